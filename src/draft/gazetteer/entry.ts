/** What the gazetteer knows of one place or actor. */
import type { NameByLanguage } from '../language.ts';

export type EntryKind =
  | 'country'
  | 'unit'
  | 'district'
  | 'town'
  | 'border'
  | 'sea'
  | 'canal'
  | 'river'
  | 'lake'
  | 'island'
  | 'mountain'
  | 'region'
  | 'site'
  | 'actor';

export interface GazetteerEntry {
  /** Unique in the gazetteer: `country/UKR`, `unit/id-jt`, `town/1642911`, `oblasts/kursk` for one of the author's layers. */
  key: string;
  kind: EntryKind;
  /** For a reader, one for each language in which articles are read. */
  names: NameByLanguage;
  /** ISO 3166-1, two letters; null if it lies in several or in none. */
  country: string | null;
  /** GeoNames' code of the first-level unit in its country. */
  admin: string;
  /** A point in it, degrees; null if none is known. */
  point: [lon: number, lat: number] | null;
  /** 0 if unknown. */
  people: number;
  seat: '' | 'C' | '1' | '2';
  /** `layer/feature` of the author's own layers. */
  feature: string | null;
  /** Ids of the units that make up a larger one. */
  members: string[];
}

/** One name of an entry. `adjective`: of its people or what is theirs (`Ukrainian`). */
export interface KnownName {
  entry: GazetteerEntry;
  written: string;
  isAdjective: boolean;
}

export function newEntry(
  key: string,
  kind: EntryKind,
  names: NameByLanguage,
  more: Partial<GazetteerEntry> = {},
): GazetteerEntry {
  return {
    key,
    kind,
    names,
    country: null,
    admin: '',
    point: null,
    people: 0,
    seat: '',
    feature: null,
    members: [],
    ...more,
  };
}
