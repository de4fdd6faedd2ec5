/** No two countries that share a border have one tint of land, and the story's own country has the land's own. */

import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { expect, test } from 'vitest';
import { landTints } from '../../../src/build/derive/world/land-tints.ts';
import { kurskSource, world } from '../draw/support.ts';

test('neighbours have different tints, all over the world', async () => {
  const tints = landTints(await kurskSource(), world);
  const ids = world.coarse.features.map(({ id }) => String(id));
  const shared = topology({ countries: world.coarse } as never) as unknown as {
    objects: { countries: { geometries: never[] } };
  };
  const pairs = neighbors(shared.objects.countries.geometries).flatMap((others, index) =>
    others.map((other) => [ids[index]!, ids[other]!] as const),
  );
  expect(pairs.length).toBeGreaterThan(500);
  expect(pairs.filter(([a, b]) => tints.get(a) === tints.get(b))).toEqual([]);
  expect(pairs).toContainEqual(['RUS', 'UKR']);
}, 30_000);

test('the country in which most of the places lie has the land’s own, whichever it is', async () => {
  const source = await kurskSource();
  expect(landTints(source, world).get('RUS')).toBe(0);
  const abroad = source.places.slice(0, 1).map((place) => ({
    ...place,
    geometry: { type: 'Point' as const, coordinates: [31, 49] },
    role: null,
    precision: 'exact' as const,
  }));
  expect(landTints({ ...source, places: abroad }, world).get('UKR')).toBe(0);
}, 30_000);
