/** The words of computed descriptions; each language has one table with all of these, or the type check fails. */
import type { Wind } from '../../story/place.ts';
import { placeWordsEn } from './place-words.en.ts';
import { placeWordsId } from './place-words.id.ts';

export interface PlaceWords {
  /** The directions as they stand inside a sentence. */
  winds: Record<Wind | 'centre', string>;
  /** Each is a whole sentence. Amounts come with their unit, without "about". */
  inParent: (part: string, parent: string) => string;
  area: (amount: string) => string;
  /** `ways`: one or more of `way`, joined. */
  centreFrom: (ways: string) => string;
  pointFrom: (ways: string) => string;
  nearestFrom: (ways: string) => string;
  way: (amount: string, wind: string, from: string) => string;
  /** A point's distance from a border, and an area's at its nearest. */
  pointToBorder: (amount: string, border: string) => string;
  nearestToBorder: (amount: string, border: string) => string;
  reachesBorder: (border: string) => string;
  /** A border's name as it stands inside a sentence; `rest` is what follows the name's first comma. */
  border: (name: string, rest: string | null) => string;
  /** A place within which something lies, it is not said where: how it is named on the map. */
  somewhereIn: (place: string) => string;
  lessThan: (amount: string) => string;
  about: (amount: string) => string;
}

const tables: Record<string, PlaceWords> = { en: placeWordsEn, id: placeWordsId };

/** The words for a catalogue's language; English where there are none. */
export const placeWordsFor = (lang: string): PlaceWords => tables[lang] ?? placeWordsEn;
