/** Shows and hides the live map's lines for orientation as detail asks; takes the frame and the focus, compares, acts. */
import type { Map as GlMap, StyleSpecification } from 'maplibre-gl';
import type { Focus } from '../../story/story.ts';
import { type DetailKind, detailOf } from '../layers/detail.ts';
import { detailState } from '../layers/expressions.ts';

export class EngineDetail {
  #map: GlMap;
  #kindOf: (place: string) => string | undefined;
  #shown = new Set<DetailKind>();
  #size!: { width: number; height: number };

  /** `kindOf`: kind of one of the story's places. */
  constructor(map: GlMap, kindOf: (place: string) => string | undefined) {
    this.#map = map;
    this.#kindOf = kindOf;
    this.#measure();
    map.on('resize', () => this.#measure());
  }

  /** px. */
  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    this.#size = { width, height };
  }

  /** What the frame is to draw. Asked in each frame of a flight, in which nothing is to be measured. */
  of(focus: readonly Focus[]): ReadonlySet<DetailKind> {
    const { width, height } = this.#size;
    const scale = (512 * 2 ** this.#map.getZoom()) / 1e6;
    const subjects = focus.map(({ place, precision }) => ({ kind: this.#kindOf(place), precision }));
    return detailOf({ width, height, scale }, subjects);
  }

  /** State with which a style begins: what it is given later fades in, and each frame of that is drawn. */
  begin(focus: readonly Focus[]): StyleSpecification['state'] {
    this.#shown = new Set(this.of(focus));
    return Object.fromEntries([...this.#shown].map((kind) => [detailState(kind), { default: true }]));
  }

  /** What it draws. */
  get drawn(): ReadonlySet<DetailKind> {
    return this.#shown;
  }

  /** While it moves, only what is to go goes: what a flight passes through would come for a few frames. */
  show(focus: readonly Focus[], isMoving: boolean): void {
    const wanted = this.of(focus);
    for (const kind of this.#shown) if (!wanted.has(kind)) this.#set(kind, false);
    if (isMoving) return;
    for (const kind of wanted) if (!this.#shown.has(kind)) this.#set(kind, true);
  }

  /** Global state of the style: nothing is loaded or parsed for it. */
  #set(kind: DetailKind, isShown: boolean): void {
    if (isShown) this.#shown.add(kind);
    else this.#shown.delete(kind);
    this.#map.setGlobalStateProperty(detailState(kind), isShown);
  }
}
