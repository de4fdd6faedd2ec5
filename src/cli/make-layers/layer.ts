/** A map layer as the project commits it: features, provenance, and how both become a readable file. */
import type { Check } from './check.ts';
import type { LayerFeature } from './shapes.ts';

export interface Provenance {
  title: string;
  sources: string[];
  licence: string;
  licenceUrl: string;
  attribution: string;
  /** The state of the sources, in EDTF; null if they do not say. */
  date: string | null;
  made: string;
  /** Lines keep all corners whose triangle with their neighbours is larger than the square of this. */
  toleranceMetres: number | Record<string, number>;
  roundedDecimals: number;
  checks: string[];
}

/** A layer with its checks still to be judged. */
export interface Draft {
  /** Path below the data folder. */
  file: string;
  credit: Credit;
  title: string;
  toleranceMetres: Provenance['toleranceMetres'];
  roundedDecimals: number;
  features: LayerFeature[];
  checks: Check[];
  /** The script, if it is not the maker of all layers. */
  made?: string;
}

/** The attribution that the makers of a layer's data ask for. */
export type Credit = Pick<Provenance, 'sources' | 'licence' | 'licenceUrl' | 'attribution' | 'date'>;

/** The file's text: valid GeoJSON (RFC 7946), one feature a line so that changes can be read. */
export function formatLayer(draft: Draft): string {
  const { sources, licence, licenceUrl, attribution, date } = draft.credit;
  const provenance: Provenance = {
    title: draft.title,
    sources,
    licence,
    licenceUrl,
    attribution,
    date,
    made: `by ${draft.made ?? 'src/cli/make-layers.ts'}`,
    toleranceMetres: draft.toleranceMetres,
    roundedDecimals: draft.roundedDecimals,
    checks: draft.checks.map((check) => check.text),
  };
  const features = draft.features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `{"type":"FeatureCollection","provenance":${JSON.stringify(provenance, null, 2)},"features":[\n${features}\n]}\n`;
}
