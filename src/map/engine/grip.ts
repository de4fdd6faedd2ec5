/** A grip on the map: a button at a position that a pointer drags and the arrow keys step. */
import type { Position } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import { create, scaleOf } from '../../kit/dom.ts';
import { namedKey } from '../../kit/keys.ts';

export interface GripEvents {
  /** Wanted at a position, degrees; `settled` is false while the pointer still drags. */
  move(to: Position, settled: boolean): void;
  /** Wanted one step further; bearing in degrees. */
  step(bearing: number): void;
}

const bearings: Record<string, number> = { ArrowUp: 0, ArrowRight: 90, ArrowDown: 180, ArrowLeft: 270 };

export class Grip {
  readonly element: HTMLButtonElement;
  #map: GlMap;
  #on: GripEvents;
  #at: Position = [0, 0];

  constructor(map: GlMap, on: GripEvents) {
    this.#map = map;
    this.#on = on;
    this.element = create('button', { type: 'button', className: 'grip' });
    this.element.addEventListener('pointerdown', (event) => this.take(event));
    this.element.addEventListener('keydown', this.#onKey);
    map.getContainer().append(this.element);
    map.on('move', this.#stand);
    map.on('resize', this.#stand);
  }

  /** Puts it at a position (degrees) under a name. */
  stand(at: Position, label: string): void {
    this.#at = at;
    this.element.setAttribute('aria-label', label);
    this.element.title = label;
    this.#stand();
  }

  remove(): void {
    this.#map.off('move', this.#stand);
    this.#map.off('resize', this.#stand);
    this.element.remove();
  }

  /** Follows the pointer that this press belongs to until it is released; the grip keeps its distance from the pointer. */
  take(press: MouseEvent): void {
    if (press.button !== 0) return;
    press.preventDefault();
    this.element.focus({ preventScroll: true });
    const { x, y } = this.#map.project(this.#at as [number, number]);
    const scale = scaleOf(this.#map.getContainer());
    const [dx, dy] = [x - press.clientX / scale, y - press.clientY / scale];
    const done = new AbortController();
    const at = (event: MouseEvent): Position =>
      this.#map.unproject([event.clientX / scale + dx, event.clientY / scale + dy]).toArray();
    let last: Position | null = null;
    const settle = (): void => {
      done.abort();
      if (last) this.#on.move(last, true);
    };
    const options = { signal: done.signal };
    const follow = (event: PointerEvent): void => {
      last = at(event);
      this.#on.move(last, false);
    };
    // On the window: the pointer may leave the map, and a mouse press on the map's canvas is not captured.
    addEventListener('pointermove', follow, options);
    addEventListener('pointerup', settle, options);
    addEventListener('pointercancel', settle, options);
  }

  #stand = (): void => {
    const { x, y } = this.#map.project(this.#at as [number, number]);
    this.element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
  };

  #onKey = (event: KeyboardEvent): void => {
    const bearing = bearings[namedKey(event) ?? ''];
    if (bearing === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#on.step(bearing);
  };
}
