/** What one step of the story costs: from the key that moves the cursor to the highlight that the map is asked for. */
import type { Browser } from 'playwright-core';
import { openOn } from './measure-load.ts';
import type { SlowServer } from './slow-server.ts';
import { median } from './statistics.ts';
import { desk } from './viewports.ts';
import { within } from './within.ts';

/** Medians of one page's steps. */
export interface Steps {
  /** Scripting from the cursor's move to the last highlight that the map is asked for, ms. */
  toHighlight: number;
  /** Scripting of all views, until each has its new scene, ms. */
  all: number;
  /** Share of the steps whose highlight is drawn in the next frame. */
  inNextFrame: number;
  /** How many steps were taken. */
  taken: number;
}

/** Steps of a page at most: of a long story, those at its start and every so often. */
const most = 60;

/** Opens a story (at `path` below its address) unthrottled, waits for its live map and steps through it, down and up. */
export async function measureSteps(browser: Browser, server: SlowServer, path = ''): Promise<Steps> {
  const page = await openOn(browser, server, desk, path);
  await page.waitForSelector('story-map[state=ready]', { timeout: 120_000, state: 'attached' });
  const steps = await within(300, `steps by keys at “${path}”`, page.evaluate(takeSteps, most));
  await page.context().close();
  server.reset(null);
  if (steps.length === 0) throw new Error(`no key has moved the story: ${path}`);
  return {
    toHighlight: median(steps.map((step) => step.toHighlight)),
    all: median(steps.map((step) => step.all)),
    // None begins before it where the map's turn in the next frame comes before ours: it was about to draw anyway.
    inNextFrame: steps.filter((step) => step.frames <= 1).length / steps.length,
    taken: steps.length,
  };
}

/** Runs in the page. Steps by the reader's own keys, on the map's public methods; nothing of the product is changed. */
async function takeSteps(most: number) {
  type Engine = {
    setFeatureState(...of: unknown[]): void;
    on(type: string, act: () => void): void;
    once(type: string, act: () => void): void;
    isMoving(): boolean;
  };
  const element = document.querySelector('story-map')!;
  const timeline = document.querySelector('story-timeline')!;
  const map = element.map as Engine;
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  let asked = 0;
  const setState = map.setFeatureState.bind(map);
  map.setFeatureState = (...of) => {
    setState(...of);
    asked = performance.now();
  };
  let drawn: (() => void) | null = null;
  map.on('render', () => drawn?.());
  const steps: { toHighlight: number; all: number; frames: number }[] = [];
  const count = document.querySelectorAll('article .step > p[id]').length;
  const turns = Math.min(most / 2, count - 1);
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let turn = 0; turn < turns; turn++) {
      // The step falls into a quiet moment: the last one's flight is over, and a reader who moves again is not passing by, whose
      // paragraphs have no mark until one stays (src/map/engine/engine-camera.ts).
      while (map.isMoving()) await frame();
      await frame();
      await new Promise((resolve) => setTimeout(resolve, 400));
      asked = 0;
      let frames = 0;
      let waiting = true;
      const rendered = new Promise<void>((resolve) => {
        drawn = () => {
          if (asked) resolve();
        };
        setTimeout(resolve, 1000);
      }).then(() => {
        waiting = false;
      });
      const countFrames = (): void => {
        if (!waiting) return;
        frames++;
        requestAnimationFrame(countFrames);
      };
      requestAnimationFrame(countFrames);
      const start = performance.now();
      // As a real press: the presenter takes none that comes from no element.
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await element.updateComplete;
      await timeline.updateComplete;
      const end = performance.now();
      if (asked) {
        await rendered;
        steps.push({ toHighlight: asked - start, all: end - start, frames });
      }
      drawn = null;
    }
  }
  return steps;
}
