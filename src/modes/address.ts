/** The address shows the current paragraph (`#p10`): replaced while reading, pushed only by links, read back by Back. */
import type { Story } from '../story/story.ts';

/** The fragment without `#`; empty if there is none. */
export function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Index of the paragraph that the address opens: its own, or the first that mentions its place or event; -1: none. */
export function openedIndex({ places, events }: Story, paragraphs: readonly string[]): number {
  const opened = fragment();
  const place = places.find(({ id }) => opened === `place-${id}`);
  const event = events.find(({ id }) => opened === `event-${id}`);
  return paragraphs.indexOf((place ?? event)?.paragraphs[0] ?? opened);
}

/** What was opened is no paragraph (a list's entry, a text): it stays in the address until the reader does something. */
let isKept = false;

/** Keeps what the address opens, now and at each link, if it is not a paragraph. */
export function keepOpened(paragraphs: readonly string[]): void {
  const keep = (): void => {
    isKept = fragment() !== '' && !paragraphs.includes(fragment());
  };
  const release = (): void => {
    isKept = false;
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(type, release, { capture: true, passive: true });
  addEventListener('hashchange', keep);
  keep();
  // The browser hides a text's directive from the page's address, but not from its own record.
  isKept ||= performance.getEntriesByType('navigation').some(({ name }) => name.includes(':~:'));
}

/** Writes the paragraph into the address if it is not there yet. */
export function showAddress(paragraph: string): void {
  if (isKept || fragment() === paragraph) return;
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
 * Records, before a link within the page is followed, the position of its paragraph on the screen (`topOf`, px). Browsers go
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

/** Position of the address's paragraph when it was left, px from the top of the window; null: not known. */
export function placeNoted(): number | null {
  const { top } = (history.state ?? {}) as { top?: unknown };
  return typeof top === 'number' ? top : null;
}
