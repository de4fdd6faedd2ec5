/** A picture draws land as far out as a frame of a usual shape shows: an unrolled story has no map in which it would end sooner. */
import { afterEach, expect, inject, test } from 'vitest';
import { type Opened, openText } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let opened: Opened;

afterEach(() => opened?.context.close());

test.each([390, 1350, 2560])('maps between the paragraphs, %i px wide', async (width) => {
  const viewport = { width, height: 600 };
  opened = await openText(browser(), `${inject('site')}?mode=embed&layout=scroll`, { viewport });
  const shapes = await opened.page.locator('.map-view story-map').evaluateAll((maps) =>
    maps.map((map) => {
      const { width, height } = map.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
      return width / height;
    }),
  );
  expect(shapes.length).toBeGreaterThan(1);
  // How wide it may be: src/build/draw/frame.ts.
  for (const shape of shapes) expect(shape).toBeLessThanOrEqual(3);
});
