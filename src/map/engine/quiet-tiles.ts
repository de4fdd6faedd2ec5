/** Sources whose tiles nobody would see renewed: they keep those that they have, and the worker is asked for no others. */
import type { Map as GlMap } from 'maplibre-gl';

export class QuietTiles {
  #map: GlMap;
  #quiet = new Set<string>();
  /** Those that are to be awake when what they are being given has come. */
  #waking = new Set<string>();

  constructor(map: GlMap) {
    this.#map = map;
    map.on('sourcedata', ({ sourceId, sourceDataType }) => {
      if (sourceDataType !== 'content' || !this.#quiet.has(sourceId)) return;
      // MapLibre passes over what comes meanwhile: it is to be read when the source is awake.
      this.#tilesOf(sourceId)?.reload(true);
      if (this.#waking.has(sourceId)) this.set(sourceId, false);
    });
  }

  /** Call when a style has loaded: all its sources are awake. */
  reset(): void {
    this.#quiet.clear();
    this.#waking.clear();
  }

  /** Its tiles are asked for once: with what it is about to be given. */
  wakeWithData(source: string): void {
    if (this.#quiet.has(source)) this.#waking.add(source);
  }

  /** A source of which not all has come stays awake. */
  set(source: string, isQuiet: boolean): void {
    this.#waking.delete(source);
    if (this.#quiet.has(source) === isQuiet) return;
    const tiles = this.#tilesOf(source);
    if (!tiles) return;
    if (isQuiet) {
      // What is on its way comes: until then, the map would never be idle.
      if (!tiles.loaded()) return;
      this.#quiet.add(source);
      tiles.pause();
    } else {
      this.#quiet.delete(source);
      tiles.resume();
    }
  }

  #tilesOf(source: string) {
    return this.#map.style?.tileManagers[source];
  }
}
