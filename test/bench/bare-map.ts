/** What a page of a usual MapLibre map does: the story's layers in the view of its first paragraph, and no more. */
import { type GeoJSONSourceSpecification, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { palettes } from '../../src/kit/themes.ts';
import { detailOf, type FocusKind } from '../../src/map/layers/detail.ts';
import { detailState } from '../../src/map/layers/expressions.ts';
import { dotImageOf, hatchTile } from '../../src/map/layers/images.ts';
import { dotImage } from '../../src/map/layers/label-layers.ts';
import { sourceFiles } from '../../src/map/layers/map-files.ts';
import { hatchImage } from '../../src/map/layers/place-layers.ts';
import { styleOf } from '../../src/map/layers/style.ts';
import type { BBox, MapFiles } from '../../src/story/story.ts';

interface BareData {
  files: MapFiles;
  bounds: BBox;
  focus: FocusKind[];
}

const { files, bounds, focus } = JSON.parse(document.getElementById('map-data')!.textContent!) as BareData;
const palette = palettes.light;

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
const map = new GlMap({ container: 'map', bounds, fitBoundsOptions: { padding: 24 }, fadeDuration: 150 });
const [[west, south], [east, north]] = map.getBounds().toArray();
const style = styleOf(files, palette);
const { clientWidth: width, clientHeight: height } = map.getContainer();
// The river that the story draws there is one of its layers, too.
const detail = detailOf({ width, height, scale: (512 * 2 ** map.getZoom()) / 1e6 }, focus);
for (const kind of detail) style.state![detailState(kind)] = { default: true };
for (const { source, url, wantedIn } of sourceFiles(files)) {
  if (!wantedIn({ detail, zoom: map.getZoom(), bounds: [west, south, east, north] })) continue;
  const empty = style.sources[source] as GeoJSONSourceSpecification;
  style.sources[source] = { ...empty, data: new URL(url, document.baseURI).href };
}
map.setStyle(style);
map.once('style.load', () => {
  map.addImage(hatchImage, hatchTile(palette.accent, 20, 1, 2.6), { pixelRatio: 2 });
  map.addImage(dotImage, dotImageOf(palette.ink, palette.paper), { pixelRatio: 2 });
});
map.once('idle', () => document.documentElement.setAttribute('data-live', ''));
Object.assign(window, { bareMap: map });
