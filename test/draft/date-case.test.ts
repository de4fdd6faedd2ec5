/** The rules of dates read their words alike in small letters, as in a heading, and in capitals. */
import { describe, expect, test } from 'vitest';
import { calendarDay } from '../../src/draft/dates/calendar.ts';
import { dateWordsOf } from '../../src/draft/dates/date-words.ts';
import { findDates } from '../../src/draft/dates/find-dates.ts';
import { numberRules } from '../../src/draft/dates/rule-parts.ts';
import { matchRules } from '../../src/draft/dates/rules.ts';
import { englishRules } from '../../src/draft/dates/rules-en.ts';
import { indonesianRules } from '../../src/draft/dates/rules-id.ts';
import type { Language } from '../../src/draft/language.ts';

const today = '2025-11-14';

/** Every text that a pattern like `two|three days|weeks ago` stands for; `_` is a blank within an alternative. */
const expand = (pattern: string): string[] =>
  pattern
    .split(' ')
    .map((part) => part.split('|').map((word) => word.replaceAll('_', ' ')))
    .reduce<string[]>(
      (texts, words) => texts.flatMap((text) => words.map((word) => `${text} ${word}`.trim())),
      [''],
    );

const wordsOf = (language: Language) => {
  const { months, weekdays, numbers } = dateWordsOf(language);
  const counts = Object.keys(numbers).filter((name) => numbers[name]! > 0);
  return { months: months.join('|'), weekdays: weekdays.join('|'), counts: counts.join('|') };
};

const [en, id] = [wordsOf('en'), wordsOf('id')];
const ofYear = '2024|the_year|this_year|last_year|next_year';

const phrases: Record<Language, string[]> = {
  en: [
    'the 1980s',
    'the ’80s',
    'the 19th|2nd|21st|3rd century',
    'the 5th century bc|bce',
    'start|beginning|middle|end|close|rest of the|this week|month|year',
    `${en.weekdays} last|this|next week`,
    'last night',
    `first|second half of ${ofYear}`,
    `first|second|third|fourth quarter of ${ofYear}`,
    `the first ${en.counts} months of ${ofYear}`,
    'last|this|next|previous week',
    'last|this|next|the weekend',
    `${en.counts} day|days|week|weeks|month|months|year|years|decade|decades|century|centuries ago`,
    `the past|last ${en.counts} days|weeks|months|years|decades`,
    'over|in|during|within|for|through the past|last week|month|year|decade|century',
    'earlier|later this week|month|year',
    'this month|year',
    'spring|summer|autumn|fall|winter of 2024',
    'circa|since|end_of|the_year 2024',
    `${en.weekdays} (14/11)`,
  ],
  id: [
    'tahun|era|dekade|dasawarsa 1980-an',
    'tahun|era|dekade 80-an',
    `antara|dari 3 dan|hingga|sampai|sampai_dengan|s.d. 9 ${id.months}`,
    'tadi_malam|malam_tadi|semalam',
    'pagi_ini|siang_ini|sore_ini|malam_ini|tadi_pagi|tadi_sore|pagi_tadi|nanti_malam',
    'semester|paruh|separuh pertama|kedua|i|ii|1|2 2024|ini|lalu|depan',
    'kuartal|triwulan pertama|kedua|ketiga|keempat|i|ii|iii|iv|4 2024|ini|lalu|depan',
    'awal|pertengahan|akhir|penghujung tahun|bulan',
    'akhir pekan lalu|ini|depan',
    `${id.counts} hari|pekan|minggu|bulan|tahun|dekade|dasawarsa|abad lalu|silam|yang_lalu`,
    'sehari|sepekan|seminggu|sebulan|setahun|sedekade|seabad lalu|silam|terakhir',
    `${id.counts} hari|pekan|minggu|bulan|tahun|dekade|dasawarsa|abad terakhir|belakangan`,
    `${id.counts} bulan pertama 2024|tahun_ini|tahun_lalu`,
    'dekade|dasawarsa|abad terakhir|belakangan',
    'kemarin_lusa|lusa',
    `${id.weekdays} pekan|minggu lalu|ini|depan`,
    'pada|sejak|menjelang tahun 2024',
    `${id.weekdays} (14/11)`,
  ],
};

const inTitle = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1));

const rules = { en: englishRules, id: indonesianRules };

describe.each(['en', 'id'] as const)('%s', (language) => {
  const texts = phrases[language].flatMap(expand);
  const read = (text: string) => matchRules(text, language, calendarDay(today), () => 'past');

  test('in small letters every text is one date', () => {
    expect(texts.filter((text) => read(text).length !== 1)).toEqual([]);
  });

  test('and the same date in the letters of a heading and in capitals', () => {
    const differ = texts.flatMap((text) =>
      [inTitle(text), text.toUpperCase()].filter(
        (other) => JSON.stringify(read(other)) !== JSON.stringify(read(text)),
      ),
    );
    expect(differ).toEqual([]);
  });

  test('no rule that takes letters of either size is left out', () => {
    const all = [...numberRules(dateWordsOf(language)), ...rules[language]].map(([pattern]) => pattern);
    const unread = all
      .filter(({ flags }) => flags.includes('i'))
      .filter((pattern) => !texts.some((text) => text.search(pattern) >= 0));
    expect(unread).toEqual([]);
  });
});

test('the words after a month that say of which year', () => {
  const year = (text: string) => findDates(text, 'en', today).map(({ edtf }) => edtf);
  expect(year('In April Last Year')).toEqual(['2024-04']);
  expect(year('In April LAST YEAR')).toEqual(['2024-04']);
});
