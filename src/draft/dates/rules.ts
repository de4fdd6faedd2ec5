/** Dates that `chrono-node` misses or reads with another precision, by one table of rules for each language. */
import type { Language } from '../language.ts';
import { addDays, addMonths, type Day, dayText, isDay, monthText, weekOf, yearText } from './calendar.ts';
import { type Core, dayOfWeek, type Tense, yearFor, yearOfMonth } from './core.ts';
import { type DateWords, dateWordsOf } from './words.ts';

/** First and last date in EDTF; null if the words are no date after all. */
type Read = (groups: Record<string, string>, today: Day, tense: Tense) => [string, string] | null;
type Rule = readonly [pattern: RegExp, read: Read];

const both = (text: string): [string, string] => [text, text];
const years = (first: number, last: number): [string, string] => [yearText(first), yearText(last)];
const months = (year: number, first: number, last: number): [string, string] => [
  monthText({ year, month: first }),
  monthText({ year, month: last }),
];

const ORDINALS: Record<string, number> = {
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

function roman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function yearIn(text: string | undefined, today: Day): number {
  if (!text) return today.year;
  const written = /\d{4}/.exec(text);
  return written
    ? Number(written[0])
    : today.year + (/last|lalu|silam/.test(text) ? -1 : /next|depan/.test(text) ? 1 : 0);
}

/** Part `index` (from 1) of `count` equal parts of a year; without a written year, the last that has begun. */
function partOfYear(
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
  return months(isAhead ? year - 1 : year, first, first + size - 1);
}

function ago(count: number, unit: string, today: Day): [string, string] | null {
  if (/^(?:day|hari)/.test(unit)) return count > 0 ? both(dayText(addDays(today, -count))) : null;
  if (/^(?:week|pekan|minggu)/.test(unit))
    return count > 0 ? both(`${dayText(addDays(today, -7 * count))}~`) : null;
  if (/^(?:month|bulan)/.test(unit)) return count > 0 ? both(monthText(addMonths(today, -count))) : null;
  return count > 0 ? both(yearText(today.year - count)) : null;
}

/** *The past three months*: up to the day of the article. */
function lately(count: number, unit: string, today: Day): [string, string] | null {
  if (count === 0) return null;
  if (/^(?:day|hari)/.test(unit)) return [dayText(addDays(today, -count)), dayText(today)];
  if (/^(?:week|pekan|minggu)/.test(unit)) return [dayText(addDays(today, -7 * count)), dayText(today)];
  if (/^(?:month|bulan)/.test(unit)) return [monthText(addMonths(today, -count)), monthText(today)];
  return years(today.year - count, today.year);
}

const weekSpan = (today: Day, weeks: number): [string, string] =>
  weekOf(today, weeks).map(dayText) as [string, string];

/** Words that a language has for one number, or the number itself. */
const countOf = (words: DateWords, text: string): number => words.numbers[text.toLowerCase()] ?? Number(text);

const YEAR = '(?:1[0-9]|20)\\d{2}';
const LOOSE = (words: DateWords) => `\\d{1,2}|${Object.keys(words.numbers).join('|')}`;

function numbersOf(words: DateWords): readonly Rule[] {
  const dayNames = words.weekdays.join('|');
  return [
    // Jumat (14/11), Friday (14/11/2025), (14/11)
    [
      new RegExp(
        `(?:\\b(?<weekday>${dayNames})\\s*)?\\((?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?\\)`,
        'gi',
      ),
      ({ weekday, day, month, year }, today, tense) => {
        const at = weekday ? words.weekdays.indexOf(weekday.toLowerCase()) : null;
        const found = year
          ? year.length === 2
            ? 2000 + Number(year)
            : Number(year)
          : yearFor(Number(month), Number(day), today, tense, at);
        const date = { year: found, month: Number(month), day: Number(day) };
        return isDay(date) ? both(dayText(date)) : null;
      },
    ],
    [
      /\b(?<from>(?:1[0-9]|20)\d{2})\s?[-–—/]\s?(?<to>(?:1[0-9]|20)\d{2})\b(?![-/]\d)/g,
      ({ from, to }) => (Number(from) < Number(to) ? years(Number(from), Number(to)) : null),
    ],
  ];
}

const english = dateWordsOf('en');
const EN: readonly Rule[] = [
  // Chrono takes a bare *May* for the verb.
  [
    /(?<=\b(?:in|since|by|until|till|before|after|last|next|late|early|mid|from|of|to|and|between|during|through)[\s-])May\b(?!\s+\d)/g,
    (_, today, tense) => both(monthText({ year: yearOfMonth(5, today, tense), month: 5 })),
  ],
  [
    /\b(?:the )?(?:(?<early>early)|(?<mid>mid)|(?<late>late))?[\s-]?(?<decade>(?:1[0-9]|20)\d)0s\b/gi,
    ({ decade, early, mid, late }) => thirdOfDecade(Number(decade) * 10, { early, mid, late }),
  ],
  [
    /\b(?:the )?(?<number>\d{1,2})(?:st|nd|rd|th)[\s-]century\b/gi,
    ({ number }) => years(Number(number) * 100 - 99, Number(number) * 100),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second) half of (?<year>${YEAR}|(?:the|this|last|next) year)\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ORDINALS[which!.toLowerCase()]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?<which>first|second|third|fourth)[\\s-]quarter(?:\\s+(?:of\\s+)?(?<year>${YEAR}|(?:the|this|last|next) year))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ORDINALS[which!.toLowerCase()]!, 4, year, today, tense),
  ],
  [
    new RegExp(`\\bQ(?<which>[1-4])\\s+(?<year>${YEAR})\\b`, 'g'),
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
      `\\b(?<count>${LOOSE(english)})(?: of)? (?<unit>days?|weeks?|months?|years?) (?:ago|earlier)\\b`,
      'gi',
    ),
    ({ count, unit }, today) => ago(countOf(english, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:the )?(?:past|last) (?<count>${LOOSE(english)}) (?<unit>days|weeks|months|years)\\b`,
      'gi',
    ),
    ({ count, unit }, today) => lately(countOf(english, count!), unit!, today),
  ],
  [
    /\b(?:earlier|later) this (?<unit>week|month|year)\b|\bthis (?<plain>month|year)\b/gi,
    ({ unit, plain }, today) =>
      ({ week: weekSpan(today, 0), month: both(monthText(today)), year: both(yearText(today.year)) })[
        (unit ?? plain)!.toLowerCase()
      ]!,
  ],
  [
    new RegExp(`\\b(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? (?<year>${YEAR})\\b`, 'gi'),
    ({ year }) => both(year!),
  ],
  [
    new RegExp(
      `(?<=\\b(?:in|since|by|before|after|until|till|from|to|of|during|between|and|through|around|about|early|late|mid|circa|year|end of|start of|beginning of|middle of)[\\s-])(?:the year )?(?<year>${YEAR})\\b(?![-/.,]?\\d|%|\\s+(?:people|soldiers|troops|homes|houses|kilomet|km|miles|men|women|children|workers|students|dollars|euros|tonnes|tons|others|of them))`,
      'gi',
    ),
    ({ year }) => both(year!),
  ],
  [
    /(?<=\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s)(?<year>(?:19|20)\d{2})\b(?=\s+[a-z])(?!\s+(?:people|soldiers|troops|homes|houses|kilomet|km|miles|men|women|children|workers|students|others))/g,
    ({ year }) => both(year!),
  ],
];

const indonesian = dateWordsOf('id');
const ID: readonly Rule[] = [
  [
    /\b(?:(?:tahun|era|dekade|dasawarsa)\s+)?(?<decade>(?:1[0-9]|20)\d)0-?an\b/gi,
    ({ decade }) => years(Number(decade) * 10, Number(decade) * 10 + 9),
  ],
  [
    /\babad (?:ke-?\s?(?<number>\d{1,2})|(?<letters>[XVI]+))\b/g,
    ({ number, letters }) => {
      const century = number ? Number(number) : roman(letters!);
      return years(century * 100 - 99, century * 100);
    },
  ],
  [
    new RegExp(
      `\\b(?:semester|paruh|separuh) (?<which>pertama|kedua|I{1,2}|[12])(?:\\s+(?:tahun\\s+)?(?<year>${YEAR}|ini|lalu))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ORDINALS[which!.toLowerCase()]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:kuartal|triwulan) (?<which>pertama|kedua|ketiga|keempat|I{1,3}|IV|[1-4])(?:[\\s/-]+(?:tahun\\s+)?(?<year>${YEAR}|ini|lalu))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ORDINALS[which!.toLowerCase()]!, 4, year, today, tense),
  ],
  [
    /\b(?:pekan|minggu) (?<which>lalu|ini|depan)\b/g,
    ({ which }, today) => weekSpan(today, { lalu: -1, ini: 0, depan: 1 }[which!]!),
  ],
  [
    /\bakhir pekan (?<which>lalu|ini|depan)\b/gi,
    ({ which }, today) =>
      weekOf(today, { lalu: -1, ini: 0, depan: 1 }[which!]!).map((day, index) =>
        dayText(addDays(day, index === 0 ? 5 : 0)),
      ) as [string, string],
  ],
  [
    new RegExp(
      `\\b(?:(?<count>${LOOSE(indonesian)})\\s+|(?<one>se))(?<unit>hari|pekan|minggu|bulan|tahun) (?:yang )?(?:lalu|silam)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => ago(one ? 1 : countOf(indonesian, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:(?<count>${LOOSE(indonesian)})\\s+|(?<one>se))(?<unit>hari|pekan|minggu|bulan|tahun) (?:terakhir|belakangan)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => lately(one ? 1 : countOf(indonesian, count!), unit!, today),
  ],
  [
    /\b(?<unit>bulan|tahun) (?<which>lalu|silam|ini|depan)\b/g,
    ({ unit, which }, today) => {
      const step = which === 'ini' ? 0 : which === 'depan' ? 1 : -1;
      return both(unit === 'tahun' ? yearText(today.year + step) : monthText(addMonths(today, step)));
    },
  ],
  [
    /\b(?<which>kemarin lusa|lusa)\b/gi,
    ({ which }, today) => both(dayText(addDays(today, which!.toLowerCase() === 'lusa' ? 2 : -2))),
  ],
  [
    new RegExp(
      `\\b(?:hari\\s+)?(?<weekday>${indonesian.weekdays.join('|')}) (?:pekan|minggu) (?<which>lalu|ini|depan)\\b`,
      'gi',
    ),
    ({ weekday, which }, today) => {
      const [monday] = weekOf(today, { lalu: -1, ini: 0, depan: 1 }[which!.toLowerCase()]!);
      return both(dayText(addDays(monday, (indonesian.weekdays.indexOf(weekday!.toLowerCase()) + 6) % 7)));
    },
  ],
  // Chrono reads a small *minggu* (week) as Sunday.
  [
    /\b(?:hari )?(?<weekday>Minggu)\b(?!\s+(?:lalu|ini|depan|\())/g,
    (_, today, tense) => both(dayText(dayOfWeek(0, today, tense, false))),
  ],
  [
    new RegExp(
      `(?<=\\b(?:pada|sejak|hingga|sampai|tahun|antara|dan|dari|sebelum|setelah|usai|selama|awal|akhir|pertengahan|per|mulai|ke|semenjak|menjelang|sekitar|periode|di)\\s)(?:tahun\\s+)?(?<year>${YEAR})\\b(?![-/.,]?\\d|%|\\s+(?:orang|tentara|rumah|kilometer|km|meter|warga|unit|ton|personel|jiwa|korban|prajurit|pekerja|siswa|hektare|dolar|keluarga|kepala|kali))`,
      'gi',
    ),
    ({ year }) => both(year!),
  ],
  [
    new RegExp(
      `(?<=\\b(?:Pemilu|Pilpres|Pilkada|Olimpiade|Piala Dunia|SEA Games|Asian Games)\\s)(?<year>${YEAR})\\b`,
      'g',
    ),
    ({ year }) => both(year!),
  ],
];

function thirdOfDecade(
  first: number,
  { early, mid, late }: Record<string, string | undefined>,
): [string, string] {
  if (early) return [`${yearText(first)}~`, `${yearText(first + 3)}~`];
  if (mid) return [`${yearText(first + 4)}~`, `${yearText(first + 6)}~`];
  return late ? [`${yearText(first + 7)}~`, `${yearText(first + 9)}~`] : years(first, first + 9);
}

const rules: Record<Language, readonly Rule[]> = {
  en: [...numbersOf(english), ...EN],
  id: [...numbersOf(indonesian), ...ID],
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
