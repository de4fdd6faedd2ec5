/** events.json of a draft: events are added, changed in place and removed one by one. */
import type { Desk } from './desk.ts';
import { addressesIn, findParagraph } from './marked-text.ts';
import { placeSlug } from './places-file.ts';
import type { EventChoice, EventItem } from './review-file.ts';
import type { StoryFiles } from './story-files.ts';

export const EVENTS = 'events.json';

interface WrittenEvent {
  id: string;
  title: Record<string, string>;
  article?: string;
  asOf?: string;
  places: string[];
  sources: string[];
  ratio?: { part: number; whole: number; label: Record<string, string> };
}

const eventsIn = (files: StoryFiles): WrittenEvent[] => (files.json(EVENTS) as WrittenEvent[] | null) ?? [];

/** Adds the event, or changes the one with the id `old`. Returns its id. */
export function writeEvent(
  desk: Desk,
  item: EventItem,
  choice: EventChoice & { as: 'event' },
  old: string | null,
): string {
  const { files, review } = desk;
  const events = eventsIn(files);
  const index = old === null ? -1 : events.findIndex(({ id }) => id === old);
  const date = choice.isState ? null : choice.date;
  if (index >= 0) {
    const event = events[index]!;
    if (event.title[review.language] !== choice.title)
      files.edit(EVENTS, [index, 'title', review.language], choice.title);
    if ((event.article ?? null) !== date) files.edit(EVENTS, [index, 'article'], date ?? undefined);
    const state = choice.isState ? review.date : undefined;
    if (event.asOf !== state) files.edit(EVENTS, [index, 'asOf'], state);
    return event.id;
  }
  const id = freeId(choice.title, new Set(events.map((event) => event.id)));
  const places = placesBeside(desk, item);
  const event: WrittenEvent = {
    id,
    title: { [review.language]: choice.title },
    ...(date ? { article: date } : {}),
    ...(choice.isState ? { asOf: review.date } : {}),
    places,
    sources: [review.source],
    ...(item.ratio && places.length === 1
      ? {
          ratio: {
            part: item.ratio.part,
            whole: item.ratio.whole,
            label: { [review.language]: item.ratio.label },
          },
        }
      : {}),
  };
  files.edit(EVENTS, [events.length], event, true);
  return id;
}

export function dropEvent(files: StoryFiles, id: string): void {
  const index = eventsIn(files).findIndex((event) => event.id === id);
  if (index >= 0) files.edit(EVENTS, [index], undefined);
}

/** Ids of the places that the sentences of its paragraph link: a person takes out what does not belong. */
function placesBeside({ files, review }: Desk, item: EventItem): string[] {
  const text = files.read(`story.${review.language}.md`) ?? '';
  const range = findParagraph(text, item.paragraph);
  if (!range) return [];
  const places = addressesIn(text.slice(range.start, range.end))
    .filter((address) => address.startsWith('place:'))
    .map((address) => address.slice('place:'.length).replace(/\?.*$/, ''));
  return [...new Set(places)];
}

function freeId(title: string, taken: ReadonlySet<string>): string {
  const base = placeSlug(title).split('-').slice(0, 4).join('-') || 'event';
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
