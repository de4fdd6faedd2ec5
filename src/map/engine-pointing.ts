/** What lies under a point of the map, and which kinds of lines are in view. */
import type { Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl';

/** px around a point or line within which it counts as touched. */
const reach = 6;

/** The smallest place under a point (px), or null: a point before a line before an area, a child before its parent. */
export function placeAt(map: GlMap, point: { x: number; y: number }): string | null {
  const box: [[number, number], [number, number]] = [
    [point.x - reach, point.y - reach],
    [point.x + reach, point.y + reach],
  ];
  const thin = map.queryRenderedFeatures(box, { layers: ['place-point', 'place-line', 'place-line-vague'] });
  const areas = map.queryRenderedFeatures([point.x, point.y], { layers: ['place-hit'] });
  areas.sort((a, b) => sizeOf(a) - sizeOf(b));
  const top = [...thin, ...areas][0];
  return top ? String(top.id) : null;
}

const sizeOf = (feature: MapGeoJSONFeature): number => Number(feature.properties.size);

/** Kinds of the lines of the story's layers that are drawn in view, in alphabetical order. */
export function kindsInView(map: GlMap): string[] {
  const layers = map
    .getStyle()
    .layers.filter((layer) => layer.type === 'line' && layer.source.startsWith('layer-'))
    .map((layer) => layer.id);
  const kinds = map.queryRenderedFeatures({ layers }).map((feature) => String(feature.properties.kind));
  return [...new Set(kinds)].sort();
}
