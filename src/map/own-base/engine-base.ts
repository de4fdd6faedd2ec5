/** Watches over an author's own base map: whether it has come, and when the embedded one must take over. */
import type { AddProtocolAction, Map as GlMap } from 'maplibre-gl';
import { isBase } from '../layers/base-style.ts';
import type { OwnBase } from './own-base.ts';

/** The library's register of loaders by scheme. */
export interface Protocols {
  add(scheme: string, load: AddProtocolAction): void;
  remove(scheme: string): void;
}

/** A base map of which nothing has come by then (ms) is down for the reader. */
const patience = 12_000;

export class EngineBase {
  #base: OwnBase;
  #protocols: Protocols;
  #timer: ReturnType<typeof setTimeout>;
  /** Something of it has been drawn, and it is here to stay. */
  #isGood = false;

  /** Call before the map has its style, whose requests it serves; `lost` is called once, if ever. */
  constructor(base: OwnBase, protocols: Protocols, lost: () => void) {
    this.#base = base;
    this.#protocols = protocols;
    for (const [scheme, load] of base.protocols) protocols.add(scheme, load);
    this.#timer = setTimeout(() => {
      if (!this.#isGood && base.door.isWaiting) lost();
    }, patience);
  }

  get style() {
    return this.#base.style;
  }

  /** Call when the map is idle. True if nothing of the base map can be had. */
  isLost(): boolean {
    if (this.#isGood) return false;
    if (this.#base.door.isShut) return true;
    this.#isGood = true;
    return false;
  }

  /** Whether an error of this source is not reported by itself, since the base map is judged as a whole when the map is idle. */
  excuses(source: string): boolean {
    return !this.#isGood && (isBase(source) || source === 'map');
  }

  /** Who made it, as plain text, as far as its sources say. */
  credit(map: GlMap): string {
    const stated = Object.keys(this.#base.style.sources).map((id) => map.getSource(id)?.attribution);
    const texts = stated.filter(Boolean).map((html) => textOf(html!));
    return [...new Set(texts)].join(' · ');
  }

  destroy(): void {
    clearTimeout(this.#timer);
    for (const [scheme] of this.#base.protocols) this.#protocols.remove(scheme);
  }
}

/** Attributions are HTML from elsewhere: only their words are taken. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('script, style')) element.remove();
  return body.textContent?.trim() ?? '';
}
