/** English dates that `chrono-node` misses or reads with another precision. */
import { addDays, dayText, monthText, weekOf, yearText } from './calendar.ts';
import { yearOfMonth } from './core.ts';
import {
  ago,
  countOf,
  type DateRule,
  lately,
  numberWords,
  oneDate,
  ordinals,
  partOfYear,
  weekSpan,
  writtenYear,
  yearSpan,
} from './rule-parts.ts';
import { dateWordsOf } from './words.ts';

const english = dateWordsOf('en');
export const englishRules: readonly DateRule[] = [
  // Chrono takes a bare *May* for the verb.
  [
    /(?<=\b(?:in|since|by|until|till|before|after|last|next|late|early|mid|from|of|to|and|between|during|through)[\s-])May\b(?!\s+\d)/g,
    (_, today, tense) => oneDate(monthText({ year: yearOfMonth(5, today, tense), month: 5 })),
  ],
  [
    /\b(?:the )?(?:(?<early>early)|(?<mid>mid)|(?<late>late))?[\s-]?(?<decade>(?:1[0-9]|20)\d)0s\b/gi,
    ({ decade, early, mid, late }) => thirdOfDecade(Number(decade) * 10, { early, mid, late }),
  ],
  [
    /\b(?:the )?(?<number>\d{1,2})(?:st|nd|rd|th)[\s-]century\b/gi,
    ({ number }) => yearSpan(Number(number) * 100 - 99, Number(number) * 100),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second) half of (?<year>${writtenYear}|(?:the|this|last|next) year)\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!.toLowerCase()]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second|third|fourth)[\\s-]quarter(?:\\s+(?:of\\s+)?(?<year>${writtenYear}|(?:the|this|last|next) year))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!.toLowerCase()]!, 4, year, today, tense),
  ],
  [
    new RegExp(`\\bQ(?<which>[1-4])\\s+(?<year>${writtenYear})\\b`, 'g'),
    ({ which, year }, today, tense) => partOfYear(Number(which), 4, year, today, tense),
  ],
  [
    /\b(?<which>last|this|next|previous) week\b/gi,
    ({ which }, today) =>
      weekSpan(today, { last: -1, previous: -1, this: 0, next: 1 }[which!.toLowerCase()]!),
  ],
  [
    /\b(?<which>last|this|next|the) weekend\b/gi,
    ({ which }, today) =>
      weekOf(today, /next/i.test(which!) ? 1 : /this/i.test(which!) ? 0 : -1).map((day, index) =>
        dayText(addDays(day, index === 0 ? 5 : 0)),
      ) as [string, string],
  ],
  [
    new RegExp(
      `\\b(?<count>${numberWords(english)})(?: of)? (?<unit>days?|weeks?|months?|years?) (?:ago|earlier)\\b`,
      'gi',
    ),
    ({ count, unit }, today) => ago(countOf(english, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:past|last) (?<count>${numberWords(english)}) (?<unit>days|weeks|months|years)\\b`,
      'gi',
    ),
    ({ count, unit }, today) => lately(countOf(english, count!), unit!, today),
  ],
  [
    /\b(?:earlier|later) this (?<unit>week|month|year)\b|\bthis (?<plain>month|year)\b/gi,
    ({ unit, plain }, today) =>
      ({ week: weekSpan(today, 0), month: oneDate(monthText(today)), year: oneDate(yearText(today.year)) })[
        (unit ?? plain)!.toLowerCase()
      ]!,
  ],
  [
    new RegExp(`\\b(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? (?<year>${writtenYear})\\b`, 'gi'),
    ({ year }) => oneDate(year!),
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|since|by|before|after|until|till|from|to|of|during|between|and|through|around|about|early|late|mid|circa|year|end of|start of|beginning of|middle of)[\\s-])(?:the year )?(?<year>${writtenYear})\\b(?![-/.,]?\\d|%|\\s+(?:people|soldiers|troops|homes|houses|kilomet|km|miles|men|women|children|workers|students|dollars|euros|tonnes|tons|others|of them))`,
      'gi',
    ),
    ({ year }) => oneDate(year!),
  ],
  [
    /(?<=\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s)(?<year>(?:19|20)\d{2})\b(?=\s+[a-z])(?!\s+(?:people|soldiers|troops|homes|houses|kilomet|km|miles|men|women|children|workers|students|others))/g,
    ({ year }) => oneDate(year!),
  ],
];

function thirdOfDecade(
  first: number,
  { early, mid, late }: Record<string, string | undefined>,
): [string, string] {
  if (early) return [`${yearText(first)}~`, `${yearText(first + 3)}~`];
  if (mid) return [`${yearText(first + 4)}~`, `${yearText(first + 6)}~`];
  return late ? [`${yearText(first + 7)}~`, `${yearText(first + 9)}~`] : yearSpan(first, first + 9);
}
