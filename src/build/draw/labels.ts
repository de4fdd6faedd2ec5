/** Which names a picture bears, and where: as the live map places them (src/map/names), with the countries' true shapes. */
import type { Feature, Geometry, Point, Position } from 'geojson';
import { Cells, type Box as PixelBox } from '../../map/names/cells.ts';
import type { PlacedName } from '../../map/names/free-room.ts';
import { type Label, placeNames } from '../../map/names/place-names.ts';
import type { Subject } from '../../map/names/place-subject.ts';
import { ringsOf, type Shape, unitsOf } from '../../map/names/shapes.ts';
import type { Focus } from '../../story/story.ts';
import { labelPoints, subjectText } from '../derive/label-points.ts';
import type { World } from '../derive/map-kinds.ts';
import type { StorySource } from '../read/story-source.ts';
import { type Frame, zoomOf } from './frame.ts';
import { countriesOf } from './shape-source.ts';
import { textWidth } from './text-width.ts';

/** What is named, apart from what is in focus. `position`: degrees; null for countries. */
export type PictureLabel = Label & { position: Position | null };

const known = new WeakMap<StorySource, Map<string, readonly PictureLabel[]>>();

/** All names of a story's map in a language, those in focus apart. Made once. */
export function labelsOf(source: StorySource, world: World, lang: string): readonly PictureLabel[] {
  const ofSource = known.get(source) ?? new Map<string, readonly PictureLabel[]>();
  known.set(source, ofSource);
  const labels =
    ofSource.get(lang) ??
    labelPoints(source, world, lang)
      .filter(({ properties }) => properties?.kind !== 'subject')
      .map(labelFrom);
  ofSource.set(lang, labels);
  return labels;
}

function labelFrom({ properties, geometry }: Feature): PictureLabel {
  const { kind, id, rank = 0, name, place } = properties as Label;
  const position = (geometry as Point | null)?.coordinates ?? null;
  return { kind, id, rank, name, place, position, at: position && unitsOf(position) };
}

export interface Placement {
  source: StorySource;
  world: World;
  /** BCP 47: language of the names. */
  lang: string;
  frame: Frame;
  focus: readonly Focus[];
  /** Where no name may lie, px. */
  obstacles?: readonly PixelBox[];
  textScale?: number;
  /** Which names may be borne; all where it is left out. */
  wanted?: (label: PictureLabel) => boolean;
}

/** The names of a frame: as many as there is room for. */
export function placeLabels(placement: Placement): PlacedName[] {
  const { source, world, lang, frame, focus, obstacles = [], textScale = 1, wanted = () => true } = placement;
  const countries = countryShapes(source, world, zoomOf(frame.scale));
  const cells = new Cells(frame);
  for (const [index, country] of countries.entries()) cells.fill(country, index + 1);
  return placeNames({
    cells,
    countries: countries.map(({ id }) => id),
    labels: labelsOf(source, world, lang).filter(wanted),
    subjects: focus.flatMap((one) => subjectOf(source, one, lang) ?? []),
    obstacles,
    measure: textWidth,
    textScale,
  });
}

/** The countries that are drawn at a zoom. */
export const countryShapes = (source: StorySource, world: World, zoom: number): Shape[] =>
  countriesOf(source, world, zoom).map(({ id, geometry }) => shapeOf(String(id), geometry));

export function subjectOf(source: StorySource, { place, precision }: Focus, lang: string): Subject | null {
  const found = source.places.find(({ id }) => id === place);
  if (!found?.geometry) return null;
  const form = formOf(found.geometry);
  return {
    id: place,
    form,
    text: subjectText(found, precision, lang),
    shape: shapeOf(place, found.geometry),
  };
}

function formOf({ type }: Geometry): Subject['form'] {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'point';
}

const shapes = new WeakMap<Geometry, Shape>();

function shapeOf(id: string, geometry: Geometry): Shape {
  const shape = shapes.get(geometry) ?? { id, rings: ringsOf(geometry) };
  shapes.set(geometry, shape);
  return shape;
}
