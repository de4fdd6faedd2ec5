/** Land, lines and places of a view in pixels: the same in every language, so each view is drawn once. */
import type { Geometry } from 'geojson';
import type { Element } from 'hast';
import { type DetailKind, detailKinds, detailOf } from '../../../map/layers/detail.ts';
import { farthest, zoomsOf } from '../../../map/layers/zooms.ts';
import type { Focus } from '../../../story/story.ts';
import type { ShapedPlace } from '../../derive/places/drawn-places.ts';
import type { Drawing } from '../drawing.ts';
import { type Frame, shownIn, zoomOf } from '../frame.ts';
import { pathData } from '../svg.ts';
import { groundOf } from './ground.ts';
import type { ShapeRole } from './layer-shapes.ts';
import { marks } from './marks.ts';
import { isUnit, shapesOf } from './shape-source.ts';

/** Detail that is left out, px: half a pixel is not seen, and the pictures of a reading have room in its budget. */
const tolerance = 0.5;
/** How far lines go on beyond the frame, px: their ends, and the edges at which shapes are cut, stay out of sight. */
const margin = 30;

/** What is drawn in a frame around the places in `focus`, or what stands for it. */
export const sharedShapes = (drawing: Drawing, frame: Frame, focus: readonly Focus[]): Element =>
  drawing.standIn(JSON.stringify([frame, focus]), () => shapeElements(drawing, frame, focus));

export function shapeElements(drawing: Drawing, frame: Frame, focus: readonly Focus[]): Element[] {
  const zoom = zoomOf(frame.scale);
  const box = shownIn(frame, margin);
  const detail = detailOf(
    frame,
    focus.map(({ place, precision }) => ({ kind: kindOf(drawing, place), precision })),
  );
  // A drawing never changes, so only the visible places are needed.
  const places = seenPlaces(drawing, focus);
  const shapes = shapesOf(drawing, zoom, box, 0.1 / frame.scale, {
    places,
    has: (role) => isDrawn(role, zoom, detail),
    mainRiversOnly: !detail.has('river'),
  });
  const ground = groundOf(shapes, { middle: box, closer: [] })(tolerance / frame.scale);
  const toPixels = ([x, y]: number[]): [number, number] => [
    (x! - frame.left) * frame.scale,
    (y! - frame.top) * frame.scale,
  ];
  const path = (geometry: Geometry) => ({ d: pathData(geometry, toPixels, 1) });
  return marks({
    ground,
    places,
    focus: new Map(focus.map(({ place, precision }) => [place, precision])),
    pixel: 1,
    path,
    shape: path,
    point: toPixels,
  });
}

/** Places in focus and units, in the order of drawing. */
function seenPlaces({ places }: Drawing, focus: readonly Focus[]): ShapedPlace[] {
  const inFocus = new Set(focus.map(({ place }) => place));
  return places.filter((place) => isUnit(place) || inFocus.has(place.id));
}

const kindOf = ({ places }: Drawing, id: string): string | undefined =>
  places.find((place) => place.id === id)?.kind;

/** Leaves out what the live map does not draw at this zoom. */
function isDrawn(role: ShapeRole, zoom: number, detail: ReadonlySet<DetailKind>): boolean {
  const kinds = detailKinds[role];
  if (kinds) return kinds.some((kind) => detail.has(kind));
  const [min, max] = zoomsOf[role] ?? [farthest, 24];
  return role === 'country' || role === 'place' || (zoom >= min && zoom < max);
}
