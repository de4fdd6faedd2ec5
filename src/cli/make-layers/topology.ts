/** Readings of a TopoJSON topology: which features use an arc, and features without the arcs. */
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { arcsOf } from '../../build/draw/shapes/arcs.ts';
import type { LayerFeature, Line, Position, Shape, Tags } from './shapes.ts';

/** A topology whose objects are all collections of tagged features. */
export type Layered<Names extends string = string> = Topology<Record<Names, GeometryCollection<Tags>>>;

/** For each arc of the topology, who uses it: `object/id`. */
export function usersOfArcs(topology: Layered): string[][] {
  const users = topology.arcs.map((): string[] => []);
  for (const [name, collection] of Object.entries(topology.objects)) {
    for (const geometry of collection.geometries) {
      for (const arc of new Set(arcsOf(geometry))) users[arc]!.push(`${name}/${geometry.id}`);
    }
  }
  return users;
}

/** The arcs that both geometries use, in the order of the first. */
export function sharedArcs(a: GeometryObject, b: GeometryObject): number[] {
  const others = new Set(arcsOf(b));
  return arcsOf(a).filter((arc) => others.has(arc));
}

/** The geometry with that id, or an error that names it. */
export function geometryOf(collection: GeometryCollection<Tags>, id: string): GeometryObject<Tags> {
  const found = collection.geometries.find((geometry) => geometry.id === id);
  if (!found) throw new Error(`The topology has no feature "${id}".`);
  return found;
}

/** One object of the topology as plain features, in their order. */
export function featuresOf<Names extends string>(
  topology: Layered<Names>,
  name: Names,
): LayerFeature<Shape | Line>[] {
  const collection = feature(topology, topology.objects[name] as GeometryCollection<Tags>);
  return collection.features.map((each) => ({
    type: 'Feature',
    id: String(each.id),
    properties: each.properties ?? {},
    geometry: each.geometry as Shape | Line,
  }));
}

/** Every ring of every area in the topology, stitched from `arcs` (which may stand in for the topology's own). */
export function ringsOf(topology: Layered, arcs: Position[][]): { arcs: number[]; positions: Position[] }[] {
  const collections = Object.values(topology.objects) as GeometryCollection<Tags>[];
  const rings = collections.flatMap((collection) =>
    collection.geometries.flatMap((geometry) => {
      if (geometry.type === 'Polygon') return geometry.arcs;
      return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
    }),
  );
  return rings.map((ring) => {
    const paths = ring.map((arc) => (arc < 0 ? [...arcs[~arc]!].reverse() : arcs[arc]!));
    const positions = paths.flatMap((path, i) => (i === 0 ? path : path.slice(1)));
    return { arcs: ring.map((arc) => (arc < 0 ? ~arc : arc)), positions };
  });
}
