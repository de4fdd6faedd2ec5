/**
 * The map's style (MapLibre style specification), pure: what is drawn, in which order and from which zoom.
 *
 *     ground      the embedded base map, or the author's own
 *     places      the story's, visible if feature state says so
 *     names       where they are placed for the frame (src/map/engine/engine-names.ts), the most important last
 */
import type { StyleSpecification } from 'maplibre-gl';
import type { Palette } from '../../kit/themes.ts';
import type { MapFiles } from '../../story/story.ts';
import type { BaseStyle } from './base-style.ts';
import { groundLayers, storyLines } from './ground-layers.ts';
import { labelLayers, namesSource } from './label-layers.ts';
import { lineSources, sourceFiles } from './map-files.ts';
import { placeLayers } from './place-layers.ts';

const nothing = { type: 'FeatureCollection' as const, features: [] };

/** The style for a story's files, on `base` if it is given. Its sources are empty: what a view wants is filled in (src/map/engine/engine-sources.ts). */
export function styleOf(files: MapFiles, palette: Palette, base?: BaseStyle): StyleSpecification {
  const empty = { type: 'geojson' as const, data: nothing, tolerance: 0.3, promoteId: 'id' };
  const lines = new Set(lineSources(files));
  const emptyOf = (source: string) => (lines.has(source) ? { ...empty, promoteId: 'place' } : empty);
  const ground = base ? [...base.layers, ...storyLines(files)] : groundLayers(files);
  const layers = [...ground, ...placeLayers(), ...labelLayers(base?.hasNames)];
  const used = new Set(layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
  // Read by what places the names.
  used.add('labels');
  const own = sourceFiles(files).filter(({ source }) => used.has(source));
  return {
    version: 8,
    state: {
      ...Object.fromEntries(Object.entries(palette).map(([name, value]) => [name, { default: value }])),
      lit: { default: '' },
      isBack: { default: false },
    },
    ...(base?.sprite ? { sprite: base.sprite } : {}),
    sources: {
      ...base?.sources,
      ...Object.fromEntries(own.map(({ source }) => [source, emptyOf(source)])),
      [namesSource]: empty,
    },
    layers,
  };
}
