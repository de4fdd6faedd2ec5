/** Every name that a story's map may show, in one language: of countries, places in focus, towns and units. */
import { distance, pointOnFeature } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { fill } from '../../../story/fill.ts';
import type { PlaceSource } from '../../read/story-source.ts';
import type { Atlas } from '../atlas.ts';
import { type Capital, capitalsAround } from '../places/whereabouts.ts';
import { isNamedPoint, kindOf, ownCountries } from './map-kinds.ts';
import { oceanLabels } from './oceans.ts';
import type { World } from './world.ts';

/** Units named at a fixed point; countries are named where a frame has room. */
const unitKinds = new Set(['province', 'district']);

/**
 * Names as features: `id`, `kind`, `name`; `rank` of towns, `isCapital` of capitals, `place` of what the story speaks of. No geometry
 * if each frame looks for the name's place itself; a river's are points along it.
 */
export function labelPoints(atlas: Atlas, lang: string): Feature[] {
  const { source, world, whereabouts } = atlas;
  return [
    ...countries(source, world, lang),
    ...subjects(source, lang),
    ...withCapitals(unitsAndTowns(source, lang), capitalsAround(source, world, whereabouts), lang),
    ...rivers(atlas, lang),
    ...oceanLabels(source.words[lang]!),
  ];
}

/** Nearer than this, km, a town is the capital itself: it has another point in each data set. */
const sameTown = 25;

/** Towns that are capitals marked as such; those that the story's layers do not have, added. */
function withCapitals(features: Feature[], capitals: readonly Capital[], lang: string): Feature[] {
  const isCapital = ({ properties, geometry }: Feature): boolean =>
    properties?.kind === 'town' &&
    capitals.some(({ at }) => distance(at, (geometry as Point).coordinates) < sameTown);
  const known = features.map((feature) =>
    isCapital(feature) ? { ...feature, properties: { ...feature.properties, isCapital: true } } : feature,
  );
  const missing = capitals.filter(
    ({ at }) =>
      !known.some(
        ({ properties, geometry }) =>
          properties?.isCapital && distance(at, (geometry as Point).coordinates) < sameTown,
      ),
  );
  return [
    ...known,
    ...missing.flatMap(({ id, names, at }): Feature[] => {
      const name = names[lang];
      const properties = { id: `capital/${id}`, kind: 'town', name, rank: 1, isCapital: true };
      const geometry: Point = { type: 'Point', coordinates: at };
      return name ? [{ type: 'Feature', id: properties.id, properties, geometry }] : [];
    }),
  ];
}

/** The river that a frame of the story is about, named beside its course. */
function rivers({ mainRivers }: Atlas, lang: string): Feature[] {
  return mainRivers.flatMap(({ feature, course }) => {
    const name = nameOf(feature, lang);
    const id = `river/${feature.id}`;
    const geometry = { type: 'MultiPoint' as const, coordinates: course };
    return name ? [{ type: 'Feature', id, properties: { id, kind: 'river', name }, geometry }] : [];
  });
}

/** By their ISO 3166-1 codes, in capitals: as the story's layers call them, else as the world does. */
function countries({ layers, places }: Atlas['source'], world: World, lang: string): Feature[] {
  const own = ownCountries(layers);
  // A layer's feature has its country's code as id, as one of the world has.
  const placeOf = new Map(
    places.flatMap(({ id, kind, feature }) =>
      kind === 'country' && feature ? [[feature.split('/').at(-1)!, id] as const] : [],
    ),
  );
  const named = new Map<string, Feature>();
  for (const feature of [...own, ...world.coarse.features, ...world.detail.features]) {
    const id = String(feature.id);
    const name = nameOf(feature, lang);
    if (!name || named.has(id)) continue;
    const place = placeOf.get(id);
    const properties = {
      id,
      kind: 'country',
      name: name.toLocaleUpperCase(lang),
      ...(place ? { place } : {}),
    };
    named.set(id, nowhere(id, properties));
  }
  return [...named.values()];
}

/** The story's places, to be named when they are in focus; `vague`: the name of one that is only known vaguely. */
function subjects(source: Atlas['source'], lang: string): Feature[] {
  return source.places
    .filter((place) => place.geometry && place.role !== 'reference' && place.precision !== 'none')
    .map((place) => {
      const vague = subjectText(source, place, 'vague', lang);
      const name = subjectText(source, place, 'area', lang);
      const properties = { id: place.id, kind: 'subject', name, ...(vague === name ? {} : { vague }) };
      return nowhere(place.id, properties);
    });
}

/** What a place is called on the map, as precisely as a paragraph names it; a line by its layer's short name. */
export function subjectText(
  source: Atlas['source'],
  place: PlaceSource,
  precision: string,
  lang: string,
): string {
  const label = place.geometry?.type.endsWith('LineString') && shortName(source, place.feature, lang);
  const name = label || place.names[lang]!;
  const isArea = place.geometry?.type.endsWith('Polygon');
  return precision === 'vague' && isArea
    ? fill(source.words[lang]!.place.somewhereIn, { place: name })
    : name;
}

function shortName({ layers }: Atlas['source'], id: string | null, lang: string): string | null {
  const features = layers.flatMap(({ name, collection }) =>
    collection.features.filter((feature) => `${name}/${feature.id}` === id),
  );
  const label: unknown = features[0]?.properties?.[`label:${lang}`];
  return typeof label === 'string' ? label : null;
}

function unitsAndTowns({ layers, places }: Atlas['source'], lang: string): Feature[] {
  const placeOf = new Map(places.flatMap(({ id, feature }) => (feature ? [[feature, id] as const] : [])));
  return layers.flatMap((layer) =>
    layer.collection.features.flatMap((feature): Feature[] => {
      const kind = kindOf(feature);
      const isPoint = isNamedPoint(feature);
      if (!isPoint && !unitKinds.has(kind)) return [];
      // A short name could be mistaken for that of the town.
      const short = kind === 'province' ? null : feature.properties?.[`label:${lang}`];
      const name = short ?? nameOf(feature, lang);
      if (typeof name !== 'string' || !feature.geometry) return [];
      const id = `${layer.name}/${feature.id}`;
      const place = placeOf.get(id);
      return [
        {
          type: 'Feature',
          id,
          properties: {
            id,
            kind: isPoint ? 'town' : kind,
            name,
            ...(isPoint ? { rank: Number(feature.properties?.rank ?? 4) } : {}),
            ...(place ? { place } : {}),
          },
          geometry: pointOf(feature),
        },
      ];
    }),
  );
}

function nameOf({ properties }: Feature, lang: string): string | null {
  const name: unknown = properties?.[`name:${lang}`] ?? properties?.name;
  return typeof name === 'string' ? name : null;
}

const nowhere = (id: string, properties: object): Feature =>
  ({ type: 'Feature', id, properties, geometry: null }) as unknown as Feature;

function pointOf(feature: Feature): Point {
  const { label_lon: lon, label_lat: lat } = feature.properties ?? {};
  if (typeof lon === 'number' && typeof lat === 'number') return { type: 'Point', coordinates: [lon, lat] };
  if (feature.geometry.type === 'Point') return feature.geometry;
  return pointOnFeature(feature).geometry;
}
