/** Names of the world's larger countries, for views wider than the story's own layers. */
import { area } from '@turf/turf';
import type { Feature, FeatureCollection, Point } from 'geojson';

/** Least areas of countries of rank 1, 2, 3 and 4, km²; the smaller ones bear no name. */
const leastAreas = [5e6, 1e6, 3e5, 6e4];
/** Has no name on maps of states. */
const unnamed = new Set(['ATA']);

/**
 * One point for each; `own` where the story's layers have the country too. `own` is where they name it, by id: the largest
 * countries bear their name there from far out too, since their middle may lie far beyond the view.
 */
export function worldLabels(
  world: FeatureCollection,
  own: ReadonlyMap<string, Point>,
  lang: string,
): Feature[] {
  return world.features.flatMap((feature): Feature[] => {
    const { label_lon: lon, label_lat: lat, [`name:${lang}`]: name } = feature.properties ?? {};
    const rank = leastAreas.findIndex((least) => area(feature) >= least * 1e6) + 1;
    const country = String(feature.id);
    if (!name || !rank || unnamed.has(country)) return [];
    const id = `world/${country}`;
    return [
      {
        type: 'Feature',
        id,
        properties: { id, kind: 'world', rank, name, ...(own.has(country) ? { own: true } : {}) },
        geometry: (rank === 1 && own.get(country)) || { type: 'Point', coordinates: [lon, lat] },
      },
    ];
  });
}
