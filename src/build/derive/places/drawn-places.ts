/** Which places have a shape that may be shown, and which of them maps draw. */
import type { Geometry } from 'geojson';
import { drawnAs } from '../../../story/kinds.ts';
import type { PlaceSource, StorySource } from '../../read/story-source.ts';

/** A place whose shape is known. */
export type ShapedPlace = PlaceSource & { geometry: Geometry };

/** Its shape may be measured and described; that of a place with precision `none` is not stated. */
export const hasShape = (place: PlaceSource): place is ShapedPlace =>
  place.geometry !== null && place.precision !== 'none';

/** Its size, position and distances may be stated: its shape is nobody's guess. */
export const isMeasured = (place: PlaceSource): place is ShapedPlace => hasShape(place) && !place.sketch;

/** Drawn on maps; the others are only used to describe places. */
export const isDrawn = (place: PlaceSource): place is ShapedPlace =>
  hasShape(place) && place.role !== 'reference';

/** Lines of layers that are places of the story, by `layer/feature`: the place's id. Each has a mark of its own. */
export const lineNames = ({ places }: Pick<StorySource, 'places'>): ReadonlyMap<string, string> =>
  new Map(
    places.flatMap((place) =>
      isDrawn(place) && place.feature && place.geometry.type.endsWith('LineString')
        ? [[place.feature, place.id] as const]
        : [],
    ),
  );

/** Of these, the routes whose course nobody has stated. */
export const sketchedRoutes = ({ places }: Pick<StorySource, 'places'>): ReadonlySet<string> =>
  new Set(
    places.flatMap(({ kind, precision, feature, geometry }) =>
      precision === 'vague' && feature !== null && drawnAs(kind, geometry) === 'route' ? [feature] : [],
    ),
  );
