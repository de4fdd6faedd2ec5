/** Finds the dates of our own rules in a text; they come before those of `chrono-node`. */
import type { Language } from '../language.ts';
import type { Day } from './calendar.ts';
import type { Core, Tense } from './core.ts';
import { dateWordsOf } from './date-words.ts';
import { type DateRule, numberRules } from './rule-parts.ts';
import { englishRules, englishYears } from './rules-en.ts';
import { indonesianRules, indonesianYears } from './rules-id.ts';

const rules: Record<Language, readonly DateRule[]> = {
  en: [...numberRules(dateWordsOf('en')), ...englishRules],
  id: [...numberRules(dateWordsOf('id')), ...indonesianRules],
};

const years: Record<Language, readonly DateRule[]> = { en: englishYears, id: indonesianYears };

type TenseAt = (at: number) => Tense;

export const matchRules = (text: string, language: Language, today: Day, tenseAt: TenseAt): Core[] =>
  match(rules[language], text, today, tenseAt);

/** Years alone; `text` has blanks where dates are found already. */
export const matchYears = (text: string, language: Language, today: Day, tenseAt: TenseAt): Core[] =>
  match(years[language], text, today, tenseAt);

/** The longest first where two meet. */
function match(list: readonly DateRule[], text: string, today: Day, tenseAt: TenseAt): Core[] {
  const found = list.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match): Core[] => {
      const dates = read(smallLetters(match.groups), today, tenseAt(match.index));
      if (!dates) return [];
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          from: dates[0],
          to: dates[1],
          isYearOpen: false,
        },
      ];
    }),
  );
  const kept: Core[] = [];
  for (const core of found.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => other.start < core.end && core.start < other.end)) kept.push(core);
  }
  return kept;
}

/** Patterns take words in letters of either size; what reads them knows small ones. */
const smallLetters = (groups: Record<string, string | undefined> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([name, words]) => (words ? [[name, words.toLowerCase()]] : [])),
  );
