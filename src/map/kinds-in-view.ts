/** Which kinds of lines (`border`, `oblast`, `district`, `river`) the map shows in its frame now. */
import type { Map as GlMap } from 'maplibre-gl';

export function kindsInView(map: GlMap): string[] {
  const layers = map
    .getStyle()
    .layers.filter((layer) => layer.type === 'line' && layer.source !== 'places')
    .map(({ id }) => id);
  const kinds = map.queryRenderedFeatures({ layers }).map((feature) => String(feature.properties.kind));
  return [...new Set(kinds)].sort();
}
