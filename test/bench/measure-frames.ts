/** How smoothly map and page move: frames in flights from view to view, and in a fast scroll through the whole page. */
import type { Browser } from 'playwright-core';
import type { BBox, Story } from '../../src/story/story.ts';
import { openOn } from './measure-load.ts';
import type { SlowServer } from './slow-server.ts';
import { desk } from './viewports.ts';
import { within } from './within.ts';

/** Frames in a second. */
export interface Frames {
  flight: number;
  scroll: number;
  /** Of the scroll's frames, those in which the map drew. */
  scrollDrawn: number;
}

/** Length of the scroll from top to bottom, ms. */
const scrollTime = 3000;
/** Flights that are counted, and how long one takes, ms. */
const flights = 6;
const flightTime = 900;

/** The story's own flights and scrolling. */
export async function storyFrames(browser: Browser, server: SlowServer, story: Story): Promise<Frames> {
  return measure(browser, server, story, false);
}

/** The same flights and scrolling of a bare page, whose map jumps to `story`'s views where they pass. */
export async function bareFrames(browser: Browser, server: SlowServer, story: Story): Promise<Frames> {
  return measure(browser, server, story, true);
}

async function measure(browser: Browser, server: SlowServer, story: Story, isBare: boolean): Promise<Frames> {
  const views = story.paragraphs.map(({ id, camera }) => ({ id, bounds: camera.bounds }));
  const page = await openOn(browser, server, desk);
  await page.waitForSelector('story-map[state=ready], html[data-live]', {
    timeout: 120_000,
    state: 'attached',
  });
  await page.waitForTimeout(1500);
  const moving = page.evaluate(moveAbout, { views, isBare, scrollTime, flights, flightTime });
  const frames = await within(120, `flights and a scroll of the ${isBare ? 'bare map' : 'story'}`, moving);
  await page.context().close();
  server.reset(null);
  return frames;
}

/** Runs in the page. */
async function moveAbout(given: {
  views: { id: string; bounds: BBox }[];
  isBare: boolean;
  scrollTime: number;
  flights: number;
  flightTime: number;
}): Promise<Frames> {
  type GlMap = {
    fitBounds(bounds: BBox, options: object): void;
    on(type: string, act: () => void): void;
    loaded(): boolean;
  };
  const { views, isBare, scrollTime, flights, flightTime } = given;
  const global = window as unknown as { bareMap?: GlMap };
  const map = global.bareMap ?? (document.querySelector('story-map')!.map as GlMap);
  let drawn = 0;
  map.on('render', () => {
    drawn++;
  });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const countFor = (time: number, each: (share: number) => void = () => {}) =>
    new Promise<number>((resolve) => {
      let frames = 0;
      const start = performance.now();
      const next = (): void => {
        const share = (performance.now() - start) / time;
        if (share >= 1) {
          resolve((frames * 1000) / (performance.now() - start));
          return;
        }
        frames++;
        each(share);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
  // Only what another view follows makes a flight; the story starts each by a link to the paragraph, scrolling as it does.
  const turns = views.filter(
    ({ bounds }, index) => index > 0 && String(bounds) !== String(views[index - 1]!.bounds),
  );
  let flown = 0;
  for (const { id, bounds } of turns.slice(0, flights)) {
    if (isBare) map.fitBounds(bounds, { padding: 24, duration: flightTime, linear: true });
    else location.hash = id;
    flown += await countFor(flightTime);
    await pause(500);
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await pause(1500);
  // The bare map follows the text as simply as can be: at each scroll it jumps to the paragraph at a line, if that has changed.
  const steps = views.map(({ id, bounds }) => ({ bounds, step: document.getElementById(id)! }));
  let shown = steps[0];
  const follow = (): void => {
    const next = steps.findLast(({ step }) => step.getBoundingClientRect().top < innerHeight * 0.28);
    if (!next || next === shown) return;
    shown = next;
    map.fitBounds(next.bounds, { padding: 24, duration: 0 });
  };
  if (isBare) addEventListener('scroll', follow, { passive: true });
  const end = document.documentElement.scrollHeight - innerHeight;
  drawn = 0;
  const scroll = await countFor(scrollTime, (share) => scrollTo({ top: end * share, behavior: 'instant' }));
  return {
    flight: flown / Math.min(flights, turns.length),
    scroll,
    scrollDrawn: (drawn * 1000) / scrollTime,
  };
}
