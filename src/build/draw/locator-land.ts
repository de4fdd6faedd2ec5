/** The land and the places that a locator draws, in its units. */
import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { meetOnGlobe } from '../../story/boxes-on-globe.ts';
import { kindOf } from '../derive/map-kinds.ts';
import type { Drawing } from './drawing.ts';
import { cutBounds, type LocatorView, ringsIn } from './locator-view.ts';

export const polygonOf = (rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });

export interface Country {
  id: string;
  rings: Position[][];
}

/** The story's own countries, the world's else. */
export function countriesIn(drawing: Drawing, view: LocatorView): Country[] {
  const { source, world, boundsOf, homes } = drawing;
  const own = source.layers.flatMap(({ collection }) =>
    collection.features.filter((feature) => kindOf(feature) === 'country'),
  );
  // The story draws large countries only as far as its own view goes: far out, the world has all of them.
  const isNear = view.bounds[3] - view.bounds[1] < nearHeight;
  const kept = isNear ? own : [];
  const cut = cutBounds(view);
  const ids = new Set(kept.map(({ id }) => id));
  const others = world.coarse.features.filter(({ id }) => !ids.has(id));
  // The coarse world leaves out the smallest countries: one in which the story is at home is there all the same.
  const coarse = new Set(world.coarse.features.map(({ id }) => id));
  const small = world.detail.features.filter(({ id }) => homes.includes(String(id)) && !coarse.has(id));
  const ringsOf = (features: readonly Feature[], whole: boolean): Country[] =>
    features.flatMap(({ id, geometry }) => {
      const isSeen = isArea(geometry) && meetOnGlobe(cut, boundsOf(geometry));
      const rings = isSeen ? ringsIn(view, geometry, { whole, boundsOf: drawing.boundsOfLine }) : [];
      return rings.length > 0 ? [{ id: String(id), rings }] : [];
    });
  return [...ringsOf([...kept, ...others], false), ...ringsOf(small, true)];
}

/** Degrees: up to this height the coarse world would show its corners. */
const nearHeight = 16;

/** In the order in which places are drawn. */
export function unitsIn(
  { places, shared, boundsOfLine: boundsOf }: Drawing,
  view: LocatorView,
  wanted: readonly string[],
): Country[] {
  const turns = shared('turns of places', () => new Map(places.map(({ id }, turn) => [id, turn])));
  const drawn = [...new Set(wanted)].flatMap((id) => turns.get(id) ?? []).sort((a, b) => a - b);
  return drawn.flatMap((turn) => {
    const { id, geometry } = places[turn]!;
    return isArea(geometry) ? [{ id, rings: ringsIn(view, geometry, { whole: false, boundsOf }) }] : [];
  });
}

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
