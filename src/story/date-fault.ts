/** What is wrong with a text that is no EDTF date, by its right name where it is one that people write. */

const HOW =
  'write 2025-11-14, 2024-08, 2024, 2024-10/2025-02, 2024-08/ (end unknown), [..2025-11-14] (some day up to then), 2024?, 2024~ or 2024-08-06T10:30:00+07:00';

/** A sentence in plain words. */
export function faultOfDate(text: string): string {
  const short = shorten(text);
  for (const [pattern, name] of faults) {
    const found = pattern.exec(short);
    const fault = found && name(...found);
    if (fault) return `"${short}" is not a date in EDTF: ${fault}`;
  }
  return `"${short}" is not a date in EDTF: ${HOW}`;
}

const monthName = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

function noSuchDay(_: string, year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12) return `there is no month ${month}`;
  const last = new Date(0);
  last.setUTCFullYear(y, m, 0);
  const days = last.getUTCDate();
  return d < 1 || d > days ? `${monthName(m)} ${y} has ${days} days and no ${d}` : null;
}

const faults: [pattern: RegExp, name: (...found: string[]) => string | null][] = [
  [/(-?\d{4})-(\d\d)-(\d\d)(?!\d)/, (...found) => noSuchDay(found[0]!, found[1]!, found[2]!, found[3]!)],
  [/^\d{4}-(?:1[3-9]|20|4[2-9]|[5-9]\d|00)$/, (found) => `there is no month ${found!.slice(5)}`],
  [/^\d{4}-\d(?:-\d\d?)?$|^\d{4}-\d\d-\d$/, () => 'months and days have two digits, as in 2024-08-06'],
  [/^\d{1,3}$/, () => 'years have four digits: 0079 is the year 79, and -0489 is 490 BC'],
  [/^\d{4}-W\d/, () => 'weeks are ISO 8601 but not EDTF: give the days, from/to'],
  [/^\d{4}-\d{3}$/, () => 'days of the year are ISO 8601 but not EDTF: give month and day'],
  [/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/, () => 'write year, month and day, as in 2025-11-14'],
  [/\b(?:BC|BCE|AD|CE)\b/i, () => 'years before Christ are counted from 0: -0489 is 490 BC'],
  [/[[{].*T\d/, () => 'dates in [ ] have no time of day: write the day, as in [..2025-11-14]'],
  [/T\d.*[?~%]/, () => 'a time of day has no ? or ~: write the time alone, or the day, as in 2024-08-06~'],
  [/T\d/, () => 'a time of day is written as 2024-08-06T10:30:00+07:00, from 00:00:00 to 23:59:59'],
];

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
