/** Dates of a paragraph in EDTF, with the precision that its words have. */

import { sentencesOf } from '../article/sentences.ts';
import type { Language } from '../language.ts';
import { calendarDay, type Day, monthText } from './calendar.ts';
import { chronoDates } from './chrono-dates.ts';
import { type Core, inOrder, isSpan, type Tense } from './core.ts';
import { type DateWords, dateWordsOf } from './date-words.ts';
import { yearIn } from './rule-parts.ts';
import { matchRules, matchYears } from './rules.ts';
import { tenseIn } from './tense.ts';

export interface FoundDate {
  /** Offsets in the text, the end exclusive; with the words that say *since* or *early*. */
  start: number;
  end: number;
  words: string;
  edtf: string;
}

/** `date` is the day of the article, ISO. */
export function findDates(text: string, language: Language, date: string): FoundDate[] {
  const today = calendarDay(date);
  const words = dateWordsOf(language);
  const sentences = sentencesOf(text, language);
  const tenseAt = (at: number): Tense => tenseIn(text, sentences, words, at);
  const ruled = matchRules(text, language, today, tenseAt);
  const lengths = [...text.matchAll(new RegExp(words.duration, 'gi'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const blank = withoutSpans(text, [...ruled, ...lengths]);
  const read = chronoDates(blank, language, today, tenseAt);
  const years = matchYears(withoutSpans(blank, read), language, today, tenseAt);
  const cores = [...ruled, ...read, ...years].toSorted((a, b) => a.start - b.start);
  const stated = cores.map((core) => withPast(text, core, words, today));
  const apart = stated.filter(
    (core) => !stated.some((other) => other !== core && other.start < core.start && core.end <= other.end),
  );
  const ranged = joinRanges(text, apart, words, tenseAt);
  const dates = ranged.map((core) => withWords(text, core, words, tenseAt(core.start)));
  return [...dates, ...durations(text, dates, words, language)].toSorted((a, b) => a.start - b.start);
}

const withoutSpans = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end),
    text,
  );

/** *April lalu*, *April tahun lalu*: the words after a month say which. */
function withPast(text: string, core: Core, words: DateWords, today: Day): Core {
  if (!core.isYearOpen || core.from !== core.to) return core;
  const after = words.ofYear.exec(text.slice(core.end));
  if (!after) return core;
  const end = core.end + after[0].length;
  const { year } = after.groups ?? {};
  const rest = core.from.slice(4);
  if (year) {
    const stated = `${yearIn(year.toLowerCase(), today)}${rest}`;
    return { ...core, end, from: stated, to: stated, isYearOpen: false };
  }
  // *November lalu* in November is that of the year before.
  const isNow = core.from === monthText(today) && !/mendatang|nanti/.test(after[0]);
  const past = isNow ? `${today.year - 1}${rest}` : core.from;
  return { ...core, end, from: past, to: past, isYearOpen: false };
}

type Phase = 'early' | 'mid' | 'late';

const phaseOf = (match: RegExpExecArray | null): Phase | undefined =>
  (['early', 'mid', 'late'] as const).find((phase) => match?.groups?.[phase]);

/** *From March to May 2024*, *antara 2014 dan 2018*: two dates with such words before and between are one. */
function joinRanges(
  text: string,
  cores: readonly Core[],
  words: DateWords,
  tenseAt: (at: number) => Tense,
): Core[] {
  const { early, mid, late } = words.phase;
  const lead = `(?:(?:the|tanggal|tahun|bulan)\\s+)?(?:(?:(?<early>${early})|(?<mid>${mid})|(?<late>${late}))[\\s-]+)?(?:(?:the|tahun|bulan)\\s+)?`;
  const joined: Core[] = [];
  for (const core of cores) {
    const before = joined.at(-1);
    const between = before ? text.slice(before.end, core.start) : '';
    const start = before
      ? new RegExp(`\\b(?:${words.from})\\s+${lead}$`, 'i').exec(text.slice(0, before.start))
      : null;
    // *Early 2020 to late 2022* is one without *from*, too.
    const bare = start ?? (before ? new RegExp(`\\b${lead}$`, 'i').exec(text.slice(0, before.start)) : null);
    const middle = new RegExp(
      start
        ? `^\\s+(?:${words.to})\\s+${lead}$`
        : `^(?:\\s?[–—-]\\s?|\\s+(?:hingga|sampai|to|until|through)\\s+)${lead}$`,
      'i',
    ).exec(between);
    const isRange = before && !isSpan(before) && middle;
    if (!before || !isRange) {
      joined.push(core);
      continue;
    }
    let { from, to } = { from: before.from, to: core.to };
    if (before.isYearOpen && to.length >= from.length) from = to.slice(0, 4) + from.slice(4);
    [from, to] = inOrder(from, to, tenseAt(before.start));
    const [first, last] = [phaseOf(bare), phaseOf(middle)];
    if (first) [from] = partOf(from, from, first);
    if (last) [, to] = partOf(to, to, last);
    if (from > to) {
      joined.push(core);
      continue;
    }
    joined.splice(-1, 1, {
      start: start || first ? bare!.index : before.start,
      end: core.end,
      from,
      to,
      isYearOpen: false,
    });
  }
  return joined;
}

/** Reads *early* and *since* before a date. */
function withWords(text: string, core: Core, words: DateWords, tense: Tense): FoundDate {
  let { start, from, to } = core;
  const before = () => text.slice(0, start);
  const take = (pattern: string): boolean => {
    const match = new RegExp(
      `(?<![\\p{L}])(?:${pattern})[\\s-]+(?:(?:the|tahun|bulan|tanggal|hari|pada|in|on)\\s+)?$`,
      'iu',
    ).exec(before());
    if (match) start = match.index;
    return Boolean(match);
  };
  const found = (edtf: string): FoundDate => ({
    start,
    end: core.end,
    words: text.slice(start, core.end),
    edtf,
  });
  // *Friday to Sunday* after *from*.
  if (from !== to && take('from|between|dari|antara')) return found(`${from}/${to}`);
  for (const phase of ['early', 'mid', 'late'] as const) {
    if (take(words.phase[phase])) {
      [from, to] = partOf(from, to, phase);
      break;
    }
  }
  const isAbout = take(words.about);
  if (isAbout && from === to && !from.endsWith('~')) from = to = `${from}~`;
  const whole = from === to ? from : `${from}/${to}`;
  if (from !== to && new RegExp(`^(?:${words.from})\\b`, 'i').test(text.slice(start))) return found(whole);
  // *From 2027* without an end, of what is to come; *a report from 2019* is of that year.
  if (take(words.since) || (tense === 'future' && take('from|dari'))) return found(`${from}/`);
  if (take(words.until)) return found(`/${to}`);
  if (take(words.before)) return found(`[..${to}]`);
  if (take(words.after)) return found(`[${from}..]`);
  return found(whole);
}

/** A third of a year, about; of a month no more can be said than the month. */
function partOf(from: string, to: string, phase: Phase): [string, string] {
  const thirds = { early: ['01', '04'], mid: ['05', '08'], late: ['09', '12'] }[phase];
  if (from === to)
    return /^\d{4}$/.test(from)
      ? (thirds.map((month) => `${from}-${month}~`) as [string, string])
      : [from, to];
  const [first, last] = [Number(from), Number(to)];
  if (!/^\d{4}$/.test(from) || last - first < 9) return [from, to];
  const size = (last - first + 1) / 3;
  const step = { early: 0, mid: 1, late: 2 }[phase];
  // Of a decade: 0–3, 4–6, 7–9.
  const third = (count: number) => first + (size < 10 ? Math.ceil(count * size) : Math.round(count * size));
  return [`${third(step)}~`, `${third(step + 1) - 1}~`];
}

/** *For several months* after a date: from then, its end not stated. */
function durations(
  text: string,
  dates: readonly FoundDate[],
  words: DateWords,
  language: Language,
): FoundDate[] {
  return sentencesOf(text, language).flatMap((sentence) => {
    const match = words.duration.exec(sentence.text);
    if (!match) return [];
    const start = sentence.start + match.index;
    const before = dates.findLast(
      (date) => date.start >= sentence.start && date.end <= start && /^\d[\d-]*$/.test(date.edtf),
    );
    // *Had been there for two years* ends then.
    if (before && /\b(?:had|has|have) been\b/.test(text.slice(before.end, start))) return [];
    if (!before || dates.some((date) => date.start < start + match[0].length && date.end > start)) return [];
    return [{ start, end: start + match[0].length, words: match[0], edtf: `${before.edtf}/` }];
  });
}
