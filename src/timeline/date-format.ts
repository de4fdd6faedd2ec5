/** Days in words, by formatters that are made once each: the browser takes long to make one. */
import { localeOf } from '../story/locale.ts';
import { dateOfDay } from './time-scale.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/** `lang` is a BCP 47 tag. */
export function formatDate(day: number, lang: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([lang, options]);
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(localeOf(lang), { calendar: 'gregory', timeZone: 'UTC', ...options });
  made.set(key, format);
  return format.format(dateOfDay(day));
}
