/** What a page holds after the rubbish has been collected, to see whether something grows. */
import type { CDPSession, Page } from 'playwright-core';

export interface Held {
  /** Canvases in the page and its elements. */
  canvases: number;
  /** Of all that a program still reaches, those that draw with WebGL and have not lost it. */
  contexts: number;
  workers: number;
  nodes: number;
  listeners: number;
  /** Bytes. */
  heap: number;
}

export async function measure(devtools: CDPSession, page: Page): Promise<Held> {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.enable');
  for (let count = 0; count < 3; count++) {
    await devtools.send('HeapProfiler.collectGarbage');
    // What has been collected is released by later tasks of the browser, whose end no event reports: this is real time.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return {
    canvases: await page.locator('story-map canvas').count(),
    contexts: await liveContexts(devtools),
    workers: page.workers().length,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
  };
}

async function liveContexts(devtools: CDPSession): Promise<number> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: 'WebGL2RenderingContext.prototype',
    objectGroup: 'growth',
  });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup: 'growth',
  });
  const { result: count } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.filter((one) => !one.isContextLost()).length; }',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'growth' });
  return count.value as number;
}
