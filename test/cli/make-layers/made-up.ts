/** Small made-up shapes for the tests of the map makers. */
import type { LayerFeature, Line, Position, Shape } from '../../../src/cli/make-layers/shapes.ts';

/** A closed anticlockwise ring. */
export function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function shape(id: string, rings: Position[][]): LayerFeature<Shape> {
  return {
    type: 'Feature',
    id,
    properties: { kind: 'test' },
    geometry: { type: 'Polygon', coordinates: rings },
  };
}

export function line(id: string, coordinates: Position[]): LayerFeature<Line> {
  return { type: 'Feature', id, properties: { kind: 'test' }, geometry: { type: 'LineString', coordinates } };
}
