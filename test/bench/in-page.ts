/** What is noted inside a page while it loads, the same for all pages. Runs before any script of the page. */

/** Times in ms from the start of the navigation. */
export interface Notes {
  firstPaint: number | null;
  largestPaint: number | null;
  /** First frame in which words, and first in which the picture of the map, lay in the window. */
  words: number | null;
  picture: number | null;
  /** The live map was drawn whole, and is on the screen. */
  live: number | null;
  layoutShift: number;
  longTasks: { start: number; duration: number }[];
}

/** The runner of TypeScript marks functions with their names by a helper, which is not there in a page. */
export const helper = { content: 'globalThis.__name ??= (one) => one;' };

/** What the page writes to its console when its live map is drawn. */
export const liveDrawn = 'the live map is drawn';

/** Uses nothing outside itself: it is sent to the page as text. `liveDrawn`: to be written to the console. */
export function noteLoading(liveDrawn: string): void {
  const notes: Notes = {
    firstPaint: null,
    largestPaint: null,
    words: null,
    picture: null,
    live: null,
    layoutShift: 0,
    longTasks: [],
  };
  Object.assign(window, { notes });
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => {
    if (name !== 'first-contentful-paint') return;
    notes.firstPaint = startTime;
    // Not before: a page whose rendering waits would be laid out by being asked.
    look(startTime);
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    notes.largestPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    notes.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  });
  observe('longtask', ({ startTime, duration }) => {
    notes.longTasks.push({ start: startTime, duration });
  });
  const inView = (selector: string): boolean => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return Boolean(box && box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0);
  };
  const look = (now: number): void => {
    if (notes.words === null && inView('h1')) notes.words = now;
    if (notes.picture === null && inView('story-map svg[data-picture]')) notes.picture = now;
    const whole = notes.words !== null && (notes.picture !== null || document.readyState !== 'loading');
    if (!whole) requestAnimationFrame(look);
  };
  const watch = new MutationObserver(() => {
    if (!document.querySelector('story-map[state=ready], html[data-live]')) return;
    watch.disconnect();
    // The graphics may still have all to do: it is drawn when the frame after that which shows it has begun.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        notes.live = performance.now();
        console.debug(liveDrawn);
      }),
    );
  });
  watch.observe(document, { subtree: true, attributeFilter: ['state', 'data-live'] });
}
