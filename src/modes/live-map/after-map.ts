/** Runs low-priority work once the live map has loaded or failed. */
import { whenIdle } from '../../kit/dom.ts';
import type { StoryMap } from '../../map/story-map.ts';

/** The longest that it waits once the page has loaded, ms: some maps never come. */
const longest = 12_000;
/** How long the page then rests, ms. */
const rest = 1000;

/** Calls `act` when the page has loaded and its live map is drawn, has failed, or waits for the reader. */
export async function afterMap(map: StoryMap, act: () => void): Promise<void> {
  await pageLoaded();
  await Promise.race([settled(map), wait(longest)]);
  await wait(rest);
  whenIdle(act, rest);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function pageLoaded(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true }));
}

async function settled(map: StoryMap): Promise<void> {
  while (!map.isSettled && !map.sparing) {
    await new Promise((resolve) => map.addEventListener('map-state', resolve, { once: true }));
  }
}
