/** A date of a story in words: its grain, its time of day, its part of a year, and how sure it is. */
import type { PlainDate } from './edtf-date.ts';
import { fill, type Text } from './fill.ts';
import { localeOf, numeralOf } from './locale.ts';

/** The words around dates. */
export interface TimeWords {
  /** `2024-08/`: it began, and the end is not known. */
  fromUnknown: Text<'date'>;
  /** `2024-08/..`: it began and goes on. */
  fromOpen: Text<'date'>;
  /** `/2024`: it ended, and the start is not known. */
  untilUnknown: Text<'date'>;
  /** `../2024`: up to then, without a start. */
  untilOpen: Text<'date'>;
  /** `[..2025-11-14]`: on one day up to then. */
  by: Text<'date'>;
  /** `[2025-11-14..]`: on one day from then. */
  onOrAfter: Text<'date'>;
  range: Text<'start' | 'end'>;
  /** `2024?` */
  uncertain: Text<'date'>;
  /** `2024~` */
  about: Text<'date'>;
  /** `2024%` */
  aboutUncertain: Text<'date'>;
  /** `2024-08-06T10:30`: `time` may be a `timeWithOffset`. */
  atTime: Text<'date' | 'time'>;
  /** `2024-08-XX`, `201X`: `date` is a month, a year, or a range of years. */
  someTimeIn: Text<'date'>;
  /** `[1667,1668]` */
  oneOf: Text<'dates'>;
  /** Spring to winter, of places where they are not stated. */
  seasons: Record<'21' | '22' | '23' | '24', Text<'year'>>;
  /** Of a hemisphere, such as the northern spring. */
  northern: Text<'season'>;
  southern: Text<'season'>;
  quarter: Text<'number' | 'year'>;
  /** A third of a year. */
  quadrimester: Text<'number' | 'year'>;
  half: Text<'number' | 'year'>;
}

/** "14 November 2025", "Agustus 2024" or "2024", with the words for `?`, `~` and `%`. */
export function dateLabel(date: PlainDate, edtf: string, lang: string, words: TimeWords): string {
  const label = plainLabel(date, lang, words);
  const [isAbout, isUncertain] = [/[~%]/.test(edtf), /[?%]/.test(edtf)];
  if (isAbout && isUncertain) return fill(words.aboutUncertain, { date: label });
  if (isAbout) return fill(words.about, { date: label });
  return isUncertain ? fill(words.uncertain, { date: label }) : label;
}

function plainLabel(date: PlainDate, lang: string, words: TimeWords): string {
  const { start, end, grain, season, isOpen } = date;
  if (season !== null) return seasonLabel(season, formatDay(start, 'year', lang), lang, words);
  const day = formatDay(start, grain, lang);
  if (isOpen) {
    const last = formatDay(end, grain, lang);
    return fill(words.someTimeIn, {
      date: day === last ? day : fill(words.range, { start: day, end: last }),
    });
  }
  return start.includes('T') ? fill(words.atTime, { date: day, time: timeLabel(date, lang) }) : day;
}

/** "10:30 UTC+7": the clock as it was there; without an offset the clock alone. */
function timeLabel({ start, offset }: PlainDate, lang: string): string {
  const [, clock = ''] = start.split('T');
  const hasSeconds = !/^..:..:00/.test(clock);
  const format = new Intl.DateTimeFormat(localeOf(lang), {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    second: hasSeconds ? '2-digit' : undefined,
    hourCycle: 'h23',
  });
  const time = format.format(new Date(`1970-01-01T${clock.slice(0, 8)}Z`));
  return offset === null ? time : `${time} ${offsetLabel(offset)}`;
}

/** "UTC", "UTC+5:30", "UTC−3". */
function offsetLabel(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** By EDTF's numbers: 21–24 seasons, 25–32 those of a hemisphere, then quarters, thirds and halves of a year. */
function seasonLabel(number: number, year: string, lang: string, words: TimeWords): string {
  const season = (index: number): string =>
    fill(words.seasons[String(21 + index) as keyof TimeWords['seasons']], { year });
  const numeral = (value: number): string => numeralOf(value, localeOf(lang));
  if (number < 25) return season(number - 21);
  if (number < 29) return fill(words.northern, { season: season(number - 25) });
  if (number < 33) return fill(words.southern, { season: season(number - 29) });
  if (number < 37) return fill(words.quarter, { number: numeral(number - 32), year });
  if (number < 40) return fill(words.quadrimester, { number: numeral(number - 36), year });
  return fill(words.half, { number: numeral(number - 39), year });
}

/** Formats an ISO calendar day (or the day of a moment) to a grain, through Intl, in UTC. */
export function formatDay(day: string, grain: PlainDate['grain'], lang: string): string {
  const format = new Intl.DateTimeFormat(localeOf(lang), {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    month: grain === 'year' ? undefined : 'long',
    day: grain === 'day' ? 'numeric' : undefined,
    era: isBeforeYearOne(day) ? 'short' : undefined,
  });
  return format.format(new Date(`${day.split('T')[0]}T00:00:00Z`));
}

/** ISO 8601 counts a year 0: it is 1 BC. */
const isBeforeYearOne = (day: string): boolean => day.startsWith('-') || day.startsWith('0000');
