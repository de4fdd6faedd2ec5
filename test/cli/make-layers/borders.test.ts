/** Borders from two sources are joined, and drowned cities brought ashore. */
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { bringAshore } from '../../../src/cli/make-layers/bring-ashore.ts';
import { concatLines, followEdge, joinBorder } from '../../../src/cli/make-layers/join-border.ts';
import { type LayerFeature, pathsOf, type Shape } from '../../../src/cli/make-layers/shapes.ts';
import { box, shape } from './made-up.ts';

describe('joinBorder', () => {
  // Belarus in the west, Russia in the north-east, Ukraine in the south-east, meeting at (2, 2).
  const belarus = shape('BLR', [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [2, 4],
      [0, 4],
      [0, 0],
    ],
  ]);
  const russia = shape('RUS', [
    [
      [2, 2],
      [4, 2],
      [4, 4],
      [2, 4],
      [2, 2],
    ],
  ]);
  const ukraine = shape('UKR', [
    [
      [2, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [2, 0],
    ],
  ]);
  const surveyed = {
    russiaUkraine: [
      [2.01, 2.01],
      [3, 2.1],
      [3.98, 2.01],
    ],
    bryanskOuter: [
      [2.01, 2.01],
      [2.02, 2.2],
      [2.01, 2.4],
      [2.9, 2.6],
    ],
    chernihivOuter: [
      [2.01, 2.01],
      [2.02, 1.8],
      [2.01, 1.6],
      [2.9, 1.5],
    ],
  };
  const ringOf = (features: LayerFeature<Shape>[], id: string): string[] =>
    pathsOf(features.find((each) => each.id === id)!.geometry)[0]!.map(String);

  it('moves the three-country point and both edges at once, and follows edges only beside the border', () => {
    const joined = joinBorder([belarus, russia, ukraine], surveyed);
    for (const id of ['RUS', 'UKR'])
      expect(ringOf(joined, id)).toEqual(expect.arrayContaining(['3,2.1', '3.98,2.01']));
    for (const id of ['RUS', 'BLR']) expect(ringOf(joined, id)).toContain('2.02,2.2');
    for (const id of ['UKR', 'BLR']) expect(ringOf(joined, id)).toContain('2.02,1.8');
    for (const id of ['RUS', 'UKR', 'BLR']) {
      expect(ringOf(joined, id)).not.toContain('2,2');
      expect(ringOf(joined, id)).not.toContain('2.9,2.6');
    }
  });

  it('leaves the given countries as they are', () => {
    const before = JSON.stringify([belarus, russia, ukraine]);
    joinBorder([belarus, russia, ukraine], surveyed);
    expect(JSON.stringify([belarus, russia, ukraine])).toBe(before);
  });

  it('says so where countries do not meet', () => {
    expect(() => joinBorder([belarus, russia, shape('UKR', [box(8, 8, 9, 9)])], surveyed)).toThrow(
      /share no edge/,
    );
  });

  it('goes back to the old line where the edge leaves it', () => {
    const old = [
      [0, 0],
      [1, 0],
      [2, 0],
    ];
    const followed = followEdge(old, [
      [0, 0.01],
      [0.5, 0.01],
      [0.6, 0.3],
    ]);
    expect(followed).toEqual([
      [0, 0.01],
      [0.5, 0.01],
      [1, 0],
      [2, 0],
    ]);
  });

  it('chains sections, and refuses a gap', () => {
    expect(
      concatLines([
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [2, 0],
        ],
      ]),
    ).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    expect(() =>
      concatLines([
        [
          [0, 0],
          [1, 0],
        ],
        [
          [1.1, 0],
          [2, 0],
        ],
      ]),
    ).toThrow(/do not meet at 1\.1,0/);
  });
});

describe('bringAshore', () => {
  const inlet = shape('UKR', [
    [
      [0, 0],
      [2, 0],
      [2, 1],
      [1.02, 1],
      [1, 0.5],
      [0.98, 1],
      [0, 1],
      [0, 0],
    ],
  ]);

  it('fills the end of an inlet that covers a city', () => {
    const city = { name: 'Port', at: [1, 0.53], inside: 'UKR' };
    expect(booleanPointInPolygon(city.at, inlet.geometry)).toBe(false);
    const [made] = bringAshore([inlet], [city]);
    expect(booleanPointInPolygon(city.at, made!.geometry)).toBe(true);
  });

  it('leaves a country alone whose cities lie on land', () => {
    expect(bringAshore([inlet], [{ name: 'Inland', at: [0.3, 0.3], inside: 'UKR' }])).toEqual([inlet]);
  });

  it('does not move the coast far', () => {
    const city = { name: 'Ship', at: [5, 5], inside: 'UKR' };
    expect(() => bringAshore([inlet], [city])).toThrow('Ship cannot be brought ashore.');
  });
});
