/** Land, lines and places of a view in pixels: the same in every language, so each view is drawn once. */
import type { Geometry } from 'geojson';
import type { Element } from 'hast';
import { zoomsOf } from '../../map/zooms.ts';
import type { Focus } from '../../story/story.ts';
import type { World } from '../derive/map-kinds.ts';
import type { PlaceSource, StorySource } from '../read/story-source.ts';
import { type Frame, shownIn, zoomOf } from './frame.ts';
import { groundOf } from './ground.ts';
import { marks } from './marks.ts';
import { pathData } from './path-data.ts';
import { drawnPlaces, isUnit, type Role, shapesOf } from './shape-source.ts';

export interface ShapeOptions {
  source: StorySource;
  world: World;
  frame: Frame;
  focus: readonly Focus[];
}

/** Detail that is left out, px. */
const tolerance = 0.4;
/** How far lines go on beyond the frame, px: their ends, and the edges at which shapes are cut, stay out of sight. */
const margin = 30;

const drawn = new WeakMap<StorySource, Map<string, readonly Element[]>>();

/** The elements are shared: whoever gets them must not change them. */
export function shapeElements(options: ShapeOptions): readonly Element[] {
  const { source, frame, focus } = options;
  const ofSource = drawn.get(source) ?? new Map<string, readonly Element[]>();
  drawn.set(source, ofSource);
  const view = JSON.stringify([frame, focus]);
  const elements = ofSource.get(view) ?? draw(options);
  ofSource.set(view, elements);
  return elements;
}

function draw({ source, world, frame, focus }: ShapeOptions): Element[] {
  const zoom = zoomOf(frame.scale);
  const box = shownIn(frame, margin);
  // Nothing in a drawing changes: of the places, those that can be seen are enough.
  const places = seenPlaces(source, focus);
  const shapes = shapesOf(source, world, zoom, box, 0.1 / frame.scale, {
    places,
    has: (role) => isDrawn(role, zoom),
  });
  const ground = groundOf(shapes, { middle: box, closer: [] })(tolerance / frame.scale);
  const toPixels = ([x, y]: number[]) => [(x! - frame.left) * frame.scale, (y! - frame.top) * frame.scale];
  const path = (geometry: Geometry) => ({ d: pathData(geometry, toPixels, 1) });
  return marks({
    ground,
    places,
    focus: new Map(focus.map(({ place, precision }) => [place, precision])),
    pixel: 1,
    path,
    shape: path,
  });
}

interface Seen {
  /** Drawn in every view. */
  always: PlaceSource[];
  turn: Map<string, number>;
}

const known = new WeakMap<StorySource, Seen>();

/** Places in focus, borders and units, in the order of drawing. */
function seenPlaces(source: StorySource, focus: readonly Focus[]): PlaceSource[] {
  const all = drawnPlaces(source);
  const seen = known.get(source) ?? {
    always: all.filter((place) => place.kind === 'border' || isUnit(place)),
    turn: new Map(all.map(({ id }, index) => [id, index])),
  };
  known.set(source, seen);
  const turnOf = (id: string): number | never[] => seen.turn.get(id) ?? [];
  const turns = [...seen.always.map(({ id }) => id), ...focus.map(({ place }) => place)].flatMap(turnOf);
  return [...new Set(turns)].sort((a, b) => a - b).map((turn) => all[turn]!);
}

/** Not what the live map does not draw at this zoom either. */
function isDrawn(role: Role, zoom: number): boolean {
  const [min, max] = zoomsOf[role] ?? [0, 24];
  return role === 'country' || role === 'place' || (zoom >= min && zoom < max);
}
