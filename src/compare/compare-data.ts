/** Loads what comparing needs: a place's shape and the cities, from the story's own files. */
import type { FeatureCollection, MultiPolygon, Point } from 'geojson';
import { centreOf } from '../story/place.ts';
import type { Story } from '../story/story.ts';
import type { City, Outline } from './comparison.ts';

/** Rejects if a file cannot be loaded or the place has no shape. */
export async function loadCompareData(
  story: Story,
  place: string,
): Promise<{ outline: Outline; cities: City[] }> {
  const [places, points] = await Promise.all([
    load<FeatureCollection>(story.map.places),
    load<FeatureCollection<Point | MultiPolygon>>(story.map.cities),
  ]);
  const shape = places.features.find(({ id }) => id === place)?.geometry;
  const name = story.places.find(({ id }) => id === place)?.name;
  if (!shape || name === undefined) throw new Error(`${place} has no shape to compare`);
  const cities = points.features.map(({ id, properties, geometry }) => ({
    id: String(id),
    name: String(properties?.name),
    ...(geometry.type === 'Point'
      ? { at: geometry.coordinates, outline: null }
      : { at: centreOf(geometry), outline: geometry }),
  }));
  return { outline: { id: place, name, shape }, cities };
}

/** Addresses that failed: they are requested again past the browser's cache, which may have kept the failure. */
const failed = new Set<string>();

async function load<T>(url: string): Promise<T> {
  try {
    const response = await fetch(new URL(url, document.baseURI), failed.has(url) ? { cache: 'reload' } : {});
    if (!response.ok) throw new Error(`${response.status}: ${url}`);
    return (await response.json()) as T;
  } catch (error) {
    failed.add(url);
    throw error;
  }
}
