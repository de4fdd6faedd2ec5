/** The way to a place that is pointed at and not in the frame: by the map's own directions, and none if it is in view. */
import { expect, test } from 'vitest';
import { arrowTo } from '../../../src/map/engine/engine-beyond.ts';
import type { BBox } from '../../../src/story/story.ts';

const spain: BBox = [-9, 35, -4, 38];

test.each<[string, BBox, string | null]>([
  ['Tidore', [125, 0, 130, 2], '→'],
  ['Rio', [-45, -25, -41, -21], '↙'],
  ['London', [-1, 51, 0, 52], '↑'],
  ['Cádiz', [-6.4, 36.4, -6.2, 36.6], null],
  ['a route that begins there', [-45, -26, -6, 37], null],
])('to %s', (_, to, arrow) => expect(arrowTo(spain, to)).toBe(arrow));

test('the shorter way round, also across the 180th meridian', () => {
  expect(arrowTo([142, 11, 147, 15], [-75, 12, -70, 14])).toBe('→');
  expect(arrowTo([185, -20, 190, -10], [170, -18, 172, -14])).toBe('←');
});
