/** What a reader can lay a place's outline over, ordered by what readers of a language know: units with their outline, and cities. */
import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';

const asia = [
  'bali',
  'jakarta',
  'surabaya',
  'bandung',
  'medan',
  'makassar',
  'denpasar',
  'yogyakarta',
  'central-java',
  'singapore',
  'kuala-lumpur',
  'mecca',
  'tokyo',
  'london',
  'new-york',
];
const world = [
  'london',
  'belgium',
  'new-york',
  'paris',
  'los-angeles',
  'toronto',
  'sydney',
  'jakarta',
  'singapore',
  'delhi',
  'tokyo',
  'seoul',
  'lagos',
  'nairobi',
  'sao-paulo',
];
const orders: Record<string, readonly string[]> = { id: asia };

/**
 * Those for a language, in the order in which they are offered, the first with an outline; named in English if they have no other
 * name. A city with an outline is a unit.
 */
export function compareCities(
  points: FeatureCollection,
  units: FeatureCollection,
  lang: string,
): Feature<Point | MultiPolygon>[] {
  const all = [...units.features, ...points.features];
  const primary = lang.toLowerCase().split('-')[0]!;
  return (orders[primary] ?? world).map((id) => {
    const { properties, geometry } = all.find((feature) => feature.id === id) as Feature<
      Point | MultiPolygon
    >;
    const name = properties![`name:${lang}`] ?? properties![`name:${primary}`] ?? properties!['name:en'];
    return { type: 'Feature', id, properties: { id, name }, geometry };
  });
}
