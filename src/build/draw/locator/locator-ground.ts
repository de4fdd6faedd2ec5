/** The ground of a locator: its part of the world, what it draws of it, and where the map's frame lies in it. */

import type { Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Rect } from '../../../kit/boxes.ts';
import { insetFrame } from '../../../map/locator/inset-view.ts';
import { locatorSize } from '../../../map/locator/locator-letters.ts';
import type { BBox } from '../../../story/story.ts';
import { capitalOf } from '../../derive/places/whereabouts.ts';
import { outlineOf } from '../../derive/world/cut-edges.ts';
import type { Drawing } from '../drawing.ts';
import { pathData } from '../svg.ts';
import { countriesIn, type DrawnLand, polygonOf, unitsIn } from './locator-land.ts';
import { cutsIn, type LocatorView, leastDegrees, locatorView, pointIn } from './locator-view.ts';

/** What a locator is about. */
export interface WantedLocator {
  frame: BBox;
  /** Countries named as actors. */
  lit: readonly string[];
  /** Places in focus. */
  units: readonly string[];
}

/** What the locators of a frame have in common: in the page and in pictures, with all letters and in all languages. */
export interface LocatorGround {
  view: LocatorView;
  countries: readonly DrawnLand[];
  /** The frame on the map's own ground, and the least degrees at which it is seen; and where it lies in the drawing. */
  frame: ReturnType<typeof insetFrame>;
  least: number;
  framed: Rect;
  /** Water, land and what is in focus. */
  elements: readonly Element[];
}

export const locatorKey = ({ frame, lit, units }: WantedLocator): string =>
  JSON.stringify([frame, lit, units]);

export const groundFor = (drawing: Drawing, wanted: WantedLocator): LocatorGround =>
  drawing.once(`locator ${locatorKey(wanted)}`, () => {
    const view = viewFor(drawing, wanted);
    const countries = countriesIn(drawing, view);
    const least = leastDegrees(view);
    const frame = insetFrame(wanted.frame, least);
    const elements = groundElements(drawing, wanted, view, countries);
    return { view, countries, frame, least, framed: rectOf(view, frame), elements };
  });

function groundElements(
  drawing: Drawing,
  { lit, units }: WantedLocator,
  view: LocatorView,
  countries: readonly DrawnLand[],
): Element[] {
  const { width, height } = locatorSize;
  const dOf = (rings: Position[][]): string => pathData(polygonOf(rings), (at) => at);
  const isLit = ({ id }: DrawnLand): boolean => lit.includes(id);
  const isCut = cutsIn(view);
  const outlines = countries.flatMap(({ rings }) => outlineOf(polygonOf(rings), isCut) ?? []);
  const cut = new Set(countries.filter(({ rings }) => outlineOf(polygonOf(rings), isCut)));
  return [
    s('rect', { class: 'water', width, height }),
    s('path', {
      class: 'land',
      d: countries
        .filter((country) => !isLit(country) && !cut.has(country))
        .map(({ rings }) => dOf(rings))
        .join(''),
    }),
    ...[...cut].map(({ rings }) => s('path', { class: 'land', dataCut: '', d: dOf(rings) })),
    ...outlines.map((lines) => s('path', { class: 'land', dataEdge: '', d: pathData(lines, (at) => at) })),
    ...countries.filter(isLit).map((country) => {
      const { id, rings } = country;
      const dataCut = cut.has(country) ? '' : undefined;
      return s('path', { class: 'lit', dataCountry: id, dataCut, d: dOf(rings) });
    }),
    ...unitsIn(drawing, view, units).map(({ id, rings }) =>
      s('path', { class: 'unit', dataUnit: id, d: dOf(rings) }),
    ),
  ];
}

/** A view of the frame and the seats of its actors. */
const viewFor = ({ world }: Drawing, { frame, lit }: Pick<WantedLocator, 'frame' | 'lit'>): LocatorView =>
  locatorView(
    frame,
    lit.map((code) => capitalOf(code, world)?.at).filter((at) => at !== undefined),
  );

function rectOf(view: LocatorView, { x, y, width, height }: ReturnType<typeof insetFrame>) {
  const [left, top] = pointIn(view, [x, -y]);
  const [right, bottom] = pointIn(view, [x + width, -y - height]);
  return { left, top, right, bottom };
}
