/** Makes the picture of the map answer as the live map does: pointing, clicking, and names that fit its size. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sizeOf } from '../../kit/dom.ts';
import { fitPicture, type PictureView, placeInPicture, turnPicture } from './picture-view.ts';

export interface PictureOptions {
  /** False while the live map lies over the picture. */
  shown: () => boolean;
  obstacles: () => Element[];
  /** The smallest place under a click; null if there is none. */
  select: (id: string | null) => void;
  hover: (id: string | null) => void;
}

export class PictureController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #options: PictureOptions;
  #view: PictureView | null = null;
  /** Of the fitting that is due, as the browser numbers it; 0 = none. */
  #frame = 0;
  /** Size of the map and of its picture for which it was fitted last. */
  #size = '';
  #resize = new ResizeObserver(() => {
    // An observer also reports the size that it finds.
    if (this.#sizeNow() === this.#size) return;
    if (this.#options.shown()) this.#fit();
    else this.#view = null;
  });

  constructor(host: ReactiveControllerHost & HTMLElement, options: PictureOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize.observe(this.#host);
    // The lines below the picture may take room from it while the map keeps its size.
    const picture = this.#host.querySelector('svg[data-picture]');
    if (picture) this.#resize.observe(picture);
    for (const type of ['click', 'pointermove', 'pointerleave'] as const) {
      this.#host.addEventListener(type, this.#react);
    }
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const type of ['click', 'pointermove', 'pointerleave'] as const) {
      this.#host.removeEventListener(type, this.#react);
    }
  }

  /** Shows a view, or keeps it until the picture is shown again. */
  show(view: PictureView): void {
    if (!this.#options.shown() || same(view, this.#view)) return;
    const isSameFrame = view.focus === this.#view?.focus && view.camera === this.#view.camera;
    this.#view = view;
    turnPicture(this.#host, view);
    if (!isSameFrame) this.#fitBeforePaint();
  }

  /** Not within the reader's step, which has no time for it; yet no frame is painted with the names of another view. */
  #fitBeforePaint(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#options.shown()) this.#fit();
    });
  }

  #fit(): void {
    this.#size = this.#sizeNow();
    fitPicture(this.#host, this.#options.obstacles());
  }

  #sizeNow(): string {
    const parts = [this.#host, this.#host.querySelector('svg[data-picture]')];
    return parts.map((part) => part && sizeOf(part)).join();
  }

  #react = (event: MouseEvent): void => {
    if (!this.#options.shown()) return;
    const onPicture = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('.picture'));
    const id = onPicture ? placeInPicture(this.#host, event.clientX, event.clientY) : null;
    if (event.type !== 'click') this.#options.hover(event.type === 'pointermove' ? id : null);
    else if (onPicture) this.#options.select(id);
  };
}

const same = (a: PictureView, b: PictureView | null): boolean =>
  a.focus === b?.focus && a.camera === b.camera && a.lit === b.lit && a.isBack === b.isBack;
