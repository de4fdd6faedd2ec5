/** A copy of the map's picture beside others in one page. */

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
