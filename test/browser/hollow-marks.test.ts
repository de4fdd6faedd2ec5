/** Hollow marks are seen in forced colours, and where an extension changes the page's colours: they are drawn in the colour of words. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

interface Mark {
  name: string;
  /** Contrast of its line with the page's ground. */
  contrast: number;
}

/** Every kind of mark that is drawn by its line: in the timeline, its legend, the map's legend, the unit squares. */
const marksOf = (page: Page): Promise<Mark[]> =>
  page.evaluate(() => {
    const luminance = (colour: string): number => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const ground = luminance(
      getComputedStyle(
        document.body.appendChild(
          Object.assign(document.createElement('div'), { style: 'background: Canvas' }),
        ),
      ).backgroundColor,
    );
    const roots: [string, ParentNode, string][] = [
      [
        'timeline',
        document.querySelector('story-timeline')!.shadowRoot!,
        '.mark :is(.hollow, .line, .hatch)',
      ],
      ['map', document.querySelector('story-map')!.shadowRoot!, '.key svg :not(.point)'],
      ['units', document, '.ratio .rest'],
    ];
    return roots.flatMap(([name, root, selector]) =>
      [...root.querySelectorAll(selector)].map((element) => {
        const own = luminance(getComputedStyle(element).stroke);
        const [light, dark] = [Math.max(own, ground), Math.min(own, ground)];
        return { name, contrast: (light + 0.05) / (dark + 0.05) };
      }),
    );
  });

test.each([
  ['light', 'light'],
  ['dark', 'light'],
  ['light', 'dark'],
] as const)('forced colours, %s, on a page in its %s theme', async (colorScheme, theme) => {
  const page = await reader('en/#p10', { forcedColors: 'active', colorScheme });
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  const marks = await marksOf(page);
  expect(new Set(marks.map(({ name }) => name))).toEqual(new Set(['timeline', 'map', 'units']));
  expect(marks.filter(({ contrast }) => contrast < 3)).toEqual([]);
});

test('another colour of words is that of the marks', async () => {
  const page = await reader('en/#p10');
  const strokes = await page.evaluate(() => {
    const look = (root: Document | ShadowRoot, selector: string): string => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('svg, svg * { color: rgb(1, 2, 3) !important; transition: none !important; }');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return getComputedStyle(root.querySelector(selector)!).stroke;
    };
    return [
      look(document.querySelector('story-timeline')!.shadowRoot!, '.legend .hollow'),
      look(document.querySelector('story-map')!.shadowRoot!, '.key svg > *'),
      look(document, '.ratio .rest'),
    ];
  });
  expect(new Set(strokes)).toEqual(new Set(['rgb(1, 2, 3)']));
});
