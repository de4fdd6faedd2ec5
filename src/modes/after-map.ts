/** What nobody waits for comes after the live map: neither has the line or the processor to itself. */
import type { StoryMap } from '../map/story-map.ts';

/** The longest that it waits once the page has loaded, ms: some maps never come. */
const longest = 12_000;
/** How long the page then rests, ms. */
const rest = 1000;

/** Calls `act` when the page has loaded and its live map is drawn, has failed, or waits for the reader. */
export function afterMap(map: StoryMap, act: () => void): void {
  const watch = new MutationObserver(() => settled() && go());
  const settled = (): boolean => map.state === 'ready' || map.state === 'failed' || map.sparing;
  let gone = false;
  const go = (): void => {
    if (gone) return;
    gone = true;
    watch.disconnect();
    clearTimeout(late);
    setTimeout(() => {
      if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: rest });
      else act();
    }, rest);
  };
  let late: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    if (settled()) go();
    else {
      watch.observe(map, { attributeFilter: ['state'] });
      late = setTimeout(go, longest);
    }
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
