/** A name found in a paragraph, with all that it may mean and what the words around it say. */
import type { EntryKind, GazetteerEntry, KnownName } from '../gazetteer/entry.ts';

/** What the words before a name say about whether it is a place. */
export type Cue =
  /** *kota X*: its kind. */
  | 'type'
  /** *di X*: it is one. */
  | 'locative'
  /** *dari X*: it may be one. */
  | 'weak'
  /** *antara X dan Y*: countries there are actors, no places. */
  | 'between'
  | 'none';

export interface NameSpan {
  /** Index of the paragraph, from 0. */
  paragraph: number;
  /** Offsets in its text, the end exclusive. */
  start: number;
  end: number;
  words: string;
  names: readonly KnownName[];
  cue: Cue;
  /** What the type word allows; null without one. */
  kinds: readonly EntryKind[] | null;
  isVague: boolean;
  /** It is alone in quotation marks, or a part of a longer name: no place. */
  isOther: boolean;
  /** A body or office is named after it, or it does the speaking: *Gubernur X*, *Moscow said*. */
  isOffice: boolean;
  speaks: boolean;
  /** A country beside a capital word that is no body of it: *Air India*, *Korean Air*; or *French wine*, *in French*. */
  isNamed: boolean;
  /** *UN resolution*: a thing of the institution. */
  isThing: boolean;
  /** After *across*: something large. */
  isWide: boolean;
  /** After *the*, which no town and no unit has before its name. */
  isDefinite: boolean;
  /** *Jackson's*: perhaps a person. */
  isOwner: boolean;
  /** *Sumber-sumber Korea Selatan*: where sources without a name come from. */
  isSource: boolean;
  /** *Batam–Singapura*: joined by a dash to a place that is no country. */
  isJoined: boolean;
  /** *Ukrainian territory*: an adjective of a place. */
  onGround: boolean;
  /** The entry of the name after a comma: *Springfield, Illinois*. */
  within: GazetteerEntry[];
  /** The sentence's offsets. */
  sentence: { start: number; end: number; index: number };
}

/** A country's name, or its people's, is the first that the text means. */
export const countryOf = (span: NameSpan): GazetteerEntry | null =>
  span.names.find(({ entry }) => entry.kind === 'country')?.entry ?? null;
