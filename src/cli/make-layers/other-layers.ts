/** The layers that share no topology: the world, towns, rivers, first-level borders; with their checks. */
import { BORDER_POINTS } from './border-points.ts';
import { makeCapitals } from './capitals.ts';
import { type Check, verdict } from './check.ts';
import { checkPoints } from './check-relations.ts';
import { checkAreas, checkRings, checkSimple } from './check-shapes.ts';
import { makeCities } from './cities.ts';
import { labelTags } from './label-point.ts';
import type { Draft } from './layer.ts';
import { type LineDetail, makeAdmin1, makeRivers } from './lines.ts';
import { CREDITS } from './provenance.ts';
import { type Reference, textOf } from './read-reference.ts';
import type { LayerFeature, Raw, Shape } from './shapes.ts';
import { makeTowns } from './towns.ts';
import { makeWorld, type WorldDetail } from './world.ts';

const STORY = 'kursk-demining/layers';

/** Shapes that touch themselves in the source. */
const TOUCHING = ['BRN', 'CAN', 'NLD', 'ATA'];

/** The area of a small country may differ by this share: the smallest lose islets. */
const AREA_LIMIT = 0.12;

export function makeWorldLayers(reference: Reference): Draft[] {
  const coarse = { toleranceMetres: 35_000, decimals: 2, smallestKm2: 1000 };
  const fine = { toleranceMetres: 7000, decimals: 2, smallestKm2: 30 };
  const cities = makeCities();
  const countries = world('world', 'Countries of the world, 1:110 million', reference.countries110, coarse);
  const capitals = makeCapitals(countries.features);
  return [
    countries,
    world('world-detail', 'Countries of the world, 1:50 million', reference.countries50, fine),
    {
      file: 'basemap/cities.geojson',
      credit: CREDITS.geonamesCities,
      title: 'Cities for comparing sizes',
      toleranceMetres: 0,
      roundedDecimals: 4,
      features: cities,
      checks: [checkCompleteness(cities)],
    },
    {
      file: 'basemap/capitals.geojson',
      credit: CREDITS.geonamesCities,
      title: 'Capitals of the world’s countries',
      toleranceMetres: 0,
      roundedDecimals: 4,
      features: capitals,
      checks: [checkCompleteness(capitals)],
    },
  ];
}

function world(name: string, title: string, countries: Raw[], detail: WorldDetail): Draft {
  const features = makeWorld(countries, detail);
  for (const country of features) Object.assign(country.properties, labelTags(country.geometry));
  const reference = new Map(countries.map((raw) => [textOf(raw, 'a3'), raw.geometry]));
  return {
    file: `basemap/${name}.geojson`,
    credit: CREDITS.visionscarto,
    title,
    toleranceMetres: detail.toleranceMetres,
    roundedDecimals: detail.decimals,
    features,
    checks: [
      checkCompleteness(features, countries.length),
      checkRings(features),
      checkSimple(features, TOUCHING),
      checkAreas(features, reference, () => AREA_LIMIT),
      checkPoints(BORDER_POINTS, features),
    ],
  };
}

export function makeStoryLayers(
  reference: Reference,
  oblasts: LayerFeature<Shape>[],
  districts: LayerFeature<Shape>[],
): Draft[] {
  const towns = makeTowns(reference.settlements, reference.points);
  const oblastTowns = towns.filter((town) => town.properties.context === false);
  const around = towns.filter((town) => town.properties.oblast !== undefined);
  const rivers: LineDetail = { frame: [30, 48.5, 42, 54.5], toleranceMetres: 2200, decimals: 3 };
  const admin1: LineDetail = { frame: [18, 42, 60, 70], toleranceMetres: 5000, decimals: 2 };
  const pointsOf = (list: typeof towns, unit: string) =>
    list.map(({ id, geometry, properties }) => ({
      name: id,
      at: geometry.coordinates,
      inside: String(properties[unit]),
    }));
  const lines = (
    name: string,
    title: string,
    credit: (typeof CREDITS)['admin1' | 'naturalEarth'],
    detail: LineDetail,
    features: LayerFeature[],
  ): Draft => ({
    file: `${STORY}/${name}.geojson`,
    credit,
    title,
    toleranceMetres: detail.toleranceMetres,
    roundedDecimals: detail.decimals,
    features,
    checks: [checkCompleteness(features)],
  });
  return [
    lines(
      'rivers',
      'Rivers, up to zoom 8',
      CREDITS.naturalEarth,
      rivers,
      makeRivers(reference.rivers, rivers),
    ),
    lines(
      'admin1',
      'First-level borders of Russia and Ukraine, up to zoom 6',
      CREDITS.admin1,
      admin1,
      makeAdmin1(reference.admin1, admin1),
    ),
    {
      file: `${STORY}/towns.geojson`,
      credit: CREDITS.geonames,
      title: 'Towns and district centres of Kursk oblast, and towns around it',
      toleranceMetres: 0,
      roundedDecimals: 4,
      features: towns,
      checks: [
        checkCompleteness(towns),
        checkPoints(pointsOf(oblastTowns, 'district'), districts),
        checkPoints(pointsOf(around, 'oblast'), oblasts),
      ],
    },
  ];
}

/** Ids are unique, and no feature was lost. */
function checkCompleteness(features: LayerFeature[], expected = features.length): Check {
  const ids = new Set(features.map((each) => each.id));
  const issues = [
    ...(features.length === expected ? [] : [`${features.length} features, ${expected} expected`]),
    ...(ids.size === features.length ? [] : [`${features.length} features have ${ids.size} ids`]),
    ...features.filter((each) => each.geometry.coordinates.length === 0).map((each) => `${each.id} is empty`),
  ];
  return verdict(`${features.length} features, each with its own id`, issues);
}
