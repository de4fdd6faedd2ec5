/** Places the names of a picture as the live map does (src/map/names), with the countries' true shapes. */
import type { Geometry } from 'geojson';
import type { Rect } from '../../../kit/boxes.ts';
import { Cells } from '../../../map/names/cells.ts';
import { chooseNames } from '../../../map/names/choose-names.ts';
import type { PlacedName } from '../../../map/names/free-room.ts';
import { shapeNear } from '../../../map/names/geo-shapes.ts';
import { labelNear } from '../../../map/names/label-shape.ts';
import { placeOceans } from '../../../map/names/place-oceans.ts';
import type { Subject } from '../../../map/names/place-subject.ts';
import type { RingShape } from '../../../map/names/shapes.ts';
import type { Focus } from '../../../story/story.ts';
import { hasShape } from '../../derive/places/drawn-places.ts';
import { subjectText } from '../../derive/world/label-points.ts';
import type { Drawing } from '../drawing.ts';
import { type Frame, zoomOf } from '../frame.ts';
import { countriesOf } from '../shapes/shape-source.ts';
import type { PictureLabel } from './labels.ts';
import { textWidth } from './text-width.ts';

interface Placement {
  drawing: Drawing;
  /** BCP 47: language of the names. */
  lang: string;
  frame: Frame;
  focus: readonly Focus[];
  /** Where no name may lie, px. */
  obstacles?: readonly Rect[];
  textScale?: number;
  /** Which names may be shown; all if it is left out. */
  wanted?: (label: PictureLabel) => boolean;
}

/** The names of a frame: as many as there is room for. */
export function placeLabels(placement: Placement): PlacedName[] {
  const { drawing, lang, frame, focus, obstacles = [], textScale = 1, wanted = () => true } = placement;
  const middle = frame.left + frame.width / frame.scale / 2;
  const near = (shape: RingShape): RingShape => (drawing.isAcross ? shapeNear(shape, middle) : shape);
  const countries = countryShapes(drawing, zoomOf(frame.scale)).map(near);
  const cells = new Cells(frame);
  for (const [index, country] of countries.entries()) cells.fill(country, index + 1);
  return chooseNames(
    {
      cells,
      countries: countries.map(({ id }) => id),
      labels: labelsNear(drawing, drawing.labelsIn(lang).filter(wanted), middle),
      subjects: focus
        .flatMap((one) => subjectOf(drawing, one, lang) ?? [])
        .map((subject) => ({ ...subject, shape: near(subject.shape) })),
      obstacles,
      measure: textWidth,
      textScale,
    },
    placeOceans,
  );
}

/** Labels on the side of the 180th meridian on which a view shows them; `middle`: of the view, units. */
export const labelsNear = (
  { isAcross }: Drawing,
  labels: readonly PictureLabel[],
  middle: number,
): readonly PictureLabel[] => labels.map((label) => labelNear(label, middle, isAcross));

/** The countries that are drawn at a zoom. */
export const countryShapes = (drawing: Drawing, zoom: number): RingShape[] =>
  countriesOf(drawing, zoom).map(({ id, geometry }) => ({
    id: String(id),
    rings: drawing.ringsOf(geometry),
  }));

export function subjectOf(
  { source, once, shapeOf, ringsOf }: Drawing,
  { place, precision }: Focus,
  lang: string,
): Subject | null {
  // Needed in each view of each language: made once.
  const byId = once('places by id', () => new Map(source.places.map((one) => [one.id, one])));
  const found = byId.get(place);
  if (!found || !hasShape(found)) return null;
  const shape = shapeOf(found);
  const form = formOf(shape);
  return {
    id: place,
    form,
    text: subjectText(source, found, precision, lang),
    shape: { id: place, rings: ringsOf(shape) },
  };
}

function formOf({ type }: Geometry): Subject['form'] {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'point';
}
