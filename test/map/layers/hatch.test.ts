/** The hatch of a vague area: as far apart at every zoom, and the same on the live map and in its picture. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hatchLines, hatchSize, hatchSpacing, hatchWidth } from '../../../src/map/layers/hatch.ts';

test('the style sheet draws a picture’s lines as wide as the live map’s', () => {
  const css = readFileSync('src/style/first/picture.css', 'utf8');
  const [, width] = /#picture-hatch path \{[^}]*stroke-width: ([\d.]+);/.exec(css)!;
  expect(Number(width)).toBe(hatchWidth);
});

test.each([4, 5.25, 6.5, 7.99])('at zoom %d lines are within a tenth of their usual distance', (zoom) => {
  const side = hatchSize * 2 ** (zoom % 1);
  const distance = side / hatchLines(zoom) / Math.SQRT2;
  expect(Math.abs(distance / hatchSpacing - 1)).toBeLessThan(0.1);
});
