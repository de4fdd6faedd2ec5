/** Gives an element its surroundings: its width, whether fingers point at it, whether its text runs right to left. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Surroundings {
  /** px */
  width: number;
  coarse: boolean;
  rtl: boolean;
}

/** Used until the element has been laid out (or if nothing is laid out at all). */
const ASSUMED_WIDTH = 640;

/** Keeps `value` true while the host is connected, and asks for an update when it changes. */
export class SurroundingsController implements ReactiveController {
  value: Surroundings = { width: ASSUMED_WIDTH, coarse: false, rtl: false };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #coarse = matchMedia('(pointer: coarse)');
  readonly #observer = new ResizeObserver(() => this.#look());
  readonly #look = () => {
    const { width, coarse, rtl } = this.value;
    const now = this.#measure();
    if (now.width === width && now.coarse === coarse && now.rtl === rtl) return;
    this.value = now;
    this.#host.requestUpdate();
  };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
    this.#coarse.addEventListener('change', this.#look);
    this.#look();
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#coarse.removeEventListener('change', this.#look);
  }

  #measure(): Surroundings {
    return {
      width: Math.floor(this.#host.clientWidth) || this.value.width,
      coarse: this.#coarse.matches,
      rtl: getComputedStyle(this.#host).direction === 'rtl',
    };
  }
}
