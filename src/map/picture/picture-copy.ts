/** Copies of the map's picture in other parts of the page: each shows a view of its own. */
import { fitPicture, type PictureView, turnPicture } from './picture-view.ts';

/** Sets the SVG's view box and the state of its places if they differ from `view`, and fits the names. */
export function showPicture(host: Element, view: PictureView): void {
  turnPicture(host, view);
  fitPicture(host);
}

/**
 * Gives a copy its own hatch, which is as fine as its view asks (and is drawn even if the first picture is hidden); the shapes of
 * places it takes from the first. `name` distinguishes it from the other copies.
 */
export function ownHatch(copy: HTMLElement, name: string): void {
  for (const shape of copy.querySelectorAll('[id]:not(pattern)')) shape.removeAttribute('id');
  const pattern = copy.querySelector('pattern');
  if (!pattern) return;
  pattern.id = `${pattern.id}-${name}`;
  copy.style.setProperty('--hatch', `url(#${pattern.id})`);
}
