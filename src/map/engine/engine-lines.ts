/** Which kinds of lines the live map shows where it rests, for its legend: asked when the page is idle, since it takes long. */
import type { Map as GlMap } from 'maplibre-gl';
import { whenIdle } from '../../kit/dom.ts';
import type { Focus } from '../../story/story.ts';
import { type DetailKind, detailKinds } from '../layers/detail.ts';
import { isInLegend } from '../layers/legend.ts';

/** The longest that a busy page keeps the legend waiting, ms. */
const patience = 300;

export class EngineLines {
  #map: GlMap;
  #tell: (kinds: string[]) => void;
  /** Null before the first answer, which is news even if no line is in view. */
  #told: string | null = null;
  #wanted: { detail: ReadonlySet<DetailKind>; focus: readonly Focus[] } | null = null;

  /** `tell` is called with the kinds, in alphabetical order, if they have changed. */
  constructor(map: GlMap, tell: (kinds: string[]) => void) {
    this.#map = map;
    this.#tell = tell;
  }

  /** The map has stopped. `detail`: lines for orientation that it draws. */
  show(detail: ReadonlySet<DetailKind>, focus: readonly Focus[]): void {
    const isDue = this.#wanted !== null;
    this.#wanted = { detail, focus };
    if (isDue) return;
    whenIdle(() => {
      const { detail, focus } = this.#wanted!;
      this.#wanted = null;
      // Gone, or on its way to where it will rest next.
      if (!this.#map.style || this.#map.isMoving() || !this.#map.loaded()) return;
      const kinds = kindsInView(this.#map, detail, focus);
      if (kinds.join() !== this.#told) this.#tell(kinds);
      this.#told = kinds.join();
    }, patience);
  }
}

/**
 * Kinds of the lines of the story's layers that are drawn in view, in alphabetical order; a route in focus has its own mark, another
 * whose course nobody has stated is a `vague-route`. `detail`: those for orientation.
 */
function kindsInView(map: GlMap, detail: ReadonlySet<DetailKind>, focus: readonly Focus[]): string[] {
  const inFocus = new Set(focus.map(({ place }) => place));
  const zoom = map.getZoom();
  // Tiles of a layer that this zoom does not draw may still be there, and are found all the same. What is found is read whole,
  // which takes long: no kind is asked for that no legend names, or that is not drawn.
  const layers = map.getLayersOrder().filter((id) => {
    const layer = map.getLayer(id)!;
    const { kind } = (layer.metadata ?? {}) as { kind?: string };
    if (layer.isHidden(zoom) || !kind || !isInLegend(kind)) return false;
    return detailKinds[kind]?.some((one) => detail.has(one)) ?? true;
  });
  const isShown = ({ kind, main, place }: Record<string, unknown>): boolean => {
    if (kind === 'route') return !inFocus.has(String(place));
    const kinds = main ? (['main-river'] as const) : detailKinds[String(kind)];
    return !kinds || kinds.some((one) => detail.has(one) && (one !== 'main-river' || Boolean(main)));
  };
  const kinds = map
    .queryRenderedFeatures({ layers, validate: false })
    .filter(({ properties }) => isShown(properties))
    .map(({ properties: { kind, vague } }) => (kind === 'route' && vague ? 'vague-route' : String(kind)));
  return [...new Set(kinds)].sort();
}
