/** Names of the base map in languages that its files do not have: countries by the locale data of Node, cities by the project's list. */
import type { Feature, FeatureCollection } from 'geojson';

/** By id of a capital's country or of a city, then by language; empty if the English name holds. */
export type CityNames = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Names for which locale data is clumsy on a map, by language and ISO 3166-1 code. */
const plain: Record<string, Record<string, string>> = {
  ar: { CD: 'جمهورية الكونغو الديمقراطية', CG: 'جمهورية الكونغو' },
  pt: { CD: 'República Democrática do Congo', CG: 'República do Congo' },
};
/** Their full names say whose they are, which a map does not. */
const byShortName: ReadonlySet<string> = new Set(['HK', 'MO']);

/** The list: a line for each city with its id and one name for each of `languages`, separated by tabs; `#` begins a remark. */
export function parseCityNames(text: string, languages: readonly string[]): CityNames {
  const rows = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    rows.map((line) => {
      const [id = '', ...names] = line.split('\t');
      return [id, Object.fromEntries(languages.map((lang, at) => [lang, names[at] ?? '']))];
    }),
  );
}

/** The features with a `name:<lang>` for each language, as far as one is known. */
export const nameFeatures = (
  collection: FeatureCollection,
  languages: readonly string[],
  cities: CityNames,
): FeatureCollection => ({
  ...collection,
  features: collection.features.map((feature) => {
    const names = languages.flatMap((lang): [string, string][] => {
      const name = nameIn(feature, lang, cities);
      return name === null ? [] : [[`name:${lang}`, name]];
    });
    return { ...feature, properties: { ...feature.properties, ...Object.fromEntries(names) } };
  }),
});

function nameIn({ id, properties }: Feature, lang: string, cities: CityNames): string | null {
  const primary = lang.toLowerCase().split('-')[0]!;
  const own: unknown = properties?.[`name:${lang}`] ?? properties?.[`name:${primary}`];
  if (typeof own === 'string') return own;
  if (properties?.kind === 'country')
    return typeof properties.iso2 === 'string' ? countryName(properties.iso2, lang, primary) : null;
  const listed = cities.get(String(id))?.[primary];
  return listed === '' ? String(properties?.['name:en']) : (listed ?? null);
}

function countryName(iso2: string, lang: string, primary: string): string | null {
  const known = plain[primary]?.[iso2];
  if (known) return known;
  if (Intl.DisplayNames.supportedLocalesOf(lang).length === 0) return null;
  const style = byShortName.has(iso2) ? 'short' : 'long';
  const name = new Intl.DisplayNames(lang, { type: 'region', style, fallback: 'none' }).of(iso2);
  // "Myanmar (Burma)": what is in brackets says nothing that the place on the map does not.
  return name?.replace(/\s*[(（].*[)）]$/, '') ?? null;
}
