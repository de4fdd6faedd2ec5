/** Shows a view in the map's picture: the SVG that the page came with, its frame and its marks. */
import type { MapView } from './map-engine.ts';

/** Sets the SVG's view box and the state of its places, where they differ from `view`. */
export function showPicture(host: Element, view: MapView): void {
  const svg = host.querySelector<SVGSVGElement>('svg[data-picture]');
  if (!svg) return;
  const { viewBox } = view.camera;
  if (svg.getAttribute('viewBox') !== viewBox) svg.setAttribute('viewBox', viewBox);
  const focus = new Map(view.focus.map((one) => [one.place, one.precision]));
  for (const shape of svg.querySelectorAll<SVGElement>('[data-place]')) {
    const id = shape.dataset.place!;
    const precision = focus.get(id) ?? '';
    if (shape.dataset.focus !== precision) shape.dataset.focus = precision;
    shape.toggleAttribute('data-lit', view.lit === id);
  }
}
