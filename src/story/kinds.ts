/** The kinds of places that a story can have, in the common words of maps, and how a map draws each. */
import type { Geometry } from 'geojson';

/** Grouped as in the format's documentation. */
export const kinds = [
  ...(['continent', 'country', 'region', 'province', 'district', 'municipality'] as const),
  ...(['city', 'town', 'village', 'settlement', 'neighbourhood', 'street', 'building', 'site'] as const),
  ...(['airport', 'port', 'bridge', 'park', 'border', 'route', 'battle'] as const),
  ...(['ocean', 'sea', 'bay', 'strait', 'river', 'canal', 'lake', 'coast'] as const),
  ...(['island', 'peninsula', 'cape', 'mountain', 'volcano', 'valley', 'desert', 'forest'] as const),
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds that only layers have: thin lines between units far out, and a town's built-up area. */
export const layerKinds = ['admin1', 'town-area'] as const;

/** What maps tell apart. */
export type Drawn =
  | ('country' | 'province' | 'district')
  | ('water' | 'border' | 'river' | 'route')
  | ('town' | 'site')
  | (typeof layerKinds)[number];

const towns: ReadonlySet<string> = new Set<Kind>(['city', 'town', 'village', 'settlement']);
const waters: ReadonlySet<string> = new Set<Kind>([
  ...(['ocean', 'sea', 'bay', 'strait'] as const),
  ...(['river', 'canal', 'lake', 'coast'] as const),
]);
const units: ReadonlySet<string> = new Set<Kind>(['region', 'province']);

/** By its kind and the kind of its geometry: a city is a dot or an outline, a strait a name, a line or an area. */
export function drawnAs(kind: string, geometry: Geometry | null): Drawn {
  if (layerKinds.some((known) => known === kind)) return kind as Drawn;
  const type = geometry?.type ?? 'Point';
  if (type.endsWith('Point')) return towns.has(kind) ? 'town' : 'site';
  if (kind === 'border') return 'border';
  if (type.endsWith('LineString')) return waters.has(kind) ? 'river' : 'route';
  if (waters.has(kind)) return 'water';
  if (kind === 'country') return 'country';
  return units.has(kind) ? 'province' : 'district';
}
