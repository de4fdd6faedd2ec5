/** Reads the reference geography that the layers are made from; never part of the project itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from 'geojson';
import type { Line, Raw } from './shapes.ts';

export interface Reference {
  countries110: Raw[];
  countries50: Raw[];
  countriesRegion: Raw[];
  oblast: Raw[];
  neighbours: Raw[];
  districts: Raw[];
  border: Raw<Line>[];
  admin1: Raw<Line>[];
  rivers: Raw<Line>[];
  settlements: Raw<Point>[];
  points: Raw<Point>[];
}

const FILES: Record<keyof Reference, string> = {
  countries110: 'countries-110m',
  countries50: 'countries',
  countriesRegion: 'countries-10m-region',
  oblast: 'kursk-oblast',
  neighbours: 'neighbours',
  districts: 'kursk-districts',
  border: 'state-border',
  admin1: 'admin1-lines',
  rivers: 'rivers',
  settlements: 'settlements',
  points: 'points',
};

/** All files of the folder. @throws Error that names the file that is missing or is not a FeatureCollection. */
export function readReference(folder: string): Reference {
  const entries = Object.entries(FILES).map(([key, name]) => [
    key,
    readFeatures(join(folder, `${name}.geojson`)),
  ]);
  return Object.fromEntries(entries) as Reference;
}

function readFeatures(path: string): unknown[] {
  const content = JSON.parse(readFileSync(path, 'utf8')) as { type?: string; features?: unknown[] };
  if (content.type !== 'FeatureCollection' || !content.features)
    throw new Error(`${path}: no FeatureCollection.`);
  return content.features;
}

/** A property that must be text. @throws Error that names the property. */
export function textOf(feature: { properties: Record<string, unknown> | null }, property: string): string {
  const value = feature.properties?.[property];
  if (typeof value !== 'string') throw new Error(`A feature of the reference has no ${property}.`);
  return value;
}
