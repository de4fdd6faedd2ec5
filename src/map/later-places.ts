/** The places for which the page's picture has no room at first: they stand in a template after the text until they are needed. */

/** Kinds of places as pictures draw them, from the ground up: the small lie on top. */
export const kindsUpwards = [
  'country',
  'oblast',
  'district',
  'settlement',
  'river',
  'border',
  'town',
  'site',
];

/** Puts them into `svg`, once; nothing happens where the page has none (left). */
export function addLaterPlaces(svg: SVGSVGElement): void {
  const template = svg.ownerDocument.querySelector<HTMLTemplateElement>('template.later-places');
  const later = template?.content.firstElementChild;
  if (!template || !later) return;
  template.remove();
  svg.querySelector('defs')?.append(...later.querySelectorAll('path'));
  const names = [...later.querySelectorAll('.names')];
  const turn = (use: SVGElement): number => kindsUpwards.indexOf(use.dataset.kind ?? '');
  const uses = [
    ...svg.querySelectorAll<SVGElement>('.place'),
    ...later.querySelectorAll<SVGElement>('.place'),
  ];
  const group = svg.ownerDocument.createDocumentFragment();
  group.append(...uses.sort((a, b) => turn(a) - turn(b)));
  svg.insertBefore(group, svg.querySelector('.names'));
  svg.append(...names);
}
