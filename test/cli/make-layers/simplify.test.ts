/** Simplifying keeps shared edges and mends what it breaks. */
import type { FeatureCollection } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { findCrossings, findTouches } from '../../../src/cli/make-layers/crossings.ts';
import {
  type LayerFeature,
  type Position,
  pathsOf,
  type Shape,
} from '../../../src/cli/make-layers/shapes.ts';
import { simplifyTopology, triangleArea } from '../../../src/cli/make-layers/simplify.ts';
import { featuresOf, type Layered } from '../../../src/cli/make-layers/topology.ts';
import { box, shape } from './made-up.ts';

type Options = Parameters<typeof simplifyTopology>[1];

function simplify(features: LayerFeature<Shape>[], options: Partial<Options>) {
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const topology = buildTopology({ units: collection }) as unknown as Layered<'units'>;
  const { topology: simplified, mended } = simplifyTopology(topology, {
    toleranceOf: () => 5000,
    decimalsOf: () => 4,
    nodeDecimals: 4,
    ...options,
  });
  return { features: featuresOf(simplified, 'units') as LayerFeature<Shape>[], mended };
}

/** From (x, 0) north to (x, 2), with small teeth to both sides. */
function jagged(x: number): Position[] {
  return Array.from({ length: 41 }, (_, i) => [x + (i % 2 ? 0.01 : 0) * (i % 4 === 1 ? 1 : -1), i / 20]);
}

describe('simplifyTopology', () => {
  const edge = jagged(2);
  const west = shape('west', [[[0, 0], ...edge, [0, 2], [0, 0]]]);
  const east = shape('east', [[[4, 0], [4, 2], ...[...edge].reverse(), [4, 0]]]);

  it('drops small teeth and leaves both sides the same edge', () => {
    const [left, right] = simplify([west, east], {}).features.map((each) => pathsOf(each.geometry)[0]!);
    const middle = (ring: Position[]) => ring.filter(([x]) => Math.abs(x! - 2) < 0.5).map(String);
    expect(middle(left!).length).toBeLessThan(10);
    expect(new Set(middle(left!))).toEqual(new Set(middle(right!)));
  });

  it('keeps every tooth larger than the tolerance', () => {
    const { features } = simplify([west, east], { toleranceOf: () => 10 });
    const teeth = pathsOf(features[0]!.geometry)[0]!.filter(
      ([x]) => Math.abs(Math.abs(x! - 2) - 0.01) < 1e-9,
    );
    expect(teeth).toHaveLength(20);
  });

  it('keeps the positions that it is asked to keep', () => {
    const { features } = simplify([west], { keep: ([x]) => x! > 2.005 });
    expect(pathsOf(features[0]!.geometry)[0]!.filter(([x]) => x! > 2.005)).toHaveLength(10);
  });

  it('lowers the tolerance where an island would end up across the coast', () => {
    // The bay's tip is a small triangle; without it, the coast would run through the island in the bay.
    const bay = shape('bay', [
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [2.02, 2],
        [2, 1.8],
        [1.98, 2],
        [0, 2],
        [0, 0],
      ],
    ]);
    const island = shape('island', [
      [
        [1.995, 1.99],
        [2.005, 1.99],
        [2.005, 2.01],
        [1.995, 2.01],
        [1.995, 1.99],
      ],
    ]);
    const { features, mended } = simplify([bay, island], {
      toleranceOf: (_, [x, y]) => (Math.abs(x! - 2) < 0.006 && y! > 1.9 ? 1 : 30_000),
    });
    expect(mended).toBeGreaterThan(0);
    expect(findCrossings(features.flatMap((each) => pathsOf(each.geometry)))).toEqual([]);
    expect(pathsOf(features[0]!.geometry)[0]).toContainEqual([2, 1.8]);
  });

  it('does not let a small island collapse', () => {
    const tiny = shape('tiny', [box(0, 0, 0.01, 0.01)]);
    const { features } = simplify([tiny], {
      toleranceOf: () => 50_000,
      decimalsOf: () => 3,
      nodeDecimals: 3,
    });
    expect(new Set(pathsOf(features[0]!.geometry)[0]!.map(String)).size).toBeGreaterThanOrEqual(3);
  });

  it('says where it cannot help: the source crosses itself', () => {
    const bowTie = shape('bow-tie', [
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 3],
        [0, 0],
      ],
    ]);
    expect(() => simplify([bowTie], { toleranceOf: () => 1 })).toThrow(/crossing.* at 1\.7\d+,1\.7/);
  });

  it('measures a triangle in square metres at its latitude', () => {
    const half = 111_195 ** 2 / 2;
    expect(
      triangleArea([
        [0, 0],
        [1, 0],
        [0, 1],
      ]),
    ).toBeCloseTo(half, -6);
    expect(
      triangleArea([
        [0, 60],
        [1, 60],
        [0, 61],
      ]) / half,
    ).toBeCloseTo(0.5, 2);
  });
});

describe('crossings', () => {
  it('are found between lines and within one, not where lines meet', () => {
    expect(
      findCrossings([
        [
          [0, 0],
          [2, 2],
        ],
        [
          [0, 2],
          [2, 0],
        ],
      ]),
    ).toEqual([[1, 1]]);
    expect(
      findCrossings([
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
        ],
      ]),
    ).toEqual([[1, 1]]);
    expect(
      findCrossings([
        [
          [0, 0],
          [1, 1],
        ],
        [
          [1, 1],
          [2, 0],
        ],
      ]),
    ).toEqual([]);
  });

  it('differ from touches', () => {
    expect(
      findTouches([
        [0, 0],
        [1, 1],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ]),
    ).toEqual([[1, 1]]);
    expect(findTouches(box(0, 0, 1, 1))).toEqual([]);
  });
});
