/** Whether reading on and on leaves anything behind: heap, nodes and listeners after readings from end to end. */
import type { CDPSession } from 'playwright-core';
import { launch } from '../../src/cli/find-browser.ts';
import type { SlowServer } from './slow-server.ts';
import { viewports } from './viewports.ts';
import { within } from './within.ts';

export interface Memory {
  /** Bytes in use after a collection. */
  heap: number;
  nodes: number;
  listeners: number;
}

/** State after each of so many readings, down and up again, by keys. */
export async function measureMemory(server: SlowServer, readings: number): Promise<Memory[]> {
  // Code that the browser makes of what runs often would be counted as well, and grows for hundreds of readings; and so would
  // what is noted while a page loads.
  const browser = await launch(['--js-flags=--no-opt --no-maglev --no-sparkplug']);
  const page = await browser.newPage({ viewport: viewports.wide });
  await page.goto(server.url);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.waitForSelector('story-map[state=ready]', { timeout: 120_000, state: 'attached' });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const states: Memory[] = [];
  for (let reading = 0; reading < readings; reading++) {
    await within(120, `reading ${reading + 1} from end to end`, page.evaluate(readOn));
    await page.waitForTimeout(1500);
    states.push(await stateOf(cdp));
  }
  await browser.close();
  return states;
}

/** Runs in the page: down and up again, by keys. */
async function readOn(): Promise<void> {
  const count = document.querySelectorAll('article .step > p[id]').length;
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let step = 1; step < count; step++) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
  }
}

async function stateOf(cdp: CDPSession): Promise<Memory> {
  // What a first collection sets free may hold more, whose finalisers have run by the next.
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
