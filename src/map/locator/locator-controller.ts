/** Keeps locator and legend in corners of the map where they cover nothing that the story speaks of, in letters that can be read. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Rect } from '../../kit/boxes.ts';
import { boxIn, sizeOf } from '../../kit/dom.ts';
import type { MapView } from '../map-engine.ts';
import { unitsOf, type Viewport } from '../names/shapes.ts';
import { addLaterPlaces } from '../picture/later-places.ts';
import { shapesIn } from '../picture/picture-names.ts';
import { endPadding, isSameRoom, sidePadding } from '../room.ts';
import { lettersFor, letterUnits } from './locator-letters.ts';
import { placeLocator } from './locator-place.ts';
import { placeLegend } from './place-legend.ts';

type Wanted = Pick<MapView, 'focus' | 'camera' | 'room'>;

/** px of the locator's line, within its width. */
const border = 1;

export class LocatorController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode };
  #taken: () => Element[];
  #wanted: Wanted | null = null;
  /** Of the placing that is due, as the browser numbers it; 0 = none. */
  #frame = 0;
  /** Of the map when it was placed last. */
  #size = '';
  /** The way back, which comes and goes, and lies on the map. */
  #back: Element | null = null;
  #resize = new ResizeObserver(() => {
    // An observer also reports the size that it finds.
    if (sizeOf(this.#host) !== this.#size) this.#place();
  });

  /** `taken`: what else lies on the map. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode },
    taken: () => Element[],
  ) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Not within the reader's step, which has no time for it, but before the next frame is painted. */
  show(wanted: Wanted): void {
    const before = this.#wanted;
    const isSame = wanted.focus === before?.focus && wanted.camera === before.camera;
    const back = this.#host.renderRoot.querySelector('.back');
    if (isSame && back === this.#back && isSameRoom(wanted.room, before.room)) return;
    this.#wanted = wanted;
    this.#back = back;
    this.again();
  }

  /** What lies on the map has changed. */
  again(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #place(): void {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('.frame');
    const locator = frame?.querySelector<HTMLElement>('.inset');
    const svg = this.#host.querySelector<SVGSVGElement>('svg[data-inset]');
    if (!this.#wanted || !frame || !locator || !svg) return;
    this.#size = sizeOf(this.#host);
    const { focus, camera, room } = this.#wanted;
    const { right, bottom } = boxIn(frame, frame);
    if (right === 0 || bottom === 0) return;
    // A card leaves only a part of the map to what the story speaks of: that part is the frame here.
    const width = right - room.left - room.right;
    const height = bottom - room.top - room.bottom;
    const boxOf = (element: Element): Rect => {
      const box = boxIn(frame, element);
      return {
        left: box.left - room.left,
        top: box.top - room.top,
        right: box.right - room.left,
        bottom: box.bottom - room.top,
      };
    };
    const taken = this.#taken().map(boxOf);
    const view = viewOf(camera.bounds, width, height);
    const marks = this.#marks(focus);
    const place = placeLocator({ view, marks, taken });
    locator.hidden = !place;
    if (place) {
      frame.dataset.locator = place.corner;
      taken.push(place.box);
    }
    if (this.#back) taken.push(boxOf(this.#back));
    placeLegend(frame, {
      view,
      marks,
      taken,
      boxOf,
      isLow: this.#host.hasAttribute('compact'),
    });
    if (!place) return;
    const { box } = place;
    const across = Math.floor(box.right - box.left);
    const at = { left: `${box.left + room.left}px`, top: `${box.top + room.top}px` };
    Object.assign(locator.style, { ...at, width: `${across}px` });
    svg.dataset.size = lettersFor(across).name;
    svg.setAttribute('font-size', letterUnits(across - 2 * border).toFixed(2));
  }

  /** Shapes as the picture has them, even if the live map covers it. */
  #marks(focus: MapView['focus']) {
    const picture = this.#host.querySelector<SVGSVGElement>('svg[data-picture]');
    if (!picture) return [];
    const ids = focus.map(({ place }) => place);
    if (ids.some((id) => !picture.querySelector(`[data-place="${CSS.escape(id)}"]`))) addLaterPlaces(picture);
    return shapesIn(picture, ids);
  }
}

/** The frame in which bounds (degrees) lie, as the story frames them. */
function viewOf(
  [west, south, east, north]: MapView['camera']['bounds'],
  width: number,
  height: number,
): Viewport {
  const [x0, y0] = unitsOf([west, north]);
  const [x1, y1] = unitsOf([east, south]);
  const scale = Math.min(
    (width - 2 * sidePadding) / (x1 - x0),
    (height - 2 * endPadding(height)) / (y1 - y0),
  );
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { width, height, scale, left: x - width / scale / 2, top: y - height / scale / 2 };
}
