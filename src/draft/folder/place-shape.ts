/** Shapes for the places of a draft: countries from the base map, first-level units from the gazetteer's outlines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GazetteerEntry } from '../gazetteer/entry.ts';

export type ShapeFeature = Feature<Polygon | MultiPolygon> & { id: string };

export class ShapeStore {
  readonly #data: string;
  #countries: FeatureCollection | null = null;
  #units: Topology<{ units: GeometryCollection }> | null = null;

  /** `data` is the project's `data` folder; files are read when a shape is asked for. */
  constructor(data: string) {
    this.#data = data;
  }

  /** With the id that it has in a layer; null if the project has no shape of it. */
  shapeOf(entry: GazetteerEntry): ShapeFeature | null {
    const geometry =
      entry.kind === 'country' ? this.#country(entry) : entry.kind === 'unit' ? this.#unit(entry) : null;
    if (!geometry) return null;
    const [, id = ''] = entry.key.split('/');
    const kind = entry.kind === 'country' ? 'country' : 'oblast';
    const properties = { kind, 'name:en': entry.names.en, 'name:id': entry.names.id };
    return { type: 'Feature', id: id.replaceAll(/[^\w.-]+/g, '-'), properties, geometry };
  }

  #country({ key }: GazetteerEntry): Polygon | MultiPolygon | null {
    this.#countries ??= JSON.parse(readFileSync(join(this.#data, 'basemap/world-detail.geojson'), 'utf8'));
    const found = this.#countries!.features.find(({ id }) => id === key.slice('country/'.length));
    return (found?.geometry as Polygon | MultiPolygon) ?? null;
  }

  #unit({ key, members }: GazetteerEntry): Polygon | MultiPolygon | null {
    this.#units ??= JSON.parse(readFileSync(join(this.#data, 'gazetteer/units.topo.json'), 'utf8'));
    const topology = this.#units!;
    const ids = members.length > 0 ? members : [key.slice('unit/'.length)];
    const parts = topology.objects.units.geometries.filter(({ id }) => ids.includes(String(id)));
    if (parts.length === 0) return null;
    const whole = merge(topology, parts as never);
    return rounded(whole as Polygon | MultiPolygon);
  }
}

/** A topology's positions are sums of differences: rounded to what it has. */
function rounded(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Math.round(Number(value) * 1000) / 1000;
  return { type: geometry.type, coordinates: round(geometry.coordinates) } as Polygon | MultiPolygon;
}
