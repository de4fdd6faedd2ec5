/** Everything that a draft proposes for the paragraphs of an article. */
import { findClaims, findSpeakers } from './claims/find-claims.ts';
import { findEvents } from './events/find-events.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Language } from './language.ts';
import { findPlaces } from './places/find-places.ts';
import type { EventProposal, PlaceProposal, Proposal } from './proposal.ts';

/** `date` is the day of the article, ISO. In the order of the text. */
export function propose(
  paragraphs: readonly string[],
  language: Language,
  date: string,
  gazetteer: Gazetteer,
): Proposal[] {
  const places = findPlaces(paragraphs, language, gazetteer);
  const speakers = findSpeakers(paragraphs, language);
  const events = findEvents(paragraphs, language, date, speakers).map((event) =>
    withoutPlaces(event, places, paragraphs),
  );
  return [...places, ...events, ...findClaims(paragraphs, language, speakers)];
}

/** A link cannot lie in another: an event whose words hold a place's gives way to its first word outside. */
function withoutPlaces(
  event: EventProposal,
  places: readonly PlaceProposal[],
  paragraphs: readonly string[],
): EventProposal {
  const meeting = places.filter(
    (place) => place.paragraph === event.paragraph && place.start < event.end && event.start < place.end,
  );
  if (meeting.length === 0) return event;
  const first = Math.min(...meeting.map(({ start }) => start));
  const last = Math.max(...meeting.map(({ end }) => end));
  const text = paragraphs[event.paragraph]!;
  const [start, end] = first - event.start > event.end - last ? [event.start, first] : [last, event.end];
  const words = text.slice(start, end).trim();
  if (!words) return { ...event, tier: 'unsure' };
  const from = text.indexOf(words, start);
  return { ...event, start: from, end: from + words.length, words };
}
