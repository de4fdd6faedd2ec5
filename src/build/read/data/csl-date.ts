/** A date of CSL-JSON as EDTF, so that sources are dated in the same words as events. */
import { checkEdtf } from '../../../story/time.ts';
import type { CslDate } from '../story-source.ts';

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** EDTF, or null if the date has no parts; a text that `checkEdtf` rejects if its parts are no date of the calendar. */
export function dateAsEdtf(date: CslDate): string | null {
  if (typeof date === 'string') return date;
  const { raw } = date;
  const parts = date['date-parts'];
  if (!parts) return raw !== undefined && checkEdtf(raw) === null ? raw : null;
  const sign = isCirca(date) ? '~' : '';
  return parts.map((one) => edtfOfParts(one, seasonOf(date)) + sign).join('/');
}

/** The words of a date that has no parts; empty if there are none. */
export const wordsOfDate = (date: CslDate): string =>
  typeof date === 'string' ? date : (date.literal ?? date.raw ?? '');

/** 1 to 4, as a number or a text, or a word; null for anything else. */
export function seasonOf(date: CslDate): number | null {
  if (typeof date === 'string' || date.season === undefined) return null;
  const written = String(date.season).trim().toLowerCase().replace('fall', 'autumn');
  const number = seasons.indexOf(written) + 1 || Number(written);
  return Number.isInteger(number) && number >= 1 && number <= 4 ? number : null;
}

const isCirca = ({ circa }: Exclude<CslDate, string>): boolean =>
  circa !== undefined && !['', '0', 'false'].includes(String(circa));

/** A month of 13 to 16, or 21 to 24, is a season; one of 0 or of nothing is none. */
function edtfOfParts(parts: readonly (string | number)[], season: number | null): string {
  const [year = Number.NaN, month = 0, day = 0] = parts.map(Number);
  const seasonal = month > 12 && month < 17 ? month + 8 : month || (season ? 20 + season : 0);
  const rest = [seasonal, day].filter((part, at) => part !== 0 || (at === 0 && day !== 0));
  return [yearOf(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** CSL-JSON has no year 0: its -490 is 490 BC, which EDTF counts as -0489. */
function yearOf(year: number): string {
  if (year === 0) return 'year 0';
  const counted = year < 0 ? year + 1 : year;
  const digits = String(Math.abs(counted)).padStart(4, '0');
  const sign = counted < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
}
