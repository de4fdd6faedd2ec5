/** The places on the live map: those in focus and the lit one are marked, and what lies under a point is found. */
import type { Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { MapView } from '../map-engine.ts';

/** Marks places by feature state. */
export class EngineMarks {
  #map: GlMap;
  /** Where a line of the story is drawn as part of a layer too: it is hidden there under its mark. */
  #lineSources: readonly string[];
  #focused = new Map<string, string>();
  #lit: string | null = null;
  #isBack = false;

  constructor(map: GlMap, lineSources: readonly string[]) {
    this.#map = map;
    this.#lineSources = lineSources;
  }

  /** Call when a style has loaded: it knows no state. */
  reset(): void {
    this.#focused.clear();
    this.#lit = null;
    this.#isBack = false;
  }

  /** Compares with what is marked, and sets what differs. */
  show({ focus, lit, isBack }: MapView): void {
    const wanted = new Map(focus.map((item) => [item.place, item.precision]));
    for (const id of this.#focused.keys()) if (!wanted.has(id)) this.#set(id, { focus: null });
    for (const [id, precision] of wanted) {
      if (this.#focused.get(id) !== precision) this.#set(id, { focus: precision });
    }
    this.#focused = wanted;
    if (isBack !== this.#isBack) this.#map.setGlobalStateProperty('isBack', isBack);
    this.#isBack = isBack;
    if (lit === this.#lit) return;
    if (this.#lit) this.#set(this.#lit, { lit: false });
    if (lit) this.#set(lit, { lit: true });
    this.#map.setGlobalStateProperty('lit', lit ?? '');
    this.#lit = lit;
  }

  #set(id: string, state: object): void {
    for (const source of ['places', ...this.#lineSources])
      if (this.#map.getSource(source)) this.#map.setFeatureState({ source, id }, state);
  }
}

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
