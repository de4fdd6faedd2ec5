/**
 * The map's style (MapLibre style specification), pure: what is drawn, in which order and from which zoom.
 *
 *     ground      the embedded base map, or the author's own
 *     places      the story's, seen where feature state says so
 *     labels      names, the most important last
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../kit/themes.ts';
import type { MapFiles } from '../story/story.ts';
import { groundLayers } from './ground-layers.ts';
import { labelLayers } from './label-layers.ts';
import { sourceFiles } from './map-files.ts';
import { placeLayers } from './place-layers.ts';

export { labelSizes, labelZooms } from './label-layers.ts';

const nothing = { type: 'FeatureCollection' as const, features: [] };

/** The style for a story's files. Its sources start empty: they are filled when a view wants them. */
export function styleOf(files: MapFiles, palette: Palette): StyleSpecification {
  const empty = { type: 'geojson' as const, data: nothing, tolerance: 0.3, promoteId: 'id' };
  return {
    version: 8,
    state: Object.fromEntries(Object.entries(palette).map(([name, value]) => [name, { default: value }])),
    sources: Object.fromEntries(sourceFiles(files).map(({ source }) => [source, empty])),
    layers: [...groundLayers(files), ...placeLayers(), ...labelLayers()],
  };
}
