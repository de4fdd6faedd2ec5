/** What the rules of both languages are made of: readings of years, parts of years, weeks and *ago*. */
import { addDays, addMonths, type Day, dayText, isDay, monthText, weekOf, yearText } from './calendar.ts';
import { type Tense, yearFor } from './core.ts';
import type { DateWords } from './date-words.ts';

/** First and last date in EDTF; null if the words are no date after all. `groups` are in small letters. */
export type ReadDate = (groups: Record<string, string>, today: Day, tense: Tense) => [string, string] | null;
export type DateRule = readonly [pattern: RegExp, read: ReadDate];

export const oneDate = (text: string): [string, string] => [text, text];
export const yearSpan = (first: number, last: number): [string, string] => [yearText(first), yearText(last)];
export const monthSpan = (year: number, first: number, last: number): [string, string] => [
  monthText({ year, month: first }),
  monthText({ year, month: last }),
];

export const ordinals: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };

export function romanNumber(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

export function yearIn(text: string | undefined, today: Day): number {
  if (!text) return today.year;
  const written = /\d{4}/.exec(text);
  return written
    ? Number(written[0])
    : today.year + (/last|lalu|silam/.test(text) ? -1 : /next|depan/.test(text) ? 1 : 0);
}

/** Part `index` (from 1) of `count` equal parts of a year; without a written year, the last that has begun. */
export function partOfYear(
  index: number,
  count: number,
  written: string | undefined,
  today: Day,
  tense: Tense,
): [string, string] {
  const size = 12 / count;
  const first = (index - 1) * size + 1;
  const year = yearIn(written, today);
  const isAhead = !written && first > today.month && tense !== 'future';
  return monthSpan(isAhead ? year - 1 : year, first, first + size - 1);
}

export function ago(count: number, unit: string, today: Day): [string, string] | null {
  if (/^(?:day|hari)/.test(unit)) return count > 0 ? oneDate(dayText(addDays(today, -count))) : null;
  if (/^(?:week|pekan|minggu)/.test(unit))
    return count > 0 ? oneDate(`${dayText(addDays(today, -7 * count))}~`) : null;
  if (/^(?:month|bulan)/.test(unit)) return count > 0 ? oneDate(monthText(addMonths(today, -count))) : null;
  return count > 0 ? oneDate(yearText(today.year - count * yearsOf(unit))) : null;
}

/** Years in a year, a decade, a century. */
const yearsOf = (unit: string): number =>
  /^(?:decade|dekade|dasawarsa)/.test(unit) ? 10 : /^(?:century|centuries|abad)/.test(unit) ? 100 : 1;

/** *The past three months*: up to the day of the article. */
export function lately(count: number, unit: string, today: Day): [string, string] | null {
  if (count === 0) return null;
  if (/^(?:day|hari)/.test(unit)) return [dayText(addDays(today, -count)), dayText(today)];
  if (/^(?:week|pekan|minggu)/.test(unit)) return [dayText(addDays(today, -7 * count)), dayText(today)];
  if (/^(?:month|bulan)/.test(unit)) return [monthText(addMonths(today, -count)), monthText(today)];
  return yearSpan(today.year - count * yearsOf(unit), today.year);
}

export const weekSpan = (today: Day, weeks: number): [string, string] =>
  weekOf(today, weeks).map(dayText) as [string, string];

/** Words that a language has for one number, or the number itself. */
export const countOf = (words: DateWords, text: string): number => words.numbers[text] ?? Number(text);

/** *Between 3 and 9 November*: two days of one month. */
export function daysOfMonth(
  { from, to, month, year }: Record<string, string>,
  words: DateWords,
  today: Day,
  tense: Tense,
): [string, string] | null {
  const name = month!.replace('.', '');
  const at = words.months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const found = year ? Number(year) : yearFor(at, Number(to), today, tense);
  const [first, last] = [from, to].map((day) => ({ year: found, month: at, day: Number(day) })) as [Day, Day];
  return isDay(first) && isDay(last) && first.day < last.day ? [dayText(first), dayText(last)] : null;
}

/** A weekday of the week that is so many from that of the article. */
export const dayOfWeeks = (weekday: string, weeks: number, words: DateWords, today: Day): string =>
  dayText(addDays(weekOf(today, weeks)[0], (words.weekdays.indexOf(weekday) + 6) % 7));

/** `count` from 1; before our era the first year of it is −99 for the first century. */
export const centurySpan = (count: number, isBefore: boolean): [string, string] =>
  isBefore
    ? [yearBefore(count * 100), yearBefore(count * 100 - 99)]
    : yearSpan(count * 100 - 99, count * 100);

/** The year 400 BC is −0399 in EDTF, which has a year 0. */
export const yearBefore = (year: number): string => (year > 1 ? `-${yearText(year - 1)}` : '0000');

export const writtenYear = '(?:1[0-9]|20)\\d{2}';
export const numberWords = (words: DateWords) => `\\d{1,2}|${Object.keys(words.numbers).join('|')}`;

export function numberRules(words: DateWords): readonly DateRule[] {
  const dayNames = words.weekdays.join('|');
  return [
    // Jumat (14/11), Friday (14/11/2025), (14/11)
    [
      new RegExp(
        `(?:\\b(?<weekday>${dayNames})\\s*)?\\((?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?\\)`,
        'gi',
      ),
      ({ weekday, day, month, year }, today, tense) => {
        const at = weekday ? words.weekdays.indexOf(weekday) : null;
        const found = year
          ? year.length === 2
            ? 2000 + Number(year)
            : Number(year)
          : yearFor(Number(month), Number(day), today, tense, at);
        const date = { year: found, month: Number(month), day: Number(day) };
        return isDay(date) ? oneDate(dayText(date)) : null;
      },
    ],
    // The 2022–23 season, 2024/25
    [
      /(?<![-/\d])(?<year>(?:19|20)\d{2})[-–/](?<next>\d{2})\b(?![-/\d])/g,
      ({ year, next }) =>
        Number(next) === (Number(year) + 1) % 100 ? yearSpan(Number(year), Number(year) + 1) : null,
    ],
    [
      /\b(?<from>(?:1[0-9]|20)\d{2})\s?[-–—/]\s?(?<to>(?:1[0-9]|20)\d{2})\b(?![-/]\d)/g,
      ({ from, to }) => (Number(from) < Number(to) ? yearSpan(Number(from), Number(to)) : null),
    ],
  ];
}
