/** Gives countries that share a border different tints of land, as few as that takes: two neighbours can be told apart without giving a side a colour. */
import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { StorySource } from '../../read/story-source.ts';
import { isDrawn } from '../places/drawn-places.ts';
import type { World } from './world.ts';

/** The first is the land's own. Four are enough for any map. */
const tints = [0, 1, 2, 3] as const;
export type Tint = (typeof tints)[number];

/** Country → tint. The country in which most of the story's places lie has the land's own. */
export function landTints(
  source: Pick<StorySource, 'places'>,
  { coarse }: Pick<World, 'coarse'>,
): ReadonlyMap<string, Tint> {
  const plain = plainTints(coarse);
  const home = plain.get(homeOf(source, coarse) ?? '') ?? 0;
  const swapped = (tint: Tint): Tint => (tint === home ? 0 : tint === 0 ? home : tint);
  return new Map([...plain].map(([id, tint]) => [id, swapped(tint)] as const));
}

/** The ones with most neighbours choose first (Brélaz), so that the largest mostly have the first tint. */
function plainTints(coarse: FeatureCollection): ReadonlyMap<string, Tint> {
  const shared = topology({ countries: coarse } as never) as never as {
    objects: { countries: { geometries: never[] } };
  };
  const around = neighbors(shared.objects.countries.geometries);
  const chosen: (Tint | undefined)[] = coarse.features.map(() => undefined);
  const taken = (index: number): Set<Tint> => new Set(around[index]!.flatMap((other) => chosen[other] ?? []));
  const open = new Set(coarse.features.keys());
  while (open.size > 0) {
    const next = [...open].reduce((best, index) => {
      const more = taken(index).size - taken(best).size;
      return more > 0 || (more === 0 && around[index]!.length > around[best]!.length) ? index : best;
    });
    const not = taken(next);
    chosen[next] = tints.find((tint) => !not.has(tint)) ?? 0;
    open.delete(next);
  }
  return new Map(coarse.features.map(({ id }, index) => [String(id), chosen[index]!]));
}

/** The country in which most of the story's places lie, by a point of each; null for a story without places. */
function homeOf({ places }: Pick<StorySource, 'places'>, { features }: FeatureCollection): string | null {
  const counts = new Map<string, number>();
  for (const { geometry } of places.filter(isDrawn)) {
    const point = pointOnFeature(geometry);
    const country = features.find((feature) => booleanPointInPolygon(point, feature as Feature<Polygon>));
    if (country) counts.set(String(country.id), (counts.get(String(country.id)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
