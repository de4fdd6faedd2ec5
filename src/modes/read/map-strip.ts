/** In windows too small for map and text: a strip with the caption that opens the map over the text (src/style/later/windows.css). */
import { create } from '../../kit/dom.ts';
import type { PageParts } from '../join-views.ts';

/** `name`: the map's, on the button. Elsewhere the style sheet hides it. */
export function addMapStrip({ stage }: PageParts, name: string): void {
  const button = create('button', { className: 'map-strip', type: 'button', textContent: name });
  const show = (isOpen: boolean): void => {
    button.ariaExpanded = String(isOpen);
  };
  show(false);
  button.addEventListener('click', () => show(button.ariaExpanded !== 'true'));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false);
  });
  stage.prepend(button);
}
