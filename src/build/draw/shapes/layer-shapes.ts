/** The features of a story's layers by what pictures draw them as: told apart once, and cut to the box of each picture. */
import type { Feature } from 'geojson';
import type { Atlas } from '../../derive/atlas.ts';
import { lineNames, sketchedRoutes } from '../../derive/places/drawn-places.ts';
import { kindOf } from '../../derive/world/map-kinds.ts';

/** What is drawn, from the ground up; `section`: borders that are places too, with their ids; `place`: the story's own shapes, with theirs. */
export const roles = [
  ...(['country', 'water', 'river', 'admin1', 'district', 'province'] as const),
  ...(['route', 'sketched-route', 'border', 'section', 'place'] as const),
] as const;
export type ShapeRole = (typeof roles)[number];

export interface LayerShapes {
  /** Countries and places apart, which are not drawn from layers alone. */
  byRole: ReadonlyMap<ShapeRole, readonly Feature[]>;
  mainRivers: readonly Feature[];
  /** `place`: id of the story's place that it is; `isSketched`: nobody has stated its course. */
  routes: readonly { feature: Feature; place: string | undefined; isSketched: boolean }[];
}

export function layerShapes({ source, mainRivers }: Atlas): LayerShapes {
  const names = lineNames(source);
  const sketched = sketchedRoutes(source);
  const all = source.layers.flatMap(({ name, collection }) =>
    collection.features.map((feature) => {
      const id = `${name}/${feature.id}`;
      const place = names.get(id);
      const isSection = place !== undefined && feature.properties?.kind === 'border';
      return { feature, kind: kindOf(feature), place, isSection, isSketched: sketched.has(id) };
    }),
  );
  const roleOf = ({ kind, isSection, isSketched }: (typeof all)[number]): string => {
    if (isSection) return 'section';
    return isSketched ? 'sketched-route' : kind;
  };
  const featureOf = ({ feature, place, isSection }: (typeof all)[number]): Feature =>
    isSection ? { ...feature, id: place! } : feature;
  return {
    byRole: new Map(
      roles.map((role) => [role, all.filter((one) => roleOf(one) === role).map(featureOf)] as const),
    ),
    mainRivers: mainRivers.map(({ feature }) => feature),
    routes: all.filter(({ kind }) => kind === 'route'),
  };
}
