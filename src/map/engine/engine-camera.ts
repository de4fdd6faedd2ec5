/** Moves the map's frame to the wanted view: one eased flight, or a jump once paragraphs that pass quickly have passed. */
import type { CameraForBoundsOptions, Map as GlMap, LngLatBoundsLike, PaddingOptions } from 'maplibre-gl';
import type { Camera } from '../../story/story.ts';
import type { MapView } from '../map-engine.ts';
import { endPadding, isSameRoom, type Room, sidePadding } from '../room.ts';

/** One eased flight per paragraph, ms. */
const flight = 900;
/** ms: a reader who moves again sooner is passing by; after so long without a move, the reader stays. */
const passingBy = 350;
/** px kept free at each side of what is framed, in a frame of `height` px. */
export const paddingFor = ({ left, top, right, bottom }: Room, height: number): PaddingOptions => ({
  left: sidePadding + left,
  top: endPadding(height) + top,
  right: sidePadding + right,
  bottom: endPadding(height) + bottom,
});

type Framed = Pick<MapView, 'camera' | 'room'>;

export interface CameraEvents {
  /** The zoom at which the map rests, or is going to rest. */
  aim(zoom: number): void;
  /** Paragraphs have passed by; the reader has stopped at one. */
  stay(): void;
}

/** A map nearer than this to where a view put it (px, zoom) is still there. */
const still = { px: 2, zoom: 0.01 };

export class EngineCamera {
  #map: GlMap;
  #on: CameraEvents;
  #framed: Camera;
  #room: Room;
  /** Of the map, px. */
  #height = 0;
  #movedAt = Number.NEGATIVE_INFINITY;
  /** Goes to the view once no paragraph has followed; undefined if there is nothing to wait for. */
  #passed: ReturnType<typeof setTimeout> | undefined;
  #landsAt = 0;
  /** Where the last flight goes. */
  #target: ReturnType<GlMap['cameraForBounds']>;
  /** The map is not where the story put it: the reader has moved it. */
  #away = false;

  /** `framed` is what the map shows already. */
  constructor(map: GlMap, { camera: framed, room }: Framed, on: CameraEvents) {
    this.#map = map;
    this.#on = on;
    this.#framed = framed;
    this.#room = room;
    this.#measure();
    this.#target = map.cameraForBounds(framed.bounds as LngLatBoundsLike, { padding: this.#padding() });
    map.on('moveend', () => {
      this.#away = !this.#isAtTarget();
      this.#on.aim(map.getZoom());
    });
    // A frame of another size shows the same view, unless the reader is looking at something else.
    map.on('resize', () => {
      this.#measure();
      if (!this.#away && !this.isWaiting) this.#go(Math.max(0, this.#landsAt - performance.now()));
    });
    map.on('remove', () => clearTimeout(this.#passed));
  }

  /** Goes to `camera` if it is not what was framed last (MapLibre itself jumps for reduced motion). */
  frame({ camera, room }: Framed): void {
    const before = this.#room;
    this.#room = room;
    if (!isSameRoom(before, room) && this.#framed.viewBox === camera.viewBox) this.#makeRoom(before, room);
    // Paragraphs with equal views still count as separate moves.
    if (this.#framed === camera) return;
    const isSame = this.#framed.viewBox === camera.viewBox;
    this.#framed = camera;
    const now = performance.now();
    const isPassing = now - this.#movedAt < passingBy;
    this.#movedAt = now;
    if (isSame && !this.#passed) return;
    if (isPassing) this.#wait();
    else this.#go(flight);
  }

  /** Whether `camera`, framed now, would be passed by. */
  passes(camera: Camera): boolean {
    const isThere = this.#framed === camera || this.#framed.viewBox === camera.viewBox;
    if (isThere && !this.isWaiting) return false;
    return this.#framed === camera || performance.now() - this.#movedAt < passingBy;
  }

  /** Goes to what was framed last, wherever the map is now. */
  frameAgain(): void {
    this.#go(flight);
  }

  /** Paragraphs are passing by: the map has stopped at an intermediate position. */
  get isWaiting(): boolean {
    return this.#passed !== undefined;
  }

  /** What is shown moves into the room that is left; if the reader has moved the map, its middle does. */
  #makeRoom(before: Room, room: Room): void {
    if (!this.#away) {
      if (!this.isWaiting) this.#go(flight);
      return;
    }
    const across = room.right - room.left - before.right + before.left;
    const up = room.bottom - room.top - before.bottom + before.top;
    this.#map.panBy([across / 2, up / 2], { duration: flight });
  }

  /** Views at which the reader does not stop are not drawn: the map stays as it is until they have passed. */
  #wait(): void {
    this.#map.stop();
    this.#away = false;
    const at = this.#at();
    clearTimeout(this.#passed);
    this.#passed = setTimeout(() => {
      this.#stay();
      if (at === this.#at()) this.#go(0);
      // The reader has moved it in the meantime, and it may have stopped there.
      else this.#map.triggerRepaint();
    }, passingBy);
  }

  #stay(): void {
    if (!this.isWaiting) return;
    clearTimeout(this.#passed);
    this.#passed = undefined;
    this.#on.stay();
  }

  #at(): string {
    return `${this.#map.getCenter()} ${this.#map.getZoom()}`;
  }

  #go(duration: number): void {
    this.#stay();
    const bounds = this.#framed.bounds as LngLatBoundsLike;
    const options: CameraForBoundsOptions = { padding: this.#padding() };
    // A flight that this one cuts short ends here: its end is no move of the reader's.
    this.#map.stop();
    this.#away = false;
    this.#landsAt = performance.now() + duration;
    this.#target = this.#map.cameraForBounds(bounds, options);
    this.#on.aim(this.#target?.zoom ?? this.#map.getZoom());
    this.#map.fitBounds(bounds, { ...options, duration, linear: true });
  }

  /** Not when it is needed: within a step, that would lay out the page. */
  #measure(): void {
    this.#height = this.#map.getContainer().clientHeight;
  }

  #padding(): PaddingOptions {
    return paddingFor(this.#room, this.#height);
  }

  #isAtTarget(): boolean {
    const target = this.#target;
    // Nothing fits a frame without room; the next size will show what is wanted.
    if (!target?.center || target.zoom === undefined) return true;
    // Both as the map has them: its container may have grown since.
    const { x, y } = this.#map.project(target.center);
    const centre = this.#map.project(this.#map.getCenter());
    return (
      Math.hypot(x - centre.x, y - centre.y) < still.px &&
      Math.abs(target.zoom - this.#map.getZoom()) < still.zoom
    );
  }
}
