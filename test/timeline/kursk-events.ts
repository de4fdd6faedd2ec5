/** The events of the Kursk story, read from its folder, for the tests of the timeline; and made ones. */
import { readFileSync } from 'node:fs';
import type { Context, Span, Story, StoryEvent } from '../../src/story/story.ts';
import { resolveSpan } from '../../src/story/time.ts';
import { wordsFor } from '../../src/words/words-for.ts';

/** A span from its parts; null for a side that is not stated. */
export function makeSpan(
  edtf: string,
  label: string,
  start: string | null,
  end: string | null,
  rest: Partial<Span> = {},
): Span {
  const grain = start === end || edtf.startsWith('[') ? 'day' : 'interval';
  const open = { openStart: start === null, openEnd: end === null };
  return { edtf, label, start, end, grain, ...open, uncertain: false, ...rest };
}

/** A span as the compiler makes it. */
export const spanOf = (edtf: string, lang = 'en'): Span =>
  resolveSpan(edtf, wordsFor(lang).locale, wordsFor(lang).time);

/** An event of the article, undated unless given a date, its short title its title. */
export function makeEvent(id: string, title: string, rest: Partial<StoryEvent> = {}): StoryEvent {
  const lists = { context: [], places: [], sources: [], paragraphs: [] };
  return {
    id,
    title,
    short: title,
    article: null,
    asOf: null,
    inArticle: true,
    ratio: null,
    ...lists,
    ...rest,
  };
}

export const makeContext = (span: Span): Context => ({ ...span, note: null, sources: ['elsewhere'] });

/** The events in focus, paragraph by paragraph. */
export const kurskFocus: string[][] = [
  ['mod-statement', 'incursion'],
  ['deployment', 'losses', 'treaty'],
  ['incursion', 'held', 'putin-april'],
  ['kim-october'],
  ['mod-video'],
  ['commanders'],
  ['kz-report'],
  ['closed-settlements'],
  ['under-fire'],
  ['peskov'],
];

interface WrittenEvent {
  id: string;
  title: Record<string, string>;
  short: Record<string, string>;
  article?: string;
  asOf?: string;
  context?: { date: string }[];
  inArticle?: boolean;
}

const read = new Map<string, StoryEvent[]>();

/** As `data/kursk-demining/events.json` has them, in `lang`; read once. */
export function kurskIn(lang: string): StoryEvent[] {
  const events = read.get(lang) ?? readEvents(lang);
  read.set(lang, events);
  return events;
}

function readEvents(lang: string): StoryEvent[] {
  const written: WrittenEvent[] = JSON.parse(readFileSync('data/kursk-demining/events.json', 'utf8'));
  return written.map(({ id, title, short, article, asOf, context = [], inArticle = true }) =>
    makeEvent(id, title[lang]!, {
      short: short[lang]!,
      article: article === undefined ? null : spanOf(article, lang),
      asOf: asOf === undefined ? null : spanOf(asOf, lang),
      context: context.map(({ date }) => makeContext(spanOf(date, lang))),
      inArticle,
      paragraphs: kurskFocus.flatMap((ids, index) => (ids.includes(id) ? [`p${index}`] : [])),
    }),
  );
}

export const kurskEvents: StoryEvent[] = kurskIn('en');

export function makeStory(
  events: StoryEvent[] = kurskEvents,
  lang = 'en',
): Pick<Story, 'lang' | 'date' | 'period' | 'events'> {
  return { lang, date: '2025-11-14', period: null, events };
}
