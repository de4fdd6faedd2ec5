/** Marks places on the map by feature state: those in focus, and the one that is lit up. */
import type { Map as GlMap } from 'maplibre-gl';
import type { MapView } from './map-engine.ts';

export class EngineMarks {
  #map: GlMap;
  #focused = new Map<string, string>();
  #lit: string | null = null;

  constructor(map: GlMap) {
    this.#map = map;
  }

  /** Call when a style has loaded: it knows no state. */
  reset(): void {
    this.#focused.clear();
    this.#lit = null;
  }

  /** Compares with what is marked, and sets what differs. */
  show({ focus, lit }: MapView): void {
    const wanted = new Map(focus.map((one) => [one.place, one.precision]));
    for (const id of this.#focused.keys()) if (!wanted.has(id)) this.#set(id, { focus: null });
    for (const [id, precision] of wanted) {
      if (this.#focused.get(id) !== precision) this.#set(id, { focus: precision });
    }
    this.#focused = wanted;
    if (lit === this.#lit) return;
    if (this.#lit) this.#set(this.#lit, { lit: false });
    if (lit) this.#set(lit, { lit: true });
    this.#lit = lit;
  }

  #set(id: string, state: object): void {
    this.#map.setFeatureState({ source: 'places', id }, state);
  }
}
