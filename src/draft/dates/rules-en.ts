/** English dates that `chrono-node` misses or reads with another precision. */
import { addDays, type Day, dayText, monthText, weekOf, yearText } from './calendar.ts';
import { yearFor, yearOfMonth } from './core.ts';
import { dateWordsOf } from './date-words.ts';
import {
  ago,
  centurySpan,
  countOf,
  type DateRule,
  dayOfWeeks,
  daysOfMonth,
  lately,
  monthSpan,
  numberWords,
  oneDate,
  ordinals,
  partOfYear,
  weekSpan,
  writtenYear,
  yearBefore,
  yearIn,
  yearSpan,
} from './rule-parts.ts';

const english = dateWordsOf('en');
const monthName = '(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)';
/** After a number of four digits: it counts them, or is a time of day. */
const COUNTED =
  'people|soldiers|troops|homes|houses|kilomet|km|miles|meters|metres|feet|men|women|children|workers|students|dollars|euros|pounds|tonnes|tons|barrels|hectares|acres|others|of them|GMT|UTC|hours|local time|seats|votes|points|jobs|employees|police|officers|visitors|residents|cases|deaths|copies|units';
/** Before a number of four digits: it is one of a series, or a sum. */
const SERIES =
  'resolution|flight|route|highway|interstate|boeing|airbus|model|number|no\\.|nos\\.|article|section|chapter|page|room|order|bill|asteroid|form|channel|at|about|nearly|almost|some|roughly|over|than|least|most|dollars|top|version|unit';
export const englishRules: readonly DateRule[] = [
  // Chrono takes a bare *May* for the verb.
  [
    /(?<=\b(?:in|since|by|until|till|before|after|last|next|late|early|mid|from|of|to|and|between|during|through)[\s-])May\b(?!\s+\d)/g,
    (_, today, tense) => oneDate(monthText({ year: yearOfMonth(5, today, tense), month: 5 })),
  ],
  [
    /\b(?:the )?(?<decade>(?:1[0-9]|20)\d)0s\b/gi,
    ({ decade }) => yearSpan(Number(decade) * 10, Number(decade) * 10 + 9),
  ],
  [
    /\b(?:the )?(?<number>\d{1,2})(?:st|nd|rd|th)[\s-]century(?<before> (?:BC|BCE))?\b/gi,
    ({ number, before }) => centurySpan(Number(number), Boolean(before)),
  ],
  [
    /\b(?:(?<before>\d{1,4}) (?:BC|BCE)|AD (?<year>\d{1,4})|(?<late>\d{1,4}) (?:AD|CE))\b/g,
    ({ before, year, late }) => oneDate(before ? yearBefore(Number(before)) : yearText(Number(year ?? late))),
  ],
  // The ’80s
  [
    /\b(?:the )['’](?<decade>[2-9])0s\b/gi,
    ({ decade }) => yearSpan(1900 + Number(decade) * 10, 1909 + Number(decade) * 10),
  ],
  [
    new RegExp(
      `\\b(?:(?:between|from) )?(?<from>\\d{1,2}) (?:and|to|through) (?<to>\\d{1,2}) ${monthName}(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d])`,
      'gu',
    ),
    (groups, today, tense) => daysOfMonth(groups, english, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:(?:between|from) )?${monthName} (?<from>\\d{1,2}) (?:and|through) (?<to>\\d{1,2})(?:, (?<year>\\d{4}))?(?![\\p{L}\\d])`,
      'gu',
    ),
    (groups, today, tense) => daysOfMonth(groups, english, today, tense),
  ],
  [
    new RegExp(`\\b(?:the )?week of ${monthName} (?<day>\\d{1,2})(?![\\p{L}\\d])`, 'gu'),
    ({ month, day }, today, tense) => {
      const at = english.months.findIndex((name) => name.startsWith(month!.slice(0, 3))) + 1;
      return weekSpan({ year: yearFor(at, Number(day), today, tense), month: at, day: Number(day) }, 0);
    },
  ],
  [
    /(?<=\b(?:start|beginning|middle|end|close|rest) of )(?:the|this) (?<unit>week|month|year)\b(?! of\b)/gi,
    ({ unit }, today) => thisOne(unit!, today),
  ],
  [
    new RegExp(`\\b(?<weekday>${english.weekdays.join('|')}) (?:of )?(?<which>last|this|next) week\\b`, 'gi'),
    ({ weekday, which }, today) =>
      oneDate(dayOfWeeks(weekday!, { last: -1, this: 0, next: 1 }[which!]!, english, today)),
  ],
  [/\blast night\b/gi, (_, today) => oneDate(dayText(addDays(today, -1)))],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second) half of (?<year>${writtenYear}|(?:the|this|last|next) year)\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second|third|fourth)[\\s-]quarter(?:\\s+(?:of\\s+)?(?<year>${writtenYear}|(?:the|this|last|next) year))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!]!, 4, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:the )?first (?<count>${numberWords(english)}) months of (?<year>${writtenYear}|(?:the|this|last|next) year)\\b`,
      'gi',
    ),
    ({ count, year }, today) => monthSpan(yearIn(year, today), 1, countOf(english, count!)),
  ],
  [
    new RegExp(`\\bQ(?<which>[1-4])\\s+(?<year>${writtenYear})\\b`, 'g'),
    ({ which, year }, today, tense) => partOfYear(Number(which), 4, year, today, tense),
  ],
  [
    /\b(?<which>last|this|next|previous) week\b/gi,
    ({ which }, today) => weekSpan(today, { last: -1, previous: -1, this: 0, next: 1 }[which!]!),
  ],
  [
    /\b(?<which>last|this|next|the) weekend\b/gi,
    ({ which }, today) =>
      weekOf(today, { last: -1, the: -1, this: 0, next: 1 }[which!]!).map((day, index) =>
        dayText(addDays(day, index === 0 ? 5 : 0)),
      ) as [string, string],
  ],
  [
    new RegExp(
      `\\b(?<count>${numberWords(english)})(?: of)? (?<unit>days?|weeks?|months?|years?|decades?|century|centuries) ago\\b`,
      'gi',
    ),
    ({ count, unit }, today) => ago(countOf(english, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:past|last) (?<count>${numberWords(english)}) (?<unit>days|weeks|months|years|decades)\\b`,
      'gi',
    ),
    ({ count, unit }, today) => lately(countOf(english, count!), unit!, today),
  ],
  [
    /\b(?:over|in|during|within|for|through) the (?:past|last) (?<unit>week|month|year|decade|century)\b/gi,
    ({ unit }, today) => lately(1, unit!, today),
  ],
  [
    /\b(?:earlier|later) this (?<unit>week|month|year)\b|\bthis (?<plain>month|year)\b/gi,
    ({ unit, plain }, today) => thisOne((unit ?? plain)!, today),
  ],
  [
    new RegExp(`\\b(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? (?<year>${writtenYear})\\b`, 'gi'),
    ({ year }) => oneDate(year!),
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|since|by|before|after|until|till|from|to|of|during|between|and|through|around|about|early|late|mid|circa|year|end of|start of|beginning of|middle of)[\\s-])(?:the year )?(?<year>${writtenYear})\\b(?![-/.,]?\\d|%|\\s+(?:${COUNTED}))`,
      'gi',
    ),
    ({ year }) => oneDate(year!),
  ],
];

/** The week, month or year of the article. */
const thisOne = (unit: string, today: Day): [string, string] =>
  ({ week: weekSpan(today, 0), month: oneDate(monthText(today)), year: oneDate(yearText(today.year)) })[
    unit
  ]!;

/** Newspapers separate thousands by a comma, so four digits in a row that nothing else has read are a year. */
export const englishYears: readonly DateRule[] = [
  [
    new RegExp(
      `(?<![\\d.,$€£¥/#:-]|\\b(?:${SERIES})\\s)\\b(?<year>(?:19|20)(?!00)\\d{2})\\b(?![-/.,:]?\\d|%|\\s+(?:${COUNTED})|\\s\\p{Lu}?\\d)`,
      'giu',
    ),
    ({ year }) => oneDate(year!),
  ],
];
