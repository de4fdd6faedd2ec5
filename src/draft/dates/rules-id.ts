/** Indonesian dates that `chrono-node` misses or reads with another precision. */
import { addDays, addMonths, dayText, monthText, weekOf, yearText } from './calendar.ts';
import { dayOfWeek } from './core.ts';
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
  romanNumber,
  weekSpan,
  writtenYear,
  yearBefore,
  yearIn,
  yearSpan,
} from './rule-parts.ts';

const indonesian = dateWordsOf('id');
const units = 'hari|pekan|minggu|bulan|tahun|dekade|dasawarsa|abad';
/** After a number of four digits: it counts them. */
const COUNTED =
  'orang|tentara|rumah|kilometer|km|meter|warga|unit|ton|personel|jiwa|korban|prajurit|pekerja|siswa|hektare|dolar|keluarga|kepala|kali|kasus|suara|lembar|eksemplar|liter|barel|penumpang|pengungsi|WIB|WITA|WIT|GMT';
/** Before a number of four digits: it is one of a series, or a sum. */
const SERIES =
  'resolusi|penerbangan|pasal|nomor|no\\.|boeing|airbus|pukul|jam|sebanyak|sekitar|hampir|dari|lebih|seri|tipe|rp|dolar|minimal|maksimal|ayat|uu|halaman|kode|asteroid';
export const indonesianRules: readonly DateRule[] = [
  [
    /\b(?:(?:tahun|era|dekade|dasawarsa)\s+)?(?<decade>(?:1[0-9]|20)\d)0-?an\b/gi,
    ({ decade }) => yearSpan(Number(decade) * 10, Number(decade) * 10 + 9),
  ],
  [
    /\babad (?:ke-?\s?(?<number>\d{1,2})|(?<letters>[XVI]+))(?<before> (?:SM|sebelum Masehi))?\b/g,
    ({ number, letters, before }) =>
      centurySpan(number ? Number(number) : romanNumber(letters!), Boolean(before)),
  ],
  [
    /\b(?<before>\d{1,4}) (?:SM|sebelum Masehi)\b|\b(?<year>\d{1,4}) (?:M|Masehi)\b/g,
    ({ before, year }) => oneDate(before ? yearBefore(Number(before)) : yearText(Number(year))),
  ],
  // Tahun 80-an
  [
    /\b(?:tahun|era|dekade) ['’]?(?<decade>[2-9])0-an\b/gi,
    ({ decade }) => yearSpan(1900 + Number(decade) * 10, 1909 + Number(decade) * 10),
  ],
  [
    new RegExp(
      `\\b(?:(?:antara|dari) )?(?:tanggal )?(?<from>\\d{1,2}) (?:dan|hingga|sampai(?: dengan)?|s\\.?d\\.?) (?<to>\\d{1,2}) (?<month>${indonesian.months.join('|')})(?: (?<year>\\d{4}))?\\b`,
      'gi',
    ),
    (groups, today, tense) => daysOfMonth(groups, indonesian, today, tense),
  ],
  [/\b(?:tadi malam|malam tadi|semalam)\b/gi, (_, today) => oneDate(dayText(addDays(today, -1)))],
  [
    /\b(?:(?:pagi|siang|sore|malam) ini|tadi (?:pagi|siang|sore)|(?:pagi|siang|sore) tadi|nanti (?:siang|sore|malam))\b/gi,
    (_, today) => oneDate(dayText(today)),
  ],
  [
    new RegExp(
      `\\b(?:semester|paruh|separuh) (?<which>pertama|kedua|I{1,2}|[12])(?:[\\s/-]+(?:tahun\\s+)?(?<year>${writtenYear}|ini|lalu|depan))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:kuartal|triwulan) (?<which>pertama|kedua|ketiga|keempat|I{1,3}|IV|[1-4])(?:[\\s/-]+(?:tahun\\s+)?(?<year>${writtenYear}|ini|lalu|depan))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!]!, 4, year, today, tense),
  ],
  // *Awal tahun*, *akhir bulan* without more: those of the article.
  [
    /(?<=\b(?:awal|pertengahan|akhir|penghujung)\s)(?<unit>tahun|bulan)\b(?!\s+(?:lalu|silam|ini|depan|\d|puasa|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember))/gi,
    ({ unit }, today) => oneDate(unit! === 'tahun' ? yearText(today.year) : monthText(today)),
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
      `\\b(?:(?<count>${numberWords(indonesian)})\\s+|(?<one>se))(?<unit>${units}) (?:yang )?(?:lalu|silam)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => ago(one ? 1 : countOf(indonesian, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:(?<count>${numberWords(indonesian)})\\s+|(?<one>se))(?<unit>${units}) (?:terakhir|belakangan)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => lately(one ? 1 : countOf(indonesian, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?<count>${numberWords(indonesian)}) bulan pertama (?:tahun )?(?<year>${writtenYear}|ini|lalu)\\b`,
      'gi',
    ),
    ({ count, year }, today) => monthSpan(yearIn(year, today), 1, countOf(indonesian, count!)),
  ],
  // *Dekade terakhir*, *setahun terakhir* as a span; the count is one.
  [
    /\b(?<unit>dekade|dasawarsa|abad) (?:terakhir|belakangan)\b/gi,
    ({ unit }, today) => lately(1, unit!, today),
  ],
  [
    /\b(?<unit>bulan|tahun) (?<which>lalu|silam|ini|depan)\b/g,
    ({ unit, which }, today) => {
      const step = which === 'ini' ? 0 : which === 'depan' ? 1 : -1;
      return oneDate(unit === 'tahun' ? yearText(today.year + step) : monthText(addMonths(today, step)));
    },
  ],
  [
    /\b(?<which>kemarin lusa|lusa)\b/gi,
    ({ which }, today) => oneDate(dayText(addDays(today, which! === 'lusa' ? 2 : -2))),
  ],
  [
    new RegExp(
      `\\b(?:hari\\s+)?(?<weekday>${indonesian.weekdays.join('|')}) (?:pekan|minggu) (?<which>lalu|ini|depan)\\b`,
      'gi',
    ),
    ({ weekday, which }, today) =>
      oneDate(dayOfWeeks(weekday!, { lalu: -1, ini: 0, depan: 1 }[which!]!, indonesian, today)),
  ],
  [
    new RegExp(
      `\\b(?:[Hh]ari )?(?<weekday>${indonesian.weekdays.map((day) => day[0]!.toUpperCase() + day.slice(1)).join('|')}) (?:(?<past>lalu|kemarin)|besok|depan|mendatang|nanti)\\b`,
      'g',
    ),
    ({ weekday, past }, today) =>
      oneDate(
        dayText(dayOfWeek(indonesian.weekdays.indexOf(weekday!), today, past ? 'past' : 'future', true)),
      ),
  ],
  // Chrono reads a small *minggu* (week) as Sunday.
  [
    /\b(?:[Hh]ari )?Minggu\b(?!\s+\()/g,
    (_, today, tense) => oneDate(dayText(dayOfWeek(0, today, tense, false))),
  ],
  [
    new RegExp(
      `(?<=\\b(?:pada|sejak|hingga|sampai|tahun|antara|dan|dari|sebelum|setelah|usai|selama|sepanjang|awal|akhir|pertengahan|medio|per|mulai|ke|semenjak|menjelang|sekitar|periode|di)\\s)(?:tahun\\s+)?(?<year>${writtenYear})\\b(?![-/.,]?\\d|%|\\s+(?:${COUNTED}))`,
      'gi',
    ),
    ({ year }) => oneDate(year!),
  ],
];

/** Thousands are separated by a full stop, so four digits in a row that nothing else has read are a year. */
export const indonesianYears: readonly DateRule[] = [
  [
    new RegExp(
      `(?<![\\d.,$/#:-]|\\b(?:${SERIES})\\s)\\b(?<year>(?:19|20)(?!00)\\d{2})\\b(?![-/.,:]?\\d|%|\\s+(?:${COUNTED})\\b)`,
      'gi',
    ),
    ({ year }) => oneDate(year!),
  ],
];
