/** Hold the pointer on the map: that spot stays bright and the rest dims, in every window of the lesson. */
import { assign, create } from '../../../kit/dom.ts';
import type { StoryMap } from '../../../map/story-map.ts';
import type { Camera } from '../../../story/story.ts';
import { frameOf, pointOf, type Spot, spotAt } from './map-spot.ts';

/** How long the pointer is held still before it is a spotlight and no drag, ms and px. */
const holdTime = 350;
const stillness = 6;

export interface SpotlightOptions {
  map: StoryMap;
  stage: HTMLElement;
  camera: () => Camera;
  /** The presenter points at a spot here; null: no longer. */
  onSpot: (spot: Spot | null) => void;
}

export class Spotlight {
  #options: SpotlightOptions;
  #light = create('div', { className: 'spotlight', hidden: true });
  #spot: Spot | null = null;
  #timer = 0;
  #start: { id: number; x: number; y: number } | null = null;
  #holding = false;

  constructor(options: SpotlightOptions) {
    this.#options = options;
    options.stage.append(this.#light);
    options.map.addEventListener('pointerdown', this.#press);
    addEventListener('pointermove', this.#move, { capture: true });
    for (const type of ['pointerup', 'pointercancel'] as const)
      addEventListener(type, this.#release, { capture: true });
    // The map must not pan below the spotlight, nor open a card when it ends.
    for (const type of ['mousemove', 'touchmove', 'contextmenu', 'click'])
      addEventListener(type, this.#swallow, { capture: true, passive: false });
    new ResizeObserver(() => this.show(this.#spot)).observe(options.stage);
  }

  /** Shows the spotlight at a spot that any window has sent; null hides it. */
  show(spot: Spot | null): void {
    this.#spot = spot;
    const { map, stage, camera } = this.#options;
    const point = spot && pointOf(map, camera(), spot);
    this.#light.hidden = !point;
    if (!point) return;
    const frame = frameOf(map);
    const around = stage.getBoundingClientRect();
    assign(this.#light.style, {
      left: `${frame.left - around.left}px`,
      top: `${frame.top - around.top}px`,
      width: `${frame.width}px`,
      height: `${frame.height}px`,
    });
    this.#light.style.setProperty('--x', `${point.x - frame.left}px`);
    this.#light.style.setProperty('--y', `${point.y - frame.top}px`);
  }

  #press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#start = { id: event.pointerId, x: event.clientX, y: event.clientY };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#holding = true;
      this.#point(this.#start!.x, this.#start!.y);
    }, holdTime);
  };

  #move = (event: PointerEvent): void => {
    if (!this.#start || event.pointerId !== this.#start.id) return;
    const { clientX: x, clientY: y } = event;
    if (this.#holding) {
      event.stopImmediatePropagation();
      this.#point(x, y);
    } else if (Math.hypot(x - this.#start.x, y - this.#start.y) > stillness) {
      this.#start = null;
      clearTimeout(this.#timer);
    }
  };

  #release = (): void => {
    clearTimeout(this.#timer);
    this.#start = null;
    if (!this.#holding) return;
    this.#options.onSpot(null);
    // The click of this release is still to come.
    setTimeout(() => {
      this.#holding = false;
    });
  };

  #swallow = (event: Event): void => {
    if (!this.#holding) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };

  #point(x: number, y: number): void {
    const { map, camera, onSpot } = this.#options;
    const spot = spotAt(map, camera(), x, y);
    if (spot) onSpot({ u: Math.round(spot.u * 1e4) / 1e4, v: Math.round(spot.v * 1e4) / 1e4 });
  }
}
