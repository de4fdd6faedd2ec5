/** What a locator says besides its names: which countries the story is at home in, and how far the named ones are. */

import { labelled } from '../../../kit/punctuate.ts';
import type { Letters } from '../../../map/locator/locator-letters.ts';
import { fill } from '../../../story/fill.ts';
import { wayBetween } from '../../../story/place.ts';
import type { Words } from '../../../words/words.ts';
import type { Edition } from '../../derive/edition.ts';
import { kilometresIn } from '../../derive/places/orientation.ts';
import { capitalOf, continent, rootsOf } from '../../derive/places/whereabouts.ts';
import type { Drawing } from '../drawing.ts';

export type EditionWords = Pick<Edition, 'lang' | 'words'>;

/** Distances are rounded to this, km. */
const roundedTo = 100;

export interface Distance {
  who: string;
  /** "about 6,700 km away", and "6,700 km". */
  text: string;
  amount: string;
}

/** How far the named countries are from the story's places: those that are farther than `continent`. */
export function distances(
  { source, world, whereabouts, countryNamed }: Drawing,
  { lang, words }: EditionWords,
  lit: readonly string[],
): Distance[] {
  if (lit.length === 0) return [];
  const [root] = rootsOf(source);
  const centre = root && whereabouts.get(root.id)?.centre;
  if (!centre) return [];
  return lit.flatMap((code) => {
    const seat = capitalOf(code, world);
    const who = countryNamed(code)?.names[lang];
    const km = seat ? wayBetween(centre, seat.at).km : 0;
    if (km <= continent || !who) return [];
    const amount = kilometresIn(words, Math.round(km / roundedTo) * roundedTo);
    return [{ who, text: fill(words.farAway, { amount }), amount }];
  });
}

/** The lines at the foot for which letters of this size leave room; a single distance needs no country's name. */
export function linesOf(far: readonly Distance[], { name }: Letters, words: Words): string[] {
  if (name === 'large') return far.map(({ who, text }) => labelled(who, text, words));
  const [only, ...others] = far;
  if (name === 'small' || !only || others.length > 0) return [];
  return [fill(words.place.about, { amount: only.amount })];
}
