/** Natural Earth's coast puts the centres of some harbour cities into the water: this puts them back on land. */
import { booleanPointInPolygon, distance } from '@turf/turf';
import type { LayerFeature, Position, Shape } from './shapes.ts';

/** How far from a city the coast may be redrawn. */
const FARTHEST_KM = 12;

/**
 * The countries, with those coast positions left out that keep a city from lying in its country: the nearest first,
 * as few as will do. Countries whose cities lie on land already stay as they are.
 * @throws Error if that does not bring a city ashore.
 */
export function bringAshore(
  countries: LayerFeature<Shape>[],
  cities: { name: string; at: Position; inside: string }[],
): LayerFeature<Shape>[] {
  return countries.map((country) => {
    const inCountry = cities.filter((city) => city.inside === country.id);
    return { ...country, geometry: inCountry.reduce(clearAround, country.geometry) };
  });
}

function clearAround(shape: Shape, city: { name: string; at: Position }): Shape {
  for (let km = 0; km <= FARTHEST_KM; km++) {
    const cleared = km === 0 ? shape : without(shape, (position) => distance(position, city.at) < km);
    if (booleanPointInPolygon(city.at, cleared)) return cleared;
  }
  throw new Error(`${city.name} cannot be brought ashore.`);
}

/** Ring ends stay, so that rings stay closed. */
function without(shape: Shape, drop: (position: Position) => boolean): Shape {
  const thin = (ring: Position[]) =>
    ring.filter((position, i) => i === 0 || i === ring.length - 1 || !drop(position));
  if (shape.type === 'Polygon') return { ...shape, coordinates: shape.coordinates.map(thin) };
  return { ...shape, coordinates: shape.coordinates.map((part) => part.map(thin)) };
}
