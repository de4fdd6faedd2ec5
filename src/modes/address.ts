/** The address shows the current paragraph (`#p10`): replaced while reading, pushed only by links, read back by Back. */

/** The fragment without `#`; empty where there is none. */
export function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Writes the paragraph into the address where it is not there yet. */
export function showAddress(paragraph: string): void {
  if (fragment() === paragraph) return;
  try {
    history.replaceState(null, '', `#${paragraph}`);
  } catch {
    // Some browsers allow only so many changes a minute, and sandboxed pages none: the next move tries again.
  }
}

let soon: ReturnType<typeof setTimeout> | undefined;

/**
 * The same in a task of its own: in a long story it takes the browser longer than all views take for their step. Not where
 * the address has become another meanwhile.
 */
export function showAddressSoon(paragraph: string): void {
  const { hash } = location;
  clearTimeout(soon);
  soon = setTimeout(() => location.hash === hash && showAddress(paragraph));
}

/**
 * Notes, before a link within the page is followed, where its paragraph stands on the screen (`topOf`, px). Browsers go
 * Back to the fragment, which we have written, and not to where it was left.
 */
export function notePlaces(topOf: () => number): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('a[href^="#"]')) return;
      try {
        history.replaceState({ top: topOf() }, '');
      } catch {
        // As above; Back then leads to the top of the paragraph.
      }
    },
    { capture: true },
  );
}

/** Where the paragraph of the address stood when it was left, px from the top of the window; null: not known. */
export function placeNoted(): number | null {
  const { top } = (history.state ?? {}) as { top?: unknown };
  return typeof top === 'number' ? top : null;
}
