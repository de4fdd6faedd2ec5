/** Shows a view in the map's picture: the SVG that the page came with, its frame, its marks and the names that fit. */
import type { Rect } from '../../kit/boxes.ts';
import { boxIn } from '../../kit/dom.ts';
import { pictureScale } from '../layers/hatch.ts';
import type { MapView } from '../map-engine.ts';
import type { Viewport } from '../names/shapes.ts';
import { addLaterNames, addLaterPlaces } from './later-places.ts';
import { fitNames } from './picture-names.ts';

/** What of a view a picture shows; its colours are the page's. */
export type PictureView = Pick<MapView, 'focus' | 'camera' | 'lit' | 'isBack'>;

/** Sets the SVG's view box and the state of its places if they differ from `view`; its names are still those of the view before. */
export function turnPicture(host: Element, view: PictureView): void {
  const svg = pictureIn(host);
  if (!svg) return;
  set(svg, 'viewBox', view.camera.viewBox);
  const focus = new Map(view.focus.map((item) => [item.place, item.precision]));
  const wanted = [...focus.keys(), ...(view.lit ? [view.lit] : [])];
  if (wanted.some((id) => !svg.querySelector(`[data-place="${CSS.escape(id)}"]`))) addLaterPlaces(svg);
  for (const shape of svg.querySelectorAll<SVGElement>('[data-place]')) {
    const id = shape.dataset.place!;
    set(shape, 'data-focus', focus.get(id) ?? '');
    shape.toggleAttribute('data-lit', view.lit === id);
    shape.toggleAttribute('data-back', view.isBack && view.lit !== id);
  }
  for (const name of svg.querySelectorAll<SVGElement>('text[data-kind="subject"]')) {
    const isLit = view.lit === name.dataset.id;
    name.toggleAttribute('data-lit', isLit);
    name.toggleAttribute('data-back', view.isBack && !isLit);
  }
  // A border in focus is drawn by its mark alone.
  for (const line of svg.querySelectorAll<SVGElement>('[data-section]'))
    line.toggleAttribute('data-off', focus.has(line.dataset.section!));
  for (const casing of svg.querySelectorAll<SVGElement>('[data-casing]'))
    casing.toggleAttribute('data-off', !focus.has(casing.dataset.casing!));
  for (const arrow of svg.querySelectorAll<SVGElement>('[data-arrow]')) {
    arrow.toggleAttribute('data-off', !focus.has(arrow.dataset.arrow!));
    arrow.toggleAttribute('data-back', view.isBack && view.lit !== arrow.dataset.arrow);
  }
}

/** Writes what depends on the frame's size: sizes of names and hatch, and which names are shown, free of `obstacles`. Call it after a resize. */
export function fitPicture(host: Element, obstacles: readonly Element[] = []): void {
  const svg = pictureIn(host);
  if (!svg) return;
  const frame = frameOf(svg);
  const own = boxIn(frame, svg);
  const [width, height] = [own.right - own.left, own.bottom - own.top];
  if (width === 0 || height === 0) return;
  const [, , across, up] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const unit = Math.max(across! / width, up! / height);
  addLaterNames(svg);
  set(svg, 'data-fitted', '');
  set(svg, 'font-size', ((unit * 10) / Number(svg.dataset.times ?? 1)).toPrecision(3));
  svg.querySelector('pattern')?.setAttribute('patternTransform', pictureScale(unit));
  fitNames(
    svg,
    viewOf(svg, frame, own),
    focusOf(svg),
    obstacles.map((element) => boxIn(frame, element)),
  );
}

/** How the picture lies in the frame: its view box in the middle of its own box. */
function viewOf(svg: SVGSVGElement, frame: HTMLElement, own: Rect): Viewport {
  const { right: width, bottom: height } = boxIn(frame, frame);
  const [x, y, across, up] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const scale = Math.min((own.right - own.left) / across!, (own.bottom - own.top) / up!);
  return {
    width,
    height,
    scale,
    left: x! + across! / 2 - (own.left + own.right) / 2 / scale,
    top: y! + up! / 2 - (own.top + own.bottom) / 2 / scale,
  };
}

/** Places in focus and how precisely they are known, as the picture shows them. */
const focusOf = (svg: SVGSVGElement): Map<string, string> =>
  new Map(
    [...svg.querySelectorAll<SVGElement>('[data-place]')].flatMap(({ dataset }) =>
      dataset.focus ? [[dataset.place!, dataset.focus] as const] : [],
    ),
  );

/** px around a line within which it counts as touched, about as on the live map; a gap between two dashes is narrower. */
const reach = [0, 3, 5];
/** Directions in which a line is looked for, radians. */
const turns = Array.from({ length: 12 }, (_, index) => (index * Math.PI) / 6);

/** The topmost (smallest) place under a point of the window, or null; a line comes before what it lies on. */
export function placeInPicture(host: Element, x: number, y: number): string | null {
  const svg = pictureIn(host);
  if (svg) addLaterPlaces(svg);
  const at = (dx: number, dy: number): SVGElement[] =>
    host.ownerDocument
      .elementsFromPoint(x + dx, y + dy)
      .filter(
        (node): node is SVGElement => host.contains(node) && Boolean((node as SVGElement).dataset.place),
      );
  const around = reach.flatMap((px) =>
    turns.slice(0, px > 0 ? undefined : 1).flatMap((turn) => at(px * Math.cos(turn), px * Math.sin(turn))),
  );
  const lines = around.filter(({ dataset }) => ['border', 'river', 'route'].includes(dataset.kind ?? ''));
  return [...lines, ...at(0, 0)][0]?.dataset.place ?? null;
}

const pictureIn = (host: Element): SVGSVGElement | null => host.querySelector('svg[data-picture]');

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** The map's frame: the picture lies in it with the same margin on all sides, and is drawn to its edges. */
const frameOf = (svg: SVGSVGElement): HTMLElement => svg.assignedSlot?.parentElement ?? svg.parentElement!;
