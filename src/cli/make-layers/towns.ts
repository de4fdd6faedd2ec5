/** Towns and district centres as points, ranked by what they are. */

import type { Point } from 'geojson';
import { placeNames, slugOf } from './names.ts';
import { textOf } from './read-reference.ts';
import { type LayerFeature, type Raw, round, type Tags } from './shapes.ts';

/** Capitals that the story measures distances from, and that a wide view shows. */
const CAPITALS = ['moscow', 'kyiv'];

/** The largest of the oblast's towns after Kursk, where the map needs a second size. */
const LARGE_TOWNS = ['Zheleznogorsk'];

/** The oblast's places and the context towns, largest first, with the two capitals. */
export function makeTowns(settlements: Raw<Point>[], points: Raw<Point>[]): LayerFeature<Point>[] {
  const capitals = points.filter((point) => CAPITALS.includes(textOf(point, 'id')));
  return [...capitals.map(capitalOf), ...settlements.map(townOf)].sort(
    (a, b) => Number(a.properties.rank) - Number(b.properties.rank),
  );
}

function capitalOf(raw: Raw<Point>): LayerFeature<Point> {
  return place(raw, { rank: 1, context: true });
}

function townOf(raw: Raw<Point>): LayerFeature<Point> {
  const district = raw.properties.district_en as string | null;
  const tags: Tags = { rank: rankOf(raw), context: raw.properties.context === true };
  const oblast = slugOf(textOf(raw, 'region_en').replace(/ Oblast$/, ''));
  return place(
    raw,
    district
      ? { ...tags, oblast, district: slugOf(district.replace(/ District$/, '')) }
      : { ...tags, oblast },
  );
}

/** 1 an oblast's centre, 2 another city or large town, 3 a town, 4 a smaller place. */
export function rankOf(raw: Raw<Point>): number {
  const [name, type] = [textOf(raw, 'name_en'), textOf(raw, 'type')];
  if (`${name} Oblast` === textOf(raw, 'region_en')) return 1;
  if (type === 'city' || LARGE_TOWNS.includes(name)) return 2;
  return type === 'town' ? 3 : 4;
}

function place(raw: Raw<Point>, tags: Tags): LayerFeature<Point> {
  const english = textOf(raw, 'name_en');
  const { name_ru, name_uk } = raw.properties as { name_ru?: string; name_uk?: string };
  const [lon, lat] = raw.geometry.coordinates;
  return {
    type: 'Feature',
    id: slugOf(english),
    properties: { kind: 'town', ...placeNames(english, name_ru ?? null, name_uk), ...tags },
    geometry: { type: 'Point', coordinates: [round(lon!, 4), round(lat!, 4)] },
  };
}
