/**
 * What happens in an article, proposed from its words: each date with a verb, each thing said, and nouns and figures of what
 * happened without a date. Dates with a verb are certain; the rest waits for a person.
 */
import type { SpokenSentence } from '../claims/find-claims.ts';
import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { Language } from '../language.ts';
import type { EventProposal } from '../proposal.ts';
import { reasonsOf } from '../reasons.ts';
import { type EventWords, eventWordsOf } from './event-words.ts';
import { titleOf } from './title.ts';

export function findEvents(
  paragraphs: readonly string[],
  language: Language,
  date: string,
  speakers: readonly SpokenSentence[][],
): EventProposal[] {
  const words = eventWordsOf(language);
  const events = paragraphs.flatMap((text, paragraph) => {
    const dates = findDates(text, language, date);
    return speakers[paragraph]!.flatMap((said) => {
      const { start, end } = said.sentence;
      const inside = dates.filter((found) => found.start >= start && found.end <= end);
      return eventsOfSentence({
        text,
        paragraph,
        said,
        dates: inside,
        words,
        because: reasonsOf(language),
        today: date,
      });
    });
  });
  return joinSpeakers(events, speakers).toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

interface Place {
  text: string;
  paragraph: number;
  said: SpokenSentence;
  dates: readonly FoundDate[];
  words: EventWords;
  because: ReturnType<typeof reasonsOf>;
  today: string;
}

type At = { start: number; end: number };

function eventsOfSentence(place: Place): Spoken[] {
  const { said, dates, words, because } = place;
  const { sentence } = said;
  const hasVerb = words.verb.test(sentence.text);
  const dated = dates.map((date): Spoken => {
    const clause = titleOf(place.text, sentence, date, dates, words);
    const isSure = hasVerb && !date.words.match(/^(?:for|selama|over)\b/i);
    return {
      ...event(place, date, clause),
      tier: isSure ? 'certain' : 'unsure',
      date: date.edtf,
      dateWords: date.words,
      reason: because.saysWhen(date.words),
      who: null,
    };
  });
  const found = [...dated];
  const add = (
    at: At | null,
    more: Partial<EventProposal> & { reason: string },
    who: string | null = null,
  ) => {
    if (!at || found.some((other) => other.start < at.end && at.start < other.end)) return;
    found.push({ ...event(place, at, titleOf(place.text, sentence, at, dates, words)), ...more, who });
  };
  const ratio = matchIn(sentence, words.ratio);
  const counted =
    ratio && Number(ratio.groups.part) < Number(ratio.groups.whole) && Number(ratio.groups.whole) <= 1000;
  if (ratio && counted) {
    const { part, whole, label } = ratio.groups;
    const stated = { part: Number(part), whole: Number(whole), label: label!.trim() };
    const end = ratio.start + `${ratio.words}`.indexOf(label!) + label!.split(' ')[0]!.length;
    add({ start: ratio.start, end }, { isState: true, ratio: stated, reason: because.partOfWhole });
  }
  const toll = matchIn(sentence, words.toll);
  if (toll) add(toll, { isState: true, reason: because.toll });
  // A statement on a day is that day's event already.
  const isDated = dated.some(({ tier }) => tier === 'certain');
  if (said.cue && said.status !== 'unattributed' && !isDated) {
    add(said.cue, { date: `[..${place.today}]`, reason: because.statement }, said.who);
  }
  const noun = matchIn(sentence, words.noun);
  if (noun && !dates.some((date) => Math.abs(date.start - noun.start) < 30))
    add(noun, { reason: because.happens(noun.words) });
  return found;
}

function matchIn({ start, text }: { start: number; text: string }, pattern: RegExp) {
  const match = pattern.exec(text);
  if (!match) return null;
  const at = start + match.index;
  return {
    start: at,
    end: at + match[0].length,
    words: match[0],
    groups: { ...match.groups } as Record<string, string>,
  };
}

/** An event with who says it, if that is all that it is. */
interface Spoken extends EventProposal {
  who: string | null;
}

function event({ text, paragraph }: Place, { start, end }: At, title: string): EventProposal {
  return {
    kind: 'event',
    paragraph,
    start,
    end,
    words: text.slice(start, end),
    tier: 'unsure',
    title,
    date: null,
    dateWords: '',
    isState: false,
    ratio: null,
    reason: '',
    more: [],
  };
}

/** What one speaker says in paragraphs that follow each other is one event. */
function joinSpeakers(events: readonly Spoken[], speakers: readonly SpokenSentence[][]): EventProposal[] {
  const kept: Spoken[] = [];
  for (const event of events) {
    const first = event.who === null ? undefined : kept.findLast(({ who }) => who === event.who);
    const last = first && Math.max(first.paragraph, ...first.more.map(({ paragraph }) => paragraph));
    const isNext =
      first && last !== undefined && event.paragraph - last <= 1 && speakers[event.paragraph]!.length > 0;
    const { paragraph, start, end, words } = event;
    if (first && isNext) {
      if (paragraph !== last) first.more.push({ paragraph, start, end, words });
    } else kept.push({ ...event });
  }
  return kept.map(({ who: _, ...event }) => event);
}
