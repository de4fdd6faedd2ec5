/** Gives countries that share a border different tints of land, as few as that takes: two neighbours can be told apart without giving a side a colour. */
import type { Feature, FeatureCollection } from 'geojson';
import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { World } from './world.ts';

/** Of which the first is the land's own. Four are enough for any map. */
export const tints = [0, 1, 2, 3] as const;
export type Tint = (typeof tints)[number];

const known = new WeakMap<FeatureCollection, Map<string, Tint>>();

/** Country → tint; the ones with most neighbours choose first (Brélaz), so the largest get the land's own. */
export function landTints({ coarse }: World): ReadonlyMap<string, Tint> {
  const found = known.get(coarse);
  if (found) return found;
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
  const all = new Map(coarse.features.map(({ id }, index) => [String(id), chosen[index]!] as const));
  known.set(coarse, all);
  return all;
}

/** Of a country; the land's own for one that the coarse world does not have. */
export const tintOf = ({ id }: Feature, world: World): Tint => landTints(world).get(String(id)) ?? 0;
