/** A map layer as the project commits it: features, provenance, and how both become a readable file. */
import type { LayerFeature } from './shapes.ts';

export interface Provenance {
  title: string;
  sources: string[];
  licence: string;
  licenceUrl: string;
  attribution: string;
  /** The state of the sources, in EDTF; null where they do not say. */
  date: string | null;
  made: string;
  /** Lines keep all corners whose triangle with their neighbours is larger than the square of this. */
  toleranceMetres: number | Record<string, number>;
  roundedDecimals: number;
  checks: string[];
}

export interface Layer {
  /** Path below the data folder. */
  file: string;
  provenance: Provenance;
  features: LayerFeature[];
}

/** The file's text: valid GeoJSON (RFC 7946), one feature a line so that changes can be read. */
export function formatLayer(layer: Layer): string {
  const provenance = JSON.stringify(layer.provenance, null, 2);
  const features = layer.features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","provenance":${provenance},"features":[\n${features}\n]}\n`;
}
