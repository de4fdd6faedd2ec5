/** Asks for the live map when it can be seen and the page is idle; the engine comes in a file of its own. */
import { savesData, whenIdle } from '../../kit/dom.ts';
import { importAgain } from '../../kit/import-again.ts';
import type { StoryMap } from '../../map/story-map.ts';
import type { Story } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';

/** The longest that a busy page keeps the live map waiting, ms. */
const patience = 1500;

/** What an embedded story hands over, so that its live map costs a page with many maps no more than it must. */
export interface AmongOthers {
  /** From now on the map is live only near the view. */
  keepInView: (map: StoryMap) => void;
  /** Waits until only a few other maps are live. */
  holdSlot: (signal: AbortSignal) => Promise<void>;
}

/** `others`: null unless the page is embedded. */
export function loadEngineSoon(
  map: StoryMap,
  story: Story,
  words: PageWords,
  others: AmongOthers | null,
): void {
  const fetchEngine = () =>
    importAgain('maplibre-engine', () => import('../../map/engine/maplibre-engine.ts'));
  others?.keepInView(map);
  let hasFailed = false;
  map.addEventListener('map-state', () => {
    hasFailed ||= map.state === 'failed';
  });
  map.loader = async (request) => {
    const { MapLibreEngine, findWorker, loadOwnBase, storyOptions } = await fetchEngine();
    const [base] = await Promise.all([loadOwnBase(story.map), findWorker(hasFailed)]);
    await others?.holdSlot(request.signal);
    return new MapLibreEngine({ ...request, ...storyOptions(story, words), base });
  };
  map.sparing = savesData();
  if (map.sparing) return;
  // If it has failed, the reader decides when to try again.
  const load = (): void => {
    // Gone out of view while the page was busy, it waits until it is back.
    if (map.isAway) map.isDue = true;
    else if (map.state === 'picture') void map.load();
  };
  const loadSoon = (): void => {
    // The connection is idle; if the file does not come, the map says so when it asks itself.
    fetchEngine().catch(() => undefined);
    whenIdle(load, patience);
  };
  // In a frame, this sees what the host page's window shows; in a hidden one, nothing until it opens.
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    loadSoon();
  });
  // An element without a size counts as seen; and one that is seen already is not reported again when it gets a size.
  const sized = new ResizeObserver(() => {
    if (map.clientWidth === 0 || map.clientHeight === 0) return;
    sized.disconnect();
    seen.observe(map);
  });
  sized.observe(map);
  map.addEventListener('pointerdown', load, { once: true });
}
