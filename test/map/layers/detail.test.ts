/** Detail follows the story, not the window; and the hatch is as fine at every zoom. */
import { describe, expect, test } from 'vitest';
import { type DetailKind, detailOf } from '../../../src/map/layers/detail.ts';
import {
  hatchGrowth,
  hatchLines,
  hatchSize,
  pictureScale,
  pictureTile,
} from '../../../src/map/layers/hatch.ts';

/** A frame that shows so many units of the world across. */
const showing = (units: number, width: number) => ({ width, height: width * 0.7, scale: width / units });
const kinds = (units: number, width: number, ...focus: [kind: string, precision: string][]): DetailKind[] =>
  [
    ...detailOf(
      showing(units, width),
      focus.map(([kind, precision]) => ({ kind, precision })),
    ),
  ].sort();

describe('lines for orientation', () => {
  const oblast = 12_000;
  const district = 3000;

  test.each([280, 390, 780, 1350, 2560])('in a frame %i px wide are those of the same ground', (width) => {
    expect(kinds(oblast, width, ['oblast', 'area'])).toEqual(['main-river', 'river']);
    expect(kinds(district, width, ['district', 'area'])).toEqual(['district']);
    expect(kinds(60_000, width)).toEqual(['admin1']);
  });

  test('are no tangle of rivers and no districts under a hatch', () => {
    expect(kinds(oblast, 780, ['oblast', 'vague'])).toEqual(['main-river']);
    expect(kinds(oblast, 780, ['oblast', 'vague'], ['border', 'vague'])).toEqual(['main-river']);
    expect(kinds(oblast, 780, ['border', 'vague'])).toEqual(['main-river', 'river']);
  });

  test('are districts only around one in focus, however near', () => {
    expect(kinds(district, 780, ['oblast', 'area'])).toEqual([]);
    expect(kinds(district, 780)).toEqual([]);
  });
});

test.each(Array.from({ length: 60 }, (_, step) => step / 20))(
  'at zoom %d the hatch’s lines are 14 to 16 px apart',
  (zoom) => {
    const onScreen = (hatchSize * 2 ** (zoom - Math.floor(zoom))) / hatchLines(zoom);
    expect(onScreen / Math.SQRT2).toBeGreaterThan(14);
    expect(onScreen / Math.SQRT2).toBeLessThan(16);
    // The number of lines is for the size to which the tile has grown.
    // A picture has as much between its lines, and begins at the same corner of the world.
    const unit = 1e6 / 512 / 2 ** zoom;
    expect((Number.parseFloat(pictureScale(unit).slice(6)) * pictureTile) / unit).toBeCloseTo(onScreen, 4);
    expect(hatchGrowth(hatchLines(zoom)) / 2 ** (zoom - Math.floor(zoom))).toBeCloseTo(1, 0);
  },
);
