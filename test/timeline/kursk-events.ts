/** The events of the Kursk story as they come out of the compiler, for the tests of the timeline. */
import type { Context, Span, Story, StoryEvent } from '../../src/story/story.ts';

/** A span from its parts; null for a side that is not stated. */
export function makeSpan(
  edtf: string,
  label: string,
  start: string | null,
  end: string | null,
  rest: Partial<Span> = {},
): Span {
  const grain = start === end ? 'day' : 'interval';
  const open = { openStart: start === null, openEnd: end === null };
  return { edtf, label, start, end, grain, ...open, uncertain: false, ...rest };
}

/** An event of the article, undated unless given a date. */
export function makeEvent(id: string, title: string, rest: Partial<StoryEvent> = {}): StoryEvent {
  const lists = { context: [], places: [], sources: [], paragraphs: [] };
  return { id, title, article: null, asOf: null, inArticle: true, ratio: null, ...lists, ...rest };
}

export const makeContext = (span: Span): Context => ({ ...span, note: null, sources: ['elsewhere'] });

const day = (iso: string, label: string) => makeSpan(iso, label, iso, iso);
const context = (iso: string, label: string) => makeContext(day(iso, label));
const month = (edtf: string, label: string, last: string) =>
  makeSpan(edtf, label, `${edtf}-01`, last, { grain: 'month' });

const upToArticle = makeSpan('[..2025-11-14]', '14 Nov 2025 or earlier', null, '2025-11-14');
const articleDay = day('2025-11-14', '14 Nov 2025');

export const kurskEvents: StoryEvent[] = [
  makeEvent('treaty', 'Russia and North Korea sign a partnership treaty', {
    context: [context('2024-06-19', '19 Jun 2024')],
  }),
  makeEvent('incursion', 'Ukrainian forces cross into Kursk oblast', {
    article: month('2024-08', 'Aug 2024', '2024-08-31'),
    context: [context('2024-08-06', '6 Aug 2024')],
  }),
  makeEvent('held', 'Parts of the oblast held by Ukrainian forces (extent and end not stated)', {
    article: makeSpan('2024-08/', 'from Aug 2024, end not stated', '2024-08-01', null),
    context: [makeContext(makeSpan('/2025-04', 'until Apr 2025', null, '2025-04-30'))],
  }),
  makeEvent('deployment', 'North Korea sends troops', {
    article: makeSpan('2024', '2024', '2024-01-01', '2024-12-31', { grain: 'year' }),
    context: [makeContext(makeSpan('2024-10/2025-02', 'Oct 2024 – Feb 2025', '2024-10-01', '2025-02-28'))],
  }),
  makeEvent('losses', 'Reported North Korean deaths (figures conflict)', { asOf: articleDay }),
  makeEvent('putin-april', 'Putin says Ukrainian forces were driven out', {
    article: month('2025-04', 'Apr 2025', '2025-04-30'),
    context: [context('2025-04-26', '26 Apr 2025'), context('2025-04-28', '28 Apr 2025')],
  }),
  makeEvent('kim-october', 'Kim says cooperation will continue', {
    article: month('2025-10', 'Oct 2025', '2025-10-31'),
    context: [context('2025-10-23', '23 Oct 2025')],
  }),
  makeEvent('mod-statement', 'Russian MoD describes a demining role', { article: articleDay }),
  makeEvent('mod-video', 'Video shows training (where and when filmed not stated)', {
    article: upToArticle,
    context: [context('2025-11-14', '14 Nov 2025')],
  }),
  makeEvent('commanders', 'Two commanders praise the sappers', { article: upToArticle }),
  makeEvent('kz-report', 'Military newspaper reports dense mining', {
    article: upToArticle,
    context: [context('2025-11-14', '14 Nov 2025')],
  }),
  makeEvent('closed-settlements', '37 of 64 settlements reported closed', {
    asOf: articleDay,
    ratio: { part: 37, whole: 64, label: 'settlements closed' },
  }),
  makeEvent('under-fire', 'Report says sappers came under fire (unverified)', { article: upToArticle }),
  makeEvent('peskov', 'Kremlin spokesman thanks North Korea', {
    context: [context('2025-11-14', '14 Nov 2025')],
  }),
  makeEvent('evacuation', 'Evacuation requests opened in the district', {
    inArticle: false,
    context: [context('2024-08-13', '13 Aug 2024')],
  }),
  makeEvent('treaty-in-force', 'Partnership treaty enters into force', {
    inArticle: false,
    context: [context('2024-12-04', '4 Dec 2024')],
  }),
  makeEvent('entry-ban', 'Entry banned to 123 settlements of six districts', {
    inArticle: false,
    context: [context('2025-03-15', '15 Mar 2025')],
  }),
];

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

export function makeStory(
  events: StoryEvent[] = kurskEvents,
  lang = 'en',
): Pick<Story, 'lang' | 'date' | 'events'> {
  return { lang, date: '2025-11-14', events };
}
