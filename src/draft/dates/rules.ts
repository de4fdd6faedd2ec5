/** Finds the dates of our own rules in a text; they come before those of `chrono-node`. */
import type { Language } from '../language.ts';
import type { Day } from './calendar.ts';
import type { Core, Tense } from './core.ts';
import { type DateRule, numberRules } from './rule-parts.ts';
import { englishRules } from './rules-en.ts';
import { indonesianRules } from './rules-id.ts';
import { dateWordsOf } from './words.ts';

const rules: Record<Language, readonly DateRule[]> = {
  en: [...numberRules(dateWordsOf('en')), ...englishRules],
  id: [...numberRules(dateWordsOf('id')), ...indonesianRules],
};

/** The longest first where two meet. */
export function matchRules(
  text: string,
  language: Language,
  today: Day,
  tenseAt: (at: number) => Tense,
): Core[] {
  const found = rules[language].flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match): Core[] => {
      const dates = read({ ...match.groups }, today, tenseAt(match.index));
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
