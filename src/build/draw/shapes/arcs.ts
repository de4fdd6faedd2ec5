/** The arcs that a TopoJSON geometry is made of. */
import type { GeometryObject } from 'topojson-specification';

/** The arcs of one geometry, as indices from 0 whatever their direction. */
export function arcsOf(geometry: GeometryObject): number[] {
  if (!('arcs' in geometry)) return [];
  const flat = (geometry.arcs as unknown[]).flat(3) as number[];
  return flat.map((arc) => (arc < 0 ? ~arc : arc));
}
