/** Whether what is to be read fits: nothing sideways out of the page, nothing cut off, no control on another. */
import type { Page } from 'playwright-core';

/** What does not fit, one line each. Texts for screen readers alone and what scrolls by itself may. */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth } = document.scrollingElement!;
    if (scrollWidth > innerWidth + 1) faults.push(`the page is ${scrollWidth} px wide in ${innerWidth}`);
    const inside = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    const parentOf = (element: Node): HTMLElement | null => {
      const up = (element as Element).assignedSlot ?? element.parentNode;
      return (up instanceof ShadowRoot ? up.host : up) as HTMLElement | null;
    };
    const all = inside(document.body).filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !element.closest('[inert]'),
    );
    const name = (element: Element): string => `${element.localName}.${element.getAttribute('class') ?? ''}`;
    for (const element of all) {
      // The timeline's legend leaves out what does not fit; its buttons say the same.
      if (element.closest('svg,script,style,option,.skip,[aria-hidden=true]')) continue;
      const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.nodeValue!.trim());
      for (const text of texts) {
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        if (box.width <= 1 || box.bottom + scrollY < 0) continue;
        for (let up: HTMLElement | null = element; up && up !== document.documentElement; up = parentOf(up)) {
          const style = getComputedStyle(up);
          if (style.clipPath !== 'none' || style.position === 'fixed') break;
          if (style.display === 'contents' || style.display === 'inline') continue;
          const cuts = [style.overflowX, style.overflowY];
          const frame = up.getBoundingClientRect();
          if (cuts.some((cut) => cut === 'auto' || cut === 'scroll')) break;
          // Its rest is one button away, which is there to be seen.
          if (up.hasAttribute('data-long')) break;
          const line = text.nodeValue!.trim().slice(0, 30);
          if (cuts[0] !== 'visible' && (box.right > frame.right + 2 || box.left < frame.left - 2))
            faults.push(`"${line}" is cut sideways by ${name(up)}`);
          else if (cuts[1] !== 'visible' && (box.bottom > frame.bottom + 3 || box.top < frame.top - 3))
            faults.push(`"${line}" is cut by ${name(up)}`);
        }
      }
    }
    const controls = all.filter((element) => element.matches('a[href],button,select,input,summary'));
    /** What is seen of a control: the first of its lines, in what scrolls around it. */
    const seen = (element: HTMLElement) => {
      const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const box = { left, top, right, bottom: Math.min(bottom, innerHeight) };
      for (let up = parentOf(element); up instanceof HTMLElement; up = parentOf(up)) {
        if (getComputedStyle(up).overflow === 'visible' || up === document.body) continue;
        const frame = up.getBoundingClientRect();
        box.left = Math.max(box.left, frame.left);
        box.top = Math.max(box.top, frame.top);
        box.right = Math.min(box.right, frame.right);
        box.bottom = Math.min(box.bottom, frame.bottom);
      }
      return box;
    };
    const boxes = controls
      .map((element) => ({ element, box: seen(element) }))
      .filter(({ box }) => box.bottom > box.top && box.right > box.left);
    const sticks = (element: HTMLElement): HTMLElement | null => {
      for (let up: HTMLElement | null = element; up instanceof Element; up = parentOf(up)) {
        if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(up).position) && !up.matches('button'))
          return up;
      }
      return null;
    };
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines of a text may touch: the room around a link reaches into the next.
        const most = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top) / 3;
        if (
          across > 2 &&
          down > Math.max(2, most) &&
          sticks(a.element) === sticks(b.element) &&
          !a.element.contains(b.element)
        ) {
          faults.push(
            `${name(a.element)} "${a.element.textContent!.trim().slice(0, 20)}" lies on ${name(b.element)} "${b.element.textContent!.trim().slice(0, 20)}"`,
          );
        }
      }
    }
    return faults;
  });
}
