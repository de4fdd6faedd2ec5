/** The cities over which a reader can lay a place's outline, ordered by what readers of a language know. */
import type { Feature, FeatureCollection, Point } from 'geojson';

const asia = [
  'jakarta',
  'surabaya',
  'bandung',
  'medan',
  'makassar',
  'denpasar',
  'singapore',
  'kuala-lumpur',
  'mecca',
  'tokyo',
  'london',
  'new-york',
];
const world = [
  'london',
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

/** The cities for a language, in the order in which they are offered; named in English if they have no other name. */
export function compareCities(all: FeatureCollection, lang: string): Feature<Point>[] {
  const primary = lang.toLowerCase().split('-')[0]!;
  return (orders[primary] ?? world).map((id) => {
    const { properties, geometry } = all.features.find((feature) => feature.id === id) as Feature<Point>;
    const name = properties![`name:${primary}`] ?? properties!['name:en'];
    return { type: 'Feature', id, properties: { id, name }, geometry };
  });
}
