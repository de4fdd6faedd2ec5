/** Dates that `chrono-node` finds, with no more than their words say: what it fills in is left out again. */
import type * as chrono from 'chrono-node';
// Its sixteen languages together take much memory.
import { casual as english } from 'chrono-node/en';
import { casual as indonesian } from 'chrono-node/id';
import type { Language } from '../language.ts';
import type { Day } from './calendar.ts';
import {
  type Core,
  dayOfWeek,
  edtfOf,
  type Grain,
  inOrder,
  type Tense,
  yearFor,
  yearOfMonth,
} from './core.ts';
import { dateWordsOf } from './date-words.ts';

const parsers: Record<Language, { parse: (text: string, reference: Date) => chrono.ParsedResult[] }> = {
  en: english,
  id: indonesian,
};

/** Words that are a date only with something beside them, or no date of the story. */
const LOOSE =
  /^(?:now|sekarang|saat ini|may|mar|sun|sat|wed|fri|march|second|the second|malam|pagi|siang|sore)$/;

/** How long, or how long before or after another date. */
const LENGTH =
  /^(?:for|over|within|selama|dalam|several|some|a few)\b|^(?:several|few) |\b(?:hours?|minutes?|seconds?|jam|menit|detik|later|earlier|kemudian|sebelumnya)\b|\b(?:after|before)$/i;

/** Words that keep `chrono-node` from the date after them: *the night of September 10*, *malam 10 September*; and days that are a feast. */
const DAY_PART =
  /\b(?:the )?(?:night|evening|morning|afternoon|early hours) of (?=(?:[A-Z]|\d))|\b(?:malam|pagi|siang|sore|dini hari) (?=\d{1,2} \p{L}{3})|\b(?:Easter|Palm|Black|Bloody|Good|Ash|Cyber|Super) (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b|\b(?:the )?(?:start|beginning|middle|end|close) of (?=[A-Z])/giu;

/** `text` may have blanks where dates are found already. */
export function chronoDates(
  text: string,
  language: Language,
  today: Day,
  tenseAt: (at: number) => Tense,
): Core[] {
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  const plain = text.replaceAll(DAY_PART, (words) => '\u0000'.repeat(words.length));
  const results = parsers[language].parse(plain, reference);
  return results.flatMap((result): Core[] => {
    const words = result.text
      .trim()
      .replace(/[,.;:]+$/, '')
      .replace(/^(?:on|in|at|pada|di)\s+/i, '');
    const lead = text.slice(0, result.index + result.text.indexOf(words));
    const rest = text.slice(lead.length + words.length);
    // *F-16s after*, *9,000 years ago*; *every Tuesday* and *the last Sunday of May* are no days that a calendar knows by themselves.
    if (/^last\b/i.test(words) && /^ of /.test(rest)) return [];
    if (
      /[\p{L}\p{N}]$|\d[.,]$|(?<!\p{L})\p{Lu}-$/u.test(lead) ||
      /\b(?:every|each|setiap|tiap)\s+$/i.test(lead)
    )
      return [];
    if (LOOSE.test(words) || LENGTH.test(words) || (/^[a-z]{3}$/.test(words) && language === 'en')) return [];
    const from = readComponents(result, result.start, words, language, today, tenseAt(result.index));
    if (!from) return [];
    const to = result.end
      ? readComponents(result, result.end, words, language, today, tenseAt(result.index))
      : null;
    const start = result.index + result.text.indexOf(words);
    const end = start + words.length;
    if (!to) return [{ start, end, from: from.edtf, to: from.edtf, isYearOpen: from.isYearOpen }];
    // *March 3 to May 5, 2024*: the year is written once.
    const year = from.isYearOpen && !to.isYearOpen ? to.edtf.slice(0, 4) + from.edtf.slice(4) : from.edtf;
    const [first, last] = inOrder(year, to.edtf, tenseAt(result.index));
    return [{ start, end, from: first, to: last, isYearOpen: to.isYearOpen }];
  });
}

interface Reading {
  edtf: string;
  isYearOpen: boolean;
}

function readComponents(
  result: chrono.ParsedResult,
  parts: chrono.ParsedComponents,
  words: string,
  language: Language,
  today: Day,
  tense: Tense,
): Reading | null {
  const known = (part: chrono.Component) => (parts.isCertain(part) ? parts.get(part) : null);
  const [year, month, day, weekday] = (['year', 'month', 'day', 'weekday'] as const).map(known);
  const isWritten =
    year != null &&
    /\d{4}|\b(?:last|next|this|ago|lalu|depan|ini|silam|yesterday|today|tomorrow|kemarin|besok|hari)\b/i.test(
      result.text,
    );
  if (day != null && month != null) {
    const found = isWritten ? year! : yearFor(month, day, today, tense, weekday ?? null);
    return { edtf: edtfOf('day', { year: found, month, day }), isYearOpen: !isWritten };
  }
  if (weekday != null) {
    const { weekdays } = dateWordsOf(language);
    if (!weekdays.some((name) => words.toLowerCase().includes(name))) return null;
    const isOther = /\b(?:last|next|lalu|depan|mendatang)\b/i.test(words);
    const ahead = /\b(?:next|depan|mendatang)\b/i.test(words)
      ? 'future'
      : /\b(?:last|lalu)\b/i.test(words)
        ? 'past'
        : tense;
    return { edtf: edtfOf('day', dayOfWeek(weekday, today, ahead, isOther)), isYearOpen: false };
  }
  if (month != null) {
    const isRelative = /\b(?:month|bulan)\b/i.test(words);
    const found = isWritten || (isRelative && year != null) ? year! : yearOfMonth(month, today, tense);
    return { edtf: edtfOf('month', { year: found, month, day: 1 }), isYearOpen: !isWritten && !isRelative };
  }
  const grain: Grain = 'year';
  return year != null && isWritten
    ? { edtf: edtfOf(grain, { year, month: 1, day: 1 }), isYearOpen: false }
    : null;
}
