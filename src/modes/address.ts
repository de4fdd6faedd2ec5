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

/** What the address has opened if that is no paragraph: a list's entry, or the elements with the words of a link to a text. */
function openedElements(): Element[] {
  if (fragment() !== '') {
    const named = document.getElementById(fragment());
    return named && !named.matches('.step > p') ? [named] : [];
  }
  // The browser hides a text's directive from the page's address, but not from its own record.
  const [visit] = performance.getEntriesByType('navigation');
  const words = wordsOf(visit?.name ?? '');
  if (words === '') return [];
  const elements = document.querySelectorAll('main :is(p, li, dt, dd, h1, h2, h3, aside, figcaption)');
  return [...elements].filter((element) => plain(element.textContent!).includes(words));
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** The first words that `#:~:text=[prefix-,]first[,last][,-suffix]` names, in small letters; empty if there are none. */
export function wordsOf(address: string): string {
  const [, directive = ''] = /:~:(?:.*&)?text=([^&]*)/.exec(address) ?? [];
  const first = directive.split(',').find((part) => !part.endsWith('-')) ?? '';
  try {
    return plain(decodeURIComponent(first));
  } catch {
    return '';
  }
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return element.checkVisibility() && bottom > 0 && top < innerHeight;
}

/**
 * Writes the paragraph into the address (the title, empty, has no fragment), unless it is there, or what the address has
 * opened is still on the screen.
 */
export function showAddress(paragraph: string): void {
  if (fragment() === paragraph) return;
  if (!openedElements().some(isOnScreen)) write(paragraph);
}

/** The same once the page has stopped: what the address has opened may have left the screen meanwhile. */
export function leaveOpened(paragraph: string): void {
  const opened = openedElements();
  if (opened.length > 0 && !opened.some(isOnScreen)) write(paragraph);
}

function write(paragraph: string): void {
  try {
    history.replaceState(null, '', paragraph ? `#${paragraph}` : location.pathname + location.search);
  } catch {
    // Some browsers allow only so many changes a minute, and sandboxed pages none: the next move tries again.
  }
}

let soon: ReturnType<typeof setTimeout> | undefined;

/**
 * The same in a task of its own: in a long story it takes the browser longer than all views take for their step. Not if
 * the address has changed in the meantime.
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
