/** Where the focus is: what it is called, whether it can be seen, and whether something lies on it. */
import type { Page } from 'playwright-core';

export interface Stop {
  /** Tag, class and text or name, for a message. */
  name: string;
  /** Number that the element was given when it first had the focus; −1 for the page itself. */
  key: number;
  /** What is wrong with how it shows; empty if nothing is. */
  faults: string[];
}

/** The element with the focus, inside shadow roots too, a frame after it got there. */
export function stopNow(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    let element = document.activeElement as HTMLElement;
    const inner = (element: HTMLElement): Element | null | undefined =>
      element.shadowRoot?.activeElement ?? (element as HTMLIFrameElement).contentDocument?.activeElement;
    for (let next = inner(element); next; next = inner(element)) element = next as HTMLElement;
    const page = element.ownerDocument;
    const { innerWidth, innerHeight } = page.defaultView!;
    if (element === document.body) return { name: 'page', key: -1, faults: [] };
    const store = window as unknown as { focusKeys?: Map<Element, number> };
    store.focusKeys ??= new Map();
    const key = store.focusKeys.get(element) ?? store.focusKeys.size;
    store.focusKeys.set(element, key);
    const label = element.getAttribute('aria-label') ?? element.textContent!.trim();
    if (element === page.body) return { name: 'frame', key, faults: [] };
    const name = `${element.localName}${element.className ? `.${element.className}` : ''} "${label.slice(0, 40)}"`;

    const faults: string[] = [];
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    if (!isDrawn || /, 0\)$/.test(outlineColor)) faults.push(`no outline (${outlineStyle} ${outlineWidth})`);

    // Of a text that runs over several lines, the first; of what is higher than the window, its beginning.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [box.top, Math.min(box.bottom, box.top + innerHeight / 3)];
    if (top < -1 || bottom > innerHeight + 1) {
      faults.push(`out of the window (${Math.round(box.top)} to ${Math.round(box.bottom)})`);
    }
    const on = (x: number, y: number): Element | null => {
      let found = page.elementFromPoint(x, y);
      while (found?.shadowRoot) {
        const inner = found.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === found) break;
        found = inner;
      }
      return found;
    };
    const isOver = (found: Element): boolean => {
      for (
        let ancestor: Node | null = found;
        ancestor;
        ancestor = (ancestor as Element).assignedSlot ?? ancestor.parentNode ?? (ancestor as ShadowRoot).host
      ) {
        if (ancestor === element) return false;
      }
      return !found.contains(element);
    };
    for (const x of [left + 3, (left + right) / 2, right - 3]) {
      const found = on(x, (top + bottom) / 2);
      if (found && isOver(found))
        faults.push(`under ${found.localName}.${found.getAttribute('class') ?? ''}`);
    }
    return { name, key, faults: [...new Set(faults)] };
  });
}

/** Presses `key` until the focus is back at an earlier stop, or leaves the page; the stops in order. Throws after `most`. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', most = 600): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < most; count++) {
    await page.keyboard.press(key);
    const stop = await stopNow(page);
    if (stop.key < 0 || stops.some((earlier) => earlier.key === stop.key)) return stops;
    stops.push(stop);
  }
  throw new Error(`still somewhere else after ${most} × ${key}: ${stops.at(-1)!.name}`);
}
