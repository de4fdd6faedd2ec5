/** Lines without areas: rivers and first-level borders, clipped to a frame and generalised. */
import { bboxClip, lineString, nearestPointOnLine } from '@turf/turf';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import { placeNames, riverName, slugOf } from './names.ts';
import { keyOf, type LayerFeature, type Line, type Position, pathsOf, type Raw, round } from './shapes.ts';
import { simplifyTopology } from './simplify.ts';
import { featuresOf, type Layered } from './topology.ts';

export interface LineDetail {
  /** [west, south, east, north] in degrees. */
  frame: [number, number, number, number];
  toleranceMetres: number;
  decimals: number;
}

/** Rivers, the pieces of one name as one feature; unnamed ones apart. Rank 1 a great river … 3 a small one. */
export function makeRivers(rivers: Raw<Line>[], detail: LineDetail): LayerFeature<Line>[] {
  const named = new Map<string, LayerFeature<Line>>();
  for (const raw of rivers) {
    const coordinates = clip(raw, detail.frame);
    if (coordinates.length === 0) continue;
    const english = riverName(raw.properties.name_en as string | null);
    const rank = rankOfRiver(raw.properties.scalerank as number);
    const id = english ? slugOf(english) : `unnamed-${rank}`;
    const known = named.get(id);
    if (known) {
      (known.geometry.coordinates as Position[][]).push(...coordinates);
      known.properties.rank = Math.min(rank, Number(known.properties.rank));
    } else {
      const names = english ? placeNames(english, raw.properties.name_ru as string | null) : {};
      named.set(id, {
        type: 'Feature',
        id,
        properties: { kind: 'river', ...names, rank },
        geometry: { type: 'MultiLineString', coordinates },
      });
    }
  }
  // Twice: the end of a river that another flows into may move too.
  return joinMouths(joinMouths(generalise([...named.values()], detail)));
}

/** km: generalising moves a river no farther from the mouth of another. */
const mouth = 1.5;

/** Each river ends on the one that it flows into, from which generalising has moved it. */
function joinMouths(rivers: LayerFeature<Line>[]): LayerFeature<Line>[] {
  const pieces = rivers.map(({ geometry }) => pathsOf(geometry).map((path) => [...path]));
  const all = pieces.flat();
  // One after the other: two ends that meet must not both move.
  for (const own of all) for (const index of [0, own.length - 1]) own[index] = joined(own[index]!, own, all);
  return rivers.map((river, index) => ({
    ...river,
    geometry: {
      type: 'MultiLineString',
      coordinates: pieces[index]!.map(withoutRepeats).filter(({ length }) => length > 1),
    },
  }));
}

/** The nearest position on another path, if it is near; else the end itself. */
function joined(end: Position, own: Position[], all: readonly Position[][]): Position {
  const near = all
    .filter((path) => path !== own)
    .map((path) => nearestPointOnLine(lineString(path), end))
    .filter(({ properties }) => properties.dist <= mouth)
    .sort((a, b) => a.properties.dist - b.properties.dist)[0];
  return near ? (near.geometry.coordinates.map((value) => round(value, 4)) as Position) : end;
}

const withoutRepeats = (path: Position[]): Position[] =>
  path.filter((at, index) => index === 0 || keyOf(at) !== keyOf(path[index - 1]!));

/** First-level lines as one feature: no line has a name of its own. */
export function makeAdmin1(lines: Raw<Line>[], detail: LineDetail): LayerFeature<Line>[] {
  const coordinates = lines.flatMap((raw) => clip(raw, detail.frame));
  const feature: LayerFeature<Line> = {
    type: 'Feature',
    id: 'admin1',
    properties: {
      kind: 'admin1',
      'name:en': 'First-level borders of Russia and Ukraine',
      'name:id': 'Batas tingkat pertama Rusia dan Ukraina',
    },
    geometry: { type: 'MultiLineString', coordinates },
  };
  return generalise([feature], detail);
}

function clip(raw: Raw<Line>, frame: LineDetail['frame']): Position[][] {
  return pathsOf(bboxClip(raw, frame).geometry as Line).filter((path) => path.length > 1);
}

function rankOfRiver(scalerank: number): number {
  if (scalerank <= 7) return 1;
  return scalerank <= 10 ? 2 : 3;
}

function generalise(features: LayerFeature<Line>[], detail: LineDetail): LayerFeature<Line>[] {
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const topology = buildTopology({ lines: collection }) as unknown as Layered<'lines'>;
  const simplified = simplifyTopology(topology, {
    toleranceOf: () => detail.toleranceMetres,
    decimalsOf: () => detail.decimals,
    nodeDecimals: detail.decimals,
    crossingsAllowed: true,
  });
  const generalised = featuresOf(simplified.topology, 'lines') as LayerFeature<Line>[];
  return generalised.map((feature) => ({ ...feature, geometry: withoutDots(feature.geometry) }));
}

/** Short pieces shrink to a point when they are rounded; topojson then repeats that point. */
function withoutDots(line: Line): MultiLineString {
  const coordinates = pathsOf(line).filter((path) =>
    path.some((position) => keyOf(position) !== keyOf(path[0]!)),
  );
  return { type: 'MultiLineString', coordinates };
}
