/** Gives an element its surroundings: its width, whether fingers point at it, its letters and which way they run. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Surroundings {
  /** px */
  width: number;
  coarse: boolean;
  rtl: boolean;
  /** Font family, as CSS has it. */
  family: string;
}

/** Used until the element has been laid out (or if nothing is laid out at all). */
const ASSUMED_WIDTH = 640;

/** Keeps `value` true while the host is connected, and asks for an update when it changes. */
export class SurroundingsController implements ReactiveController {
  value: Surroundings = { width: ASSUMED_WIDTH, coarse: false, rtl: false, family: 'sans-serif' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #coarse = matchMedia('(pointer: coarse)');
  // Its entry has the width: to ask for it would lay out a page again that another such element has just changed.
  readonly #observer = new ResizeObserver(([entry]) =>
    this.#take({ width: Math.round(entry!.contentRect.width) }),
  );
  readonly #point = () => this.#take({ coarse: this.#coarse.matches });

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#observer.observe(this.#host);
    this.#coarse.addEventListener('change', this.#point);
    const { direction, fontFamily } = getComputedStyle(this.#host);
    this.#take({
      width: this.#host.clientWidth,
      coarse: this.#coarse.matches,
      rtl: direction === 'rtl',
      family: fontFamily || 'sans-serif',
    });
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#coarse.removeEventListener('change', this.#point);
  }

  #take(news: Partial<Surroundings>): void {
    const now = { ...this.value, ...news };
    // Not laid out: as wide as before.
    now.width = Math.floor(now.width) || this.value.width;
    if (keys.every((key) => now[key] === this.value[key])) return;
    this.value = now;
    this.#host.requestUpdate();
  }
}

const keys = ['width', 'coarse', 'rtl', 'family'] as const;
