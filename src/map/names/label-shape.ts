/** Where a name belongs, read from the geometry of its label: the same for the pictures and the live map. */
import type { Geometry } from 'geojson';
import { positionNear, shapeNear, unitRings } from './geo-shapes.ts';
import { unitsOf } from './shapes.ts';
import type { Label } from './wanted-names.ts';

/** A point, the course of a river (points) or the water of an ocean (polygon). */
export const labelShape = (
  id: string,
  geometry: Geometry | null,
): Pick<Label, 'at' | 'course' | 'water'> => ({
  at: geometry?.type === 'Point' ? unitsOf(geometry.coordinates) : null,
  course: geometry?.type === 'MultiPoint' ? geometry.coordinates.map(unitsOf) : undefined,
  water: geometry?.type === 'Polygon' ? { id, rings: unitRings(geometry) } : undefined,
});

/** A label on the side of the 180th meridian on which a view shows it; `middle`: of the view, units; `isAcross`: some view is across it. */
export const labelNear = <L extends Label>(label: L, middle: number, isAcross: boolean): L => ({
  ...label,
  at: label.at && isAcross ? positionNear(label.at, middle) : label.at,
  water: label.water && shapeNear(label.water, middle),
});
