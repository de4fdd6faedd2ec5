/** Sentences with what they hold, and how far a draft's proposals agree. */
import { readFileSync } from 'node:fs';
import { findDates } from '../../src/draft/dates/find-dates.ts';
import type { Gazetteer } from '../../src/draft/gazetteer/gazetteer.ts';
import type { Language } from '../../src/draft/language.ts';
import { findPlaces } from '../../src/draft/places/find-places.ts';
import type { Candidate, PlaceProposal } from '../../src/draft/proposal.ts';

/** The day of every sentence. */
export const today = '2025-11-14';

export interface Gold {
  start: number;
  end: number;
  words: string;
  as: 'place' | 'party' | 'name' | 'date' | 'any' | 'no';
  /** A kind and a country, an actor's id, or EDTF. */
  value: string;
  country: string | null;
  isVague: boolean;
  isCertain: boolean;
}

export interface GoldSentence {
  text: string;
  gold: Gold[];
}

/** Lines with marks as `{words|place town ID vague !}`. */
export function readGold(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map(readLine);
}

function readLine(line: string): GoldSentence {
  const gold: Gold[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\{([^|}]+)\|([^}]+)\}/g)) {
    text += line.slice(at, match.index);
    at = match.index + match[0].length;
    const [as = '', value = '', ...more] = match[2]!.split(' ');
    const start = text.length;
    text += match[1];
    gold.push({
      start,
      end: text.length,
      words: match[1]!,
      as: as as Gold['as'],
      value: value === '!' ? '' : value,
      country: more.find((word) => /^[A-Z]{2}$/.test(word)) ?? null,
      isVague: more.includes('vague'),
      isCertain: more.includes('!'),
    });
  }
  return { text: text + line.slice(at), gold };
}

export interface Tally {
  right: number;
  of: number;
}

export interface Agreement {
  recall: Tally;
  amongFive: Tally;
  certain: Tally;
  datesFound: Tally;
  datesRight: Tally;
  vague: Tally;
  /** In words, one a line. */
  faults: string[];
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export function agreementOf(
  sentences: readonly GoldSentence[],
  language: Language,
  gazetteer: Gazetteer,
): Agreement {
  const none = () => ({ right: 0, of: 0 });
  const all: Agreement = {
    recall: none(),
    amongFive: none(),
    certain: none(),
    datesFound: none(),
    datesRight: none(),
    vague: none(),
    faults: [],
  };
  for (const sentence of sentences) {
    const count = (tally: Tally, isRight: boolean, fault?: string) => {
      tally.of++;
      if (isRight) tally.right++;
      else if (fault) all.faults.push(`${fault} — ${sentence.text}`);
    };
    const proposals = findPlaces([sentence.text], language, gazetteer);
    for (const gold of sentence.gold) comparePlace(gold, proposals, gazetteer, all, count);
    for (const proposal of proposals.filter(({ tier }) => tier === 'certain')) {
      const gold = sentence.gold.find((one) => overlap(one, proposal));
      if (gold?.as === 'any') continue;
      const isRight = Boolean(
        gold && ['place', 'party'].includes(gold.as) && fits(gold, proposal.candidates[0]!, gazetteer),
      );
      count(all.certain, isRight, `certain and wrong: ${proposal.words} as ${proposal.candidates[0]!.key}`);
    }
    compareDates(sentence, language, all, count);
  }
  return all;
}

type Count = (tally: Tally, isRight: boolean, fault?: string) => void;

function comparePlace(
  gold: Gold,
  proposals: readonly PlaceProposal[],
  gazetteer: Gazetteer,
  all: Agreement,
  count: Count,
): void {
  const found =
    proposals.find((proposal) => overlap(gold, proposal)) ??
    // An actor is linked once in a paragraph, and so is a place.
    proposals.find(({ start, candidates }) => start < gold.start && fits(gold, candidates[0]!, gazetteer));
  if (gold.as === 'no' && found) all.faults.push(`proposed: ${found.words} as ${found.candidates[0]!.key}`);
  if (gold.as === 'name')
    count(none, found?.candidates[0]?.as === 'name', `not a name without a place: ${gold.words}`);
  if (gold.as !== 'place' && gold.as !== 'party') return;
  count(all.recall, Boolean(found), `not found: ${gold.words}`);
  const isThere = Boolean(found?.candidates.some((candidate) => fits(gold, candidate, gazetteer)));
  count(
    all.amongFive,
    isThere,
    found && `not among the candidates: ${gold.words} as ${gold.as} ${gold.value}`,
  );
  if (gold.isCertain && found) count(none, found.tier === 'certain', `not certain: ${gold.words}`);
  if (gold.as === 'place' && found?.kind === 'place')
    count(all.vague, found.isVague === gold.isVague, `vague is ${found.isVague}: ${gold.words}`);
}

/** Counted, but in no figure of its own. */
const none: Tally = { right: 0, of: 0 };

function fits(gold: Gold, candidate: Candidate, gazetteer: Gazetteer): boolean {
  const entry = gazetteer.entry(candidate.key);
  if (gold.as !== candidate.as) return false;
  if (gold.as === 'party')
    return (
      gold.value === (entry?.kind === 'country' ? entry.country?.toLowerCase() : candidate.key.split('/')[1])
    );
  return entry?.kind === gold.value && (gold.country === null || entry.country === gold.country);
}

function compareDates({ text, gold }: GoldSentence, language: Language, all: Agreement, count: Count): void {
  const dates = findDates(text, language, today);
  for (const one of gold.filter(({ as }) => as === 'date')) {
    const found = dates.find((date) => overlap(one, date));
    count(all.datesFound, Boolean(found), `date not found: ${one.words}`);
    if (found)
      count(
        all.datesRight,
        found.edtf === one.value,
        `date is ${found.edtf}, not ${one.value}: ${one.words}`,
      );
  }
  for (const date of dates) {
    if (!gold.some((one) => one.as === 'date' && overlap(one, date)))
      all.faults.push(`no date: ${date.words} as ${date.edtf} — ${text}`);
  }
}

export const share = ({ right, of }: Tally): number => (of === 0 ? 1 : right / of);
