/** Lays shapes over the live map, with a grip by which a reader moves them; takes the wanted overlay, compares, acts. */
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import { overlayFill, overlayLayers, overlaySource } from '../layers/overlay-layers.ts';
import type { Overlay } from '../map-engine.ts';
import { Grip } from './grip.ts';

export class MapOverlay {
  #map: GlMap;
  #shown: Overlay | null = null;
  #grip: Grip | null = null;

  constructor(map: GlMap) {
    this.#map = map;
    map.on('mousedown', overlayFill, (event) => {
      // The shape itself can be dragged too, by mouse; a finger on the map scrolls the page, and takes the grip.
      event.preventDefault();
      this.#grip?.take(event.originalEvent);
    });
    map.on('mousemove', overlayFill, () => {
      map.getCanvas().style.cursor = 'move';
    });
  }

  /** Shows an overlay, or none. Call it when the style has loaded, and again when another style has. */
  show(overlay: Overlay | null): void {
    const source = this.#map.getSource<GeoJSONSource>(overlaySource);
    if (overlay === this.#shown && Boolean(overlay) === Boolean(source)) return;
    this.#shown = overlay;
    if (!overlay) {
      this.#clear();
      return;
    }
    if (source) source.setData(overlay.collection);
    else this.#add(overlay.collection);
    this.#grip ??= new Grip(this.#map, {
      move: (to, settled) => this.#shown?.onMove(to, settled),
      step: (bearing) => this.#shown?.onStep(bearing),
    });
    this.#grip.stand(overlay.grip.at, overlay.grip.label);
  }

  #add(data: FeatureCollection): void {
    this.#map.addSource(overlaySource, { type: 'geojson', data, promoteId: 'id', tolerance: 0.1 });
    for (const layer of overlayLayers()) this.#map.addLayer(layer);
  }

  #clear(): void {
    this.#grip?.remove();
    this.#grip = null;
    for (const { id } of overlayLayers()) if (this.#map.getLayer(id)) this.#map.removeLayer(id);
    if (this.#map.getSource(overlaySource)) this.#map.removeSource(overlaySource);
  }
}
