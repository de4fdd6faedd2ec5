/** Of each of the story's own units, the river that runs through it furthest: it is drawn even under a hatch, and named. */
import { along, booleanPointInPolygon, length, lineString } from '@turf/turf';
import type { Feature, Position } from 'geojson';
import type { StorySource } from '../../read/story-source.ts';
import { boundsOf } from '../camera.ts';
import { rootsOf } from '../places/whereabouts.ts';
import { kindOf } from './map-kinds.ts';

export interface MainRiver {
  feature: Feature;
  /** Degrees: points along it within the unit, the one nearest to the middle of its course first. */
  course: Position[];
}

/** km between two points along a river, and how many of them are enough to name it. */
const step = 4;
const most = 16;

/** In the order of the units. */
export function mainRivers(source: Pick<StorySource, 'places' | 'layers'>): MainRiver[] {
  const rivers = source.layers
    .flatMap(({ collection }) => collection.features)
    .filter((feature) => kindOf(feature) === 'river' && isNamed(feature))
    .map((feature) => ({ feature, points: pointsAlong(feature) }));
  const found = new Map<Feature, Position[]>();
  for (const { geometry } of rootsOf(source)) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const [west, south, east, north] = boundsOf(geometry);
    const isIn = (at: Position): boolean =>
      at[0]! >= west &&
      at[0]! <= east &&
      at[1]! >= south &&
      at[1]! <= north &&
      booleanPointInPolygon(at, geometry);
    const courses = rivers.map(({ feature, points }) => ({ feature, course: points.filter(isIn) }));
    const [first] = courses.sort((a, b) => b.course.length - a.course.length);
    if (first && first.course.length > 0 && !found.has(first.feature)) found.set(first.feature, first.course);
  }
  return [...found].map(([feature, course]) => ({ feature, course: thinned(course) }));
}

const isNamed = ({ properties }: Feature): boolean =>
  Object.keys(properties ?? {}).some((key) => key === 'name' || key.startsWith('name:'));

/** Points every few kilometres. */
function pointsAlong({ geometry }: Feature): Position[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.flatMap((coordinates) => {
    const line = lineString(coordinates);
    const count = Math.floor(length(line) / step);
    return Array.from({ length: count + 1 }, (_, index) => along(line, index * step).geometry.coordinates);
  });
}

/** A few of them, from the middle outwards. */
function thinned(course: readonly Position[]): Position[] {
  const every = Math.max(1, Math.ceil(course.length / most));
  const kept = course.filter((_, index) => index % every === 0);
  const middle = (kept.length - 1) / 2;
  const turn = new Map(kept.map((at, index) => [at, Math.abs(index - middle)]));
  return kept
    .sort((a, b) => turn.get(a)! - turn.get(b)!)
    .map((at) => at.map((value) => Math.round(value * 1e4) / 1e4));
}
