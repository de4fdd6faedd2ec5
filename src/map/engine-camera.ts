/** Moves the map's frame to the wanted view: one eased flight, or a jump where paragraphs pass quickly. */
import type { CameraForBoundsOptions, Map as GlMap, LngLatBoundsLike } from 'maplibre-gl';
import type { Camera } from '../story/story.ts';

/** One eased flight per paragraph, ms. */
const flight = 900;
/** A move that comes sooner than this after the last (ms) is a jump: the reader is passing by. */
const passingBy = 350;
/** px kept free around what is framed; the picture of the map keeps the same. */
export const framePadding = 24;
/** A map nearer than this to where a view put it (px, zoom) is still there. */
const still = { px: 2, zoom: 0.01 };

export class EngineCamera {
  #map: GlMap;
  #framed: Camera;
  #movedAt = 0;
  #landsAt = 0;
  /** Where the last flight goes. */
  #target: ReturnType<GlMap['cameraForBounds']>;
  /** The map rests elsewhere than where the story put it: the reader has moved it. */
  #away = false;

  /** `framed` is what the map shows already. */
  constructor(map: GlMap, framed: Camera) {
    this.#map = map;
    this.#framed = framed;
    this.#target = map.cameraForBounds(framed.bounds as LngLatBoundsLike, { padding: framePadding });
    map.on('moveend', () => {
      this.#away = !this.#isAtTarget();
    });
    // A frame of another size shows the same view, unless the reader is looking at something else.
    map.on('resize', () => {
      if (!this.#away) this.#go(Math.max(0, this.#landsAt - performance.now()));
    });
  }

  /** Goes to `camera` where it is not what was framed last (MapLibre itself jumps for reduced motion). */
  frame(camera: Camera): void {
    if (this.#framed.viewBox === camera.viewBox) return;
    this.#framed = camera;
    this.frameAgain();
  }

  /** Goes to what was framed last, wherever the map is now. */
  frameAgain(): void {
    const now = performance.now();
    const passing = now - this.#movedAt < passingBy;
    this.#movedAt = now;
    this.#go(passing ? 0 : flight);
  }

  #go(duration: number): void {
    const bounds = this.#framed.bounds as LngLatBoundsLike;
    const options: CameraForBoundsOptions = { padding: framePadding };
    this.#away = false;
    this.#landsAt = performance.now() + duration;
    this.#target = this.#map.cameraForBounds(bounds, options);
    this.#map.fitBounds(bounds, { ...options, duration, linear: true });
  }

  #isAtTarget(): boolean {
    const target = this.#target;
    // Nothing fits a frame without room; the next size will show what is wanted.
    if (!target?.center || target.zoom === undefined) return true;
    // Both by the map's own reckoning: its container may have grown since.
    const { x, y } = this.#map.project(target.center);
    const centre = this.#map.project(this.#map.getCenter());
    return (
      Math.hypot(x - centre.x, y - centre.y) < still.px &&
      Math.abs(target.zoom - this.#map.getZoom()) < still.zoom
    );
  }
}
