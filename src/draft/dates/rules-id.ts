/** Indonesian dates that `chrono-node` misses or reads with another precision. */
import { addDays, addMonths, dayText, monthText, weekOf, yearText } from './calendar.ts';
import { dayOfWeek } from './core.ts';
import {
  ago,
  countOf,
  type DateRule,
  lately,
  numberWords,
  oneDate,
  ordinals,
  partOfYear,
  romanNumber,
  weekSpan,
  writtenYear,
  yearSpan,
} from './rule-parts.ts';
import { dateWordsOf } from './words.ts';

const indonesian = dateWordsOf('id');
export const indonesianRules: readonly DateRule[] = [
  [
    /\b(?:(?:tahun|era|dekade|dasawarsa)\s+)?(?<decade>(?:1[0-9]|20)\d)0-?an\b/gi,
    ({ decade }) => yearSpan(Number(decade) * 10, Number(decade) * 10 + 9),
  ],
  [
    /\babad (?:ke-?\s?(?<number>\d{1,2})|(?<letters>[XVI]+))\b/g,
    ({ number, letters }) => {
      const century = number ? Number(number) : romanNumber(letters!);
      return yearSpan(century * 100 - 99, century * 100);
    },
  ],
  [
    new RegExp(
      `\\b(?:semester|paruh|separuh) (?<which>pertama|kedua|I{1,2}|[12])(?:\\s+(?:tahun\\s+)?(?<year>${writtenYear}|ini|lalu))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!.toLowerCase()]!, 2, year, today, tense),
  ],
  [
    new RegExp(
      `\\b(?:kuartal|triwulan) (?<which>pertama|kedua|ketiga|keempat|I{1,3}|IV|[1-4])(?:[\\s/-]+(?:tahun\\s+)?(?<year>${writtenYear}|ini|lalu))?\\b`,
      'gi',
    ),
    ({ which, year }, today, tense) => partOfYear(ordinals[which!.toLowerCase()]!, 4, year, today, tense),
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
      `\\b(?:(?<count>${numberWords(indonesian)})\\s+|(?<one>se))(?<unit>hari|pekan|minggu|bulan|tahun) (?:yang )?(?:lalu|silam)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => ago(one ? 1 : countOf(indonesian, count!), unit!, today),
  ],
  [
    new RegExp(
      `\\b(?:(?<count>${numberWords(indonesian)})\\s+|(?<one>se))(?<unit>hari|pekan|minggu|bulan|tahun) (?:terakhir|belakangan)\\b`,
      'gi',
    ),
    ({ count, one, unit }, today) => lately(one ? 1 : countOf(indonesian, count!), unit!, today),
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
    ({ which }, today) => oneDate(dayText(addDays(today, which!.toLowerCase() === 'lusa' ? 2 : -2))),
  ],
  [
    new RegExp(
      `\\b(?:hari\\s+)?(?<weekday>${indonesian.weekdays.join('|')}) (?:pekan|minggu) (?<which>lalu|ini|depan)\\b`,
      'gi',
    ),
    ({ weekday, which }, today) => {
      const [monday] = weekOf(today, { lalu: -1, ini: 0, depan: 1 }[which!.toLowerCase()]!);
      return oneDate(dayText(addDays(monday, (indonesian.weekdays.indexOf(weekday!.toLowerCase()) + 6) % 7)));
    },
  ],
  // Chrono reads a small *minggu* (week) as Sunday.
  [
    /\b(?:hari )?(?<weekday>Minggu)\b(?!\s+(?:lalu|ini|depan|\())/g,
    (_, today, tense) => oneDate(dayText(dayOfWeek(0, today, tense, false))),
  ],
  [
    new RegExp(
      `(?<=\\b(?:pada|sejak|hingga|sampai|tahun|antara|dan|dari|sebelum|setelah|usai|selama|awal|akhir|pertengahan|per|mulai|ke|semenjak|menjelang|sekitar|periode|di)\\s)(?:tahun\\s+)?(?<year>${writtenYear})\\b(?![-/.,]?\\d|%|\\s+(?:orang|tentara|rumah|kilometer|km|meter|warga|unit|ton|personel|jiwa|korban|prajurit|pekerja|siswa|hektare|dolar|keluarga|kepala|kali))`,
      'gi',
    ),
    ({ year }) => oneDate(year!),
  ],
  [
    new RegExp(
      `(?<=\\b(?:Pemilu|Pilpres|Pilkada|Olimpiade|Piala Dunia|SEA Games|Asian Games)\\s)(?<year>${writtenYear})\\b`,
      'g',
    ),
    ({ year }) => oneDate(year!),
  ],
];
