/** The live map's scale: its text above the bar, so that no bar is too short for it. */
import type { Map as GlMap, IControl } from 'maplibre-gl';
import { create, setText } from '../../kit/dom.ts';
import { kmPerPixel, roundScale, scaleText } from '../layers/scale.ts';

/** px. */
const longest = 90;

export class EngineScale implements IControl {
  #locale: string;
  #text = create('span');
  #bar = create('i', { className: 'bar' });
  #map: GlMap | null = null;

  constructor(locale: string) {
    this.#locale = locale;
  }

  onAdd(map: GlMap): HTMLElement {
    this.#map = map;
    map.on('move', this.#show);
    this.#show();
    const control = create('div', { className: 'maplibregl-ctrl maplibregl-ctrl-scale' });
    control.append(this.#text, this.#bar);
    return control;
  }

  onRemove(): void {
    this.#map?.off('move', this.#show);
    this.#map = null;
  }

  /** In the middle of the frame. */
  #show = (): void => {
    const map = this.#map!;
    const { km, width } = roundScale(kmPerPixel(map.getCenter().lat, 512 * 2 ** map.getZoom()), longest);
    setText(this.#text, scaleText(km, this.#locale));
    this.#bar.style.width = `${width}px`;
  };
}
