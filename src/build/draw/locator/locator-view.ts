/** What a locator shows: its part of the world, drawn with x = longitude and y = -latitude, true to shape in its middle. */
import { bboxClip, simplify } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { locatorSize } from '../../../map/locator/locator-letters.ts';
import { meet } from '../../../story/boxes.ts';
import type { BBox } from '../../../story/story.ts';
import { unite } from '../../derive/camera.ts';

/** Without actors: how many frames high it is, and the least and the most that this may be, degrees of latitude. */
const out = 12;
const least = 7;
const most = 45;
/** With actors: how many times as high as they and the frame together it is at least. */
const room = 1.6;
/** The box of the frame is at least this share of the locator's width. */
const leastFrame = 0.05;
/** Units: corners that lie off their neighbours' line by less are dropped: a first screen has little room. */
const tolerance = 1.6;
/** Units: parts whose longer side is shorter are dropped. */
const smallest = 5;

export interface LocatorView {
  /** [west, south, east, north], degrees. */
  bounds: BBox;
  /** Units per degree of longitude, and of latitude. */
  across: number;
  up: number;
}

/** A view around the frame and the positions of actors, both in degrees. */
export function locatorView(frame: BBox, actors: readonly Position[]): LocatorView {
  const shown = unite([frame, ...actors.map(([x, y]): BBox => [x!, y!, x!, y!])]);
  const middle = [(shown[0] + shown[2]) / 2, (shown[1] + shown[3]) / 2] as const;
  const narrow = Math.max(0.2, Math.cos((middle[1] * Math.PI) / 180));
  const shape = locatorSize.height / locatorSize.width;
  const highOf = ([west, south, east, north]: BBox): number =>
    Math.max(north - south, (east - west) * narrow * shape);
  const usual = Math.max(least, Math.min(most, highOf(frame) * out));
  const high = Math.min(
    170,
    actors.length ? Math.max(usual, highOf(shown) * room) : Math.max(usual, highOf(frame) * 1.2),
  );
  const wide = Math.min(360, high / shape / narrow);
  const south = Math.max(-85, Math.min(85 - high, middle[1] - high / 2));
  const west = middle[0] - wide / 2;
  return {
    bounds: [west, south, west + wide, south + high],
    across: locatorSize.width / wide,
    up: locatorSize.height / high,
  };
}

/** Where a position lies, units. */
export const pointIn = (
  { bounds, across, up }: LocatorView,
  [lon, lat]: Position,
): [x: number, y: number] => [(lon! - bounds[0]) * across, (bounds[3] - lat!) * up];

/** From degrees (x = longitude, y = -latitude) to units. */
export const matrixOf = ({ bounds, across, up }: LocatorView): string =>
  `matrix(${[across, 0, 0, up, -bounds[0] * across, bounds[3] * up].map((value) => Number(value.toPrecision(6))).join(' ')})`;

/** Degrees of longitude below which the frame's box could not be seen. */
export const leastDegrees = ({ across }: LocatorView): number =>
  Math.round(((locatorSize.width * leastFrame) / across) * 100) / 100;

/** Where areas are cut, degrees: their outlines there lie outside the drawing. */
export function cutBounds({ bounds: [west, south, east, north], across }: LocatorView): BBox {
  const edge = 2 / across;
  return [west - edge, south - edge, east + edge, north + edge];
}

/** Whether an edge, in units, lies where data files cut areas at the 180th meridian. */
export const cutsIn =
  ({ bounds, across }: LocatorView) =>
  ([from = 0]: Position, [to = 0]: Position): boolean => {
    const turns = (from / across + bounds[0] + 180) / 360;
    return from === to && Math.abs(turns - Math.round(turns)) < 1e-6;
  };

/** The rings of an area that a view shows, in units, cut at its edges and simplified; none if it shows nothing. `whole`: the smallest parts too. */
export function ringsIn(
  view: LocatorView,
  geometry: Polygon | MultiPolygon,
  { whole, boundsOf }: { whole: boolean; boundsOf: (ring: Position[]) => BBox },
): Position[][] {
  const [west, south, east, north] = cutBounds(view);
  const all = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  // Beyond the antimeridian the world goes on with its other end.
  return [-360, 0, 360].flatMap((turn) => {
    const box: BBox = [west - turn, south, east - turn, north];
    if (box[0] > 180 || box[2] < -180) return [];
    // Most parts of a large country lie outside: they are not looked at corner by corner.
    const seen = all.filter((ring) => meet(boundsOf(ring), box));
    const part: Polygon = { type: 'Polygon', coordinates: seen };
    const rings = bboxClip(part, box).geometry.coordinates as Position[][];
    const drawn = rings.map((ring) => ring.map(([lon, lat]) => pointIn(view, [lon! + turn, lat!])));
    return whole ? drawn : drawn.map(simple).filter((ring) => ring.length >= 4 && sizeOf(ring) > smallest);
  });
}

function simple(ring: Position[]): Position[] {
  if (ring.length < 6) return ring;
  const line = { type: 'LineString' as const, coordinates: ring };
  // The ring is this drawing's own: it need not be copied.
  return (simplify(line as Geometry as never, { tolerance, mutate: true }) as { coordinates: Position[] })
    .coordinates;
}

/** The longer side of a ring's box. */
function sizeOf(ring: readonly Position[]): number {
  const extent = (axis: 0 | 1): number => {
    const values = ring.map((position) => position[axis]!);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(extent(0), extent(1));
}
