/** Outlines of first-level units, generalised country by country with their shared edges kept, as one small TopoJSON. */
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { topology as buildTopology } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import type { Position, Tags } from '../make-layers/shapes.ts';
import { simplifyTopology } from '../make-layers/simplify.ts';
import type { Layered } from '../make-layers/topology.ts';
import { arcWidths } from '../make-layers/world.ts';
import type { Unit } from './units.ts';

/** Metres: a candidate is recognised, and a story zoomed to a province still shows its form. */
const TOLERANCE = 3500;
/** Of an area's width: more would take its shape away. */
const SHARE = 0.08;
/** Decimal places, about 100 m. */
const DECIMALS = 3;

export interface UnitShapes {
  topology: Layered<'units'>;
  /** Ids of units whose outline crosses itself in the source: they are known by name and point alone. */
  left: string[];
}

/** The outlines of all units, positions in thousandths of a degree. */
export function makeShapes(units: readonly Unit[]): UnitShapes {
  const countries = new Map<string, Unit[]>();
  for (const unit of units) countries.set(unit.country, [...(countries.get(unit.country) ?? []), unit]);
  const arcs: Position[][] = [];
  const geometries: object[] = [];
  const left: string[] = [];
  for (const members of countries.values()) {
    const simple = simplified(members) ?? members.flatMap((unit) => partOf(unit) ?? left.push(unit.id));
    for (const part of [simple].flat()) {
      if (typeof part === 'number') continue;
      const first = arcs.length;
      arcs.push(...(part.arcs as Position[][]));
      for (const geometry of part.objects.units.geometries) {
        const moved = 'arcs' in geometry ? shift(geometry.arcs as Nested, first) : [];
        geometries.push({ type: geometry.type, id: geometry.id, arcs: moved });
      }
    }
  }
  const objects = { units: { type: 'GeometryCollection', geometries } as GeometryCollection<Tags> };
  return { topology: { type: 'Topology', objects, arcs } as Layered<'units'>, left };
}

/** One unit by itself; if an island of it crosses itself in the source, without that island. Null if nothing is left. */
function partOf(unit: Unit): Layered<'units'> | null {
  const whole = simplified([unit]);
  if (whole || unit.geometry.type === 'Polygon') return whole;
  const withIslands = (coordinates: MultiPolygon['coordinates']): Unit => ({
    ...unit,
    geometry: { type: 'MultiPolygon', coordinates },
  });
  const sound = unit.geometry.coordinates.filter((island) => simplified([withIslands([island])]));
  if (sound.length === 0) return null;
  // Islands that cross each other are left to the mainland, which has the most positions.
  const mainland = sound.reduce((most, island) => (island[0]!.length > most[0]!.length ? island : most));
  return simplified([withIslands(sound)]) ?? simplified([withIslands([mainland])]);
}

/** Null if the lines of the source cross. */
function simplified(units: readonly Unit[]): Layered<'units'> | null {
  const features = units.map(({ id, geometry }) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry,
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const source = buildTopology({ units: collection }) as unknown as Layered<'units'>;
  const widths = arcWidths(source);
  try {
    return simplifyTopology(source, {
      toleranceOf: (arc) => Math.min(TOLERANCE, widths[arc]! * SHARE),
      decimalsOf: () => DECIMALS,
      nodeDecimals: DECIMALS,
    }).topology;
  } catch {
    return null;
  }
}

type Nested = (number | Nested)[];

/** Arcs of a part as those of the whole. */
function shift(arcs: Nested, by: number): Nested {
  return arcs.map((arc) => (Array.isArray(arc) ? shift(arc, by) : arc < 0 ? ~(~arc + by) : arc + by));
}

/** The file: one line for each arc and each unit, arcs as differences in thousandths of a degree. */
export function formatShapes({ objects, arcs }: Layered<'units'>): string {
  const scale = 10 ** -DECIMALS;
  const lines = (arcs as Position[][]).map((arc) => {
    let [x, y] = [0, 0];
    return JSON.stringify(
      arc.map((position) => {
        const [lon, lat] = position.map((value) => Math.round(value / scale));
        const step = [lon! - x, lat! - y];
        [x, y] = [lon!, lat!];
        return step;
      }),
    );
  });
  const units = objects.units.geometries.map((geometry) => JSON.stringify(geometry));
  return `{"type":"Topology","transform":{"scale":[${scale},${scale}],"translate":[0,0]},"arcs":[
${lines.join(',\n')}
],"objects":{"units":{"type":"GeometryCollection","geometries":[
${units.join(',\n')}
]}}}
`;
}
