/** The land and the places that a locator draws, in its units. */
import type { Feature, Polygon, Position } from 'geojson';
import { meetOnGlobe } from '../../../story/boxes-on-globe.ts';
import { isArea } from '../../../story/place.ts';
import { ownCountries } from '../../derive/world/map-kinds.ts';
import type { Drawing } from '../drawing.ts';
import { cutBounds, type LocatorView, ringsIn } from './locator-view.ts';

export const polygonOf = (rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });

/** A country or a place. */
export interface DrawnLand {
  id: string;
  rings: Position[][];
}

/** The story's own countries, the world's else. */
export function countriesIn(drawing: Drawing, view: LocatorView): DrawnLand[] {
  const { source, world, boundsOf, homes } = drawing;
  const own = ownCountries(source.layers);
  // The story draws large countries only as far as its own view goes: far out, the world has all of them.
  const isNear = view.bounds[3] - view.bounds[1] < nearHeight;
  const kept = isNear ? own : [];
  const cut = cutBounds(view);
  const ids = new Set(kept.map(({ id }) => id));
  const others = world.coarse.features.filter(({ id }) => !ids.has(id));
  // The coarse world leaves out the smallest countries: one in which the story is at home is there all the same.
  const coarse = new Set(world.coarse.features.map(({ id }) => id));
  const isHome = ({ id }: Feature): boolean => homes.includes(String(id));
  const small = world.detail.features.filter((feature) => isHome(feature) && !coarse.has(feature.id));
  return [...kept, ...others, ...small].flatMap((feature) => {
    const { id, geometry } = feature;
    if (!isArea(geometry) || !meetOnGlobe(cut, boundsOf(geometry))) return [];
    const ringsOf = (whole: boolean): Position[][] =>
      ringsIn(view, geometry, { whole, boundsOf: drawing.boundsOfLine });
    const rings = ringsOf(small.includes(feature));
    // Of islands smaller than what is drawn else, all are.
    const all = rings.length === 0 && isHome(feature) ? ringsOf(true) : rings;
    return all.length > 0 ? [{ id: String(id), rings: all }] : [];
  });
}

/** Degrees: up to this height the coarse world would show its corners. */
const nearHeight = 16;

/** In the order in which places are drawn. */
export function unitsIn(
  { places, once, boundsOfLine: boundsOf }: Drawing,
  view: LocatorView,
  wanted: readonly string[],
): DrawnLand[] {
  const turns = once('turns of places', () => new Map(places.map(({ id }, turn) => [id, turn])));
  const drawn = [...new Set(wanted)].flatMap((id) => turns.get(id) ?? []).sort((a, b) => a - b);
  return drawn.flatMap((turn) => {
    const { id, geometry } = places[turn]!;
    return isArea(geometry) ? [{ id, rings: ringsIn(view, geometry, { whole: false, boundsOf }) }] : [];
  });
}
