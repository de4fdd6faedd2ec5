/** A picture draws land as far out as a frame of a usual shape shows: beyond that it shows no sea where there is none. */
import { afterEach, expect, inject, test } from 'vitest';
import { type Opened, openText } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let opened: Opened;

afterEach(() => opened?.context.close());

/** Of each picture on the page and of the frame that it lies in, how many times as wide as high. */
const shapes = (opened: Opened) =>
  opened.page.locator('story-map').evaluateAll((maps) =>
    maps
      .filter((map) => map.checkVisibility())
      .map((map) =>
        ['.picture', '.frame'].map((part) => {
          const { width, height } = map.shadowRoot!.querySelector(part)!.getBoundingClientRect();
          return width / height;
        }),
      ),
  );

test.each(['map', 'steps', 'scroll'])('a very wide frame embedded as %s', async (layout) => {
  const viewport = { width: 2560, height: 600 };
  opened = await openText(browser(), `${inject('site')}?mode=embed&layout=${layout}`, { viewport });
  const all = await shapes(opened);
  expect(all.length).toBeGreaterThan(0);
  for (const [picture, frame] of all) {
    expect(picture).toBeLessThanOrEqual(3.001);
    // Here the picture is all that there is at first: nothing beside it is left blank.
    if (layout === 'scroll') expect(frame).toBeCloseTo(picture!, 3);
    else expect(frame).toBeGreaterThan(3);
  }
});
