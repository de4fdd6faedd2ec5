/** Places and names for which the page's picture has no room at first: they are in a template after the text until they are needed. */

/** Kinds of places as pictures draw them, from the ground up: the small lie on top. */
export const kindsUpwards = [
  ...['country', 'province', 'district', 'water'],
  ...['river', 'route', 'border', 'town', 'site'],
];

/** What waits for the picture, and the template that holds it; null if the page has none (left). */
function waiting({ ownerDocument }: SVGSVGElement): [HTMLTemplateElement, Element] | null {
  const template = ownerDocument.querySelector<HTMLTemplateElement>('template.later-places');
  const later = template?.content.firstElementChild;
  return template && later ? [template, later] : null;
}

/** Puts the places into `svg`, once. */
export function addLaterPlaces(svg: SVGSVGElement): void {
  addLaterNames(svg);
  const [template, later] = waiting(svg) ?? [];
  if (!template || !later) return;
  template.remove();
  svg.querySelector('defs')?.append(...later.querySelectorAll('[id]'));
  const turn = (use: SVGElement): number => kindsUpwards.indexOf(use.dataset.kind ?? '');
  const own = '.place, .mark-casing, .arrow, .gap, .core';
  const uses = [...svg.querySelectorAll<SVGElement>(own), ...later.querySelectorAll<SVGElement>(own)];
  const group = svg.ownerDocument.createDocumentFragment();
  group.append(...uses.sort((a, b) => turn(a) - turn(b)));
  svg.insertBefore(group, svg.querySelector('.names'));
}

/** Puts the names into `svg`, once: any frame may have room for them. */
export function addLaterNames(svg: SVGSVGElement): void {
  const [, later] = waiting(svg) ?? [];
  if (later) svg.append(...later.querySelectorAll('.names'));
}
