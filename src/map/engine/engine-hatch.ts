/** Keeps the lines of the live map's hatch equally far apart: takes the zoom and the theme, compares, acts. */
import type { Map as GlMap } from 'maplibre-gl';
import { palettes, type Theme } from '../../kit/themes.ts';
import { hatchGrowth, hatchLines, hatchSize, hatchWidth } from '../layers/hatch.ts';
import { hatchTile, type Pixels } from '../layers/images.ts';
import { hatchImage } from '../layers/place-layers.ts';

/** Image pixels in a CSS pixel. */
const ratio = 2;

export class EngineHatch {
  #map: GlMap;
  #shown: { lines: number; theme: Theme | null } | null = null;
  #zoom: number;
  #tiles = new Map<string, Pixels>();

  constructor(map: GlMap) {
    this.#map = map;
    this.#zoom = map.getZoom();
  }

  /** Call when a style has loaded: it has no image. `theme`: null while nothing is hatched. */
  reset(theme: Theme | null): void {
    const lines = hatchLines(this.#zoom);
    this.#shown = { lines, theme };
    const side = hatchSize * ratio;
    const none = { width: side, height: side, data: new Uint8ClampedArray(4 * side ** 2) };
    const pixels = theme ? this.#tile(lines, theme) : none;
    this.#map.addImage(hatchImage, pixels, { pixelRatio: ratio });
  }

  /** The zoom at which the map rests, or is going to rest. */
  aim(zoom: number): void {
    this.#zoom = zoom;
  }

  /** Call when something is hatched: each tile of the places is given the image again if it differs. */
  show(theme: Theme): void {
    const lines = hatchLines(this.#zoom);
    // A style that takes another's place has no image until it has loaded.
    if (!this.#shown || !this.#map.hasImage(hatchImage)) return;
    if (this.#shown.lines === lines && this.#shown.theme === theme) return;
    this.#shown = { lines, theme };
    this.#map.updateImage(hatchImage, this.#tile(lines, theme));
  }

  #tile(lines: number, theme: Theme): Pixels {
    const key = `${theme} ${lines}`;
    const width = (hatchWidth * ratio) / hatchGrowth(lines);
    const tile = this.#tiles.get(key) ?? hatchTile(palettes[theme].accent, hatchSize * ratio, lines, width);
    this.#tiles.set(key, tile);
    return tile;
  }
}
