/** First-level units of all countries: names, codes and a point in each, from Natural Earth. */
import type { MultiPolygon, Polygon } from 'geojson';

/** A unit as Natural Earth has it, as far as it is read here. */
export interface RawUnit {
  type: 'Feature';
  properties: {
    adm1_code: string;
    iso_3166_2: string;
    iso_a2: string;
    adm0_a3: string;
    name: string | null;
    name_en: string | null;
    name_id: string | null;
    name_alt: string | null;
    gn_name: string | null;
    gn_a1_code: string | null;
    type_en: string | null;
    region: string | null;
    geonunit: string | null;
    /** Degrees. */
    latitude: number;
    longitude: number;
  };
  geometry: Polygon | MultiPolygon | null;
}

export interface Unit {
  id: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** GeoNames’ code of the unit, without the country’s; empty if it has none. */
  admin: string;
  lon: number;
  lat: number;
  /** `Oblast`, `Province` …, as the source says in English. */
  type: string;
  en: string[];
  id_: string[];
  geometry: Polygon | MultiPolygon;
}

/** Units that are read as parts of a larger one, too: country → the field that names it. */
const GROUPED: Record<string, 'region' | 'geonunit'> = {
  GB: 'geonunit',
  FR: 'region',
  IT: 'region',
  ES: 'region',
};

/** The code of a country in Natural Earth whose units ISO 3166-2 counts to another: it comes first in the code. */
const CODE = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/** Every unit that has a name and a shape, the largest countries’ as all others’. */
export function unitsFrom(raw: readonly RawUnit[]): Unit[] {
  const units = raw.flatMap(({ properties: from, geometry }) => {
    const name = from.name_en ?? from.name;
    if (!name || !geometry) return [];
    // ISO 3166-2 has Crimea and Sevastopol in Ukraine (UA-43, UA-40), whatever country the source draws around them.
    const country = CODE.exec(from.iso_3166_2)?.[1] ?? from.iso_a2;
    if (!/^[A-Z]{2}$/.test(country)) return [];
    return [{ from, name, country, geometry }];
  });
  const seen = new Set<string>();
  return units.map(({ from, name, country, geometry }) => {
    const code = CODE.test(from.iso_3166_2) ? from.iso_3166_2.toLowerCase() : '';
    const id = code && !seen.has(code) ? code : from.adm1_code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    seen.add(id);
    return {
      id,
      country,
      admin: from.gn_a1_code?.split('.')[1] ?? '',
      lon: from.longitude,
      lat: from.latitude,
      type: from.type_en ?? '',
      en: distinct([name, from.name, ...(from.name_alt ?? '').split('|')]),
      id_: distinct([from.name_id ?? '']),
      geometry,
    };
  });
}

/** Names of the larger units and the ids of those that make them up: England, Lombardy. */
export function groupsFrom(raw: readonly RawUnit[], units: readonly Unit[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  const byPlace = new Map(units.map((unit) => [`${unit.lon},${unit.lat},${unit.country}`, unit]));
  for (const { properties } of raw) {
    for (const [country, field] of Object.entries(GROUPED)) {
      const unit = byPlace.get(`${properties.longitude},${properties.latitude},${country}`);
      const name = properties[field];
      if (!unit || !name || unit.en.includes(name)) continue;
      const key = `${country}\t${name}`;
      groups.set(key, [...(groups.get(key) ?? []), unit]);
    }
  }
  return groups;
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.map((name) => (name ?? '').trim()).filter((name) => name.length > 1))];
}
