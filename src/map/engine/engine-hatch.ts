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
  #shown: { lines: number; theme: Theme } | null = null;
  #tiles = new Map<string, Pixels>();

  constructor(map: GlMap) {
    this.#map = map;
  }

  /** Call when a style has loaded: it has no image. */
  reset(theme: Theme): void {
    const lines = hatchLines(this.#map.getZoom());
    this.#shown = { lines, theme };
    this.#map.addImage(hatchImage, this.#tile(lines, theme), { pixelRatio: ratio });
  }

  /** For the zoom at which the map rests, or is going to rest. */
  show(zoom: number, theme: Theme): void {
    const lines = hatchLines(zoom);
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
