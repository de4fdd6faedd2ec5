/** Moves the map's frame to the wanted view: one eased flight, or a jump where paragraphs pass quickly. */
import type { Map as GlMap, LngLatBoundsLike } from 'maplibre-gl';
import type { Camera } from '../story/story.ts';

/** One eased flight per paragraph, ms. */
const flight = 900;
/** A move that comes sooner than this after the last (ms) is a jump: the reader is passing by. */
const passingBy = 350;
/** px kept free around what is framed; the picture of the map keeps the same. */
export const framePadding = 24;

export class EngineCamera {
  #map: GlMap;
  #framed: Camera | null;
  #movedAt = 0;

  /** `framed` is what the map shows already. */
  constructor(map: GlMap, framed: Camera) {
    this.#map = map;
    this.#framed = framed;
  }

  /** Goes to `camera` where it is not what was framed last (MapLibre itself jumps for reduced motion). */
  frame(camera: Camera, jump = false): void {
    if (this.#framed?.viewBox === camera.viewBox) return;
    this.#framed = camera;
    const now = performance.now();
    const quick = jump || now - this.#movedAt < passingBy;
    this.#movedAt = now;
    this.#map.fitBounds(camera.bounds as LngLatBoundsLike, {
      padding: framePadding,
      duration: quick ? 0 : flight,
      linear: true,
    });
  }

  /** Goes to `camera` wherever the map is now. */
  frameAgain(camera: Camera, jump = false): void {
    this.#framed = null;
    this.frame(camera, jump);
  }
}
