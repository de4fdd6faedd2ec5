/** The words around dates, per language; `{date}`, `{start}` and `{end}` are filled in. */

export interface TimeWords {
  /** `2024-08/`: it began, and the end is not known. */
  fromUnknown: string;
  /** `2024-08/..`: it began and goes on. */
  fromOpen: string;
  /** `/2024`: it ended, and the start is not known. */
  untilUnknown: string;
  /** `../2024`: up to then, without a start. */
  untilOpen: string;
  /** `[..2025-11-14]`: on one day up to then. */
  by: string;
  /** `[2025-11-14..]`: on one day from then. */
  onOrAfter: string;
  range: string;
  /** `2024?` */
  uncertain: string;
  /** `2024~` */
  about: string;
  /** `2024%` */
  aboutUncertain: string;
}

const id: TimeWords = {
  fromUnknown: 'sejak {date}, akhir tidak disebutkan',
  fromOpen: 'sejak {date}, masih berlangsung',
  untilUnknown: 'sampai {date}, awal tidak disebutkan',
  untilOpen: 'sampai {date}',
  by: 'paling lambat {date}, hari tidak disebutkan',
  onOrAfter: 'paling awal {date}, hari tidak disebutkan',
  range: '{start} – {end}',
  uncertain: '{date} (belum pasti)',
  about: 'sekitar {date}',
  aboutUncertain: 'sekitar {date} (belum pasti)',
};

const en: TimeWords = {
  fromUnknown: 'from {date}, end not stated',
  fromOpen: 'from {date}, continuing',
  untilUnknown: 'until {date}, start not stated',
  untilOpen: 'until {date}',
  by: 'by {date}, day not stated',
  onOrAfter: 'no earlier than {date}, day not stated',
  range: '{start} – {end}',
  uncertain: '{date} (uncertain)',
  about: 'about {date}',
  aboutUncertain: 'about {date} (uncertain)',
};

const wordsOf = new Map([
  ['id', id],
  ['en', en],
]);

/** The words of a BCP 47 language; English where we have none. */
export function timeWordsFor(lang: string): TimeWords {
  return wordsOf.get(lang) ?? wordsOf.get(lang.split('-')[0]!) ?? en;
}
