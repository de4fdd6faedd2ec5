/** Checks the links between paragraphs, places, events and terms, in both directions. */
import { reverseLinks } from '../../../story/links.ts';
import { PRECISIONS } from '../data/schemas.ts';
import { type EventSource, type Mention, type PlaceSource, paragraphsOf } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';
import type { ReadText } from '../text/story-text.ts';

export function checkLinks(story: ReadStory): void {
  for (const text of story.texts.values()) if (text) checkMentions(story, text);
  reportUnmentioned(story);
}

function checkMentions(story: ReadStory, { file, blocks }: ReadText): void {
  const places = story.places && byId(story.places.items);
  const events = story.events && byId(story.events.items);
  const glossary = story.terms.get(file.lang);
  // If the glossary could not be read, its terms are unknown; if there is none, there are no terms.
  const terms = glossary === null ? null : new Set(glossary?.items.map((term) => term.id));
  for (const { mentions } of paragraphsOf(blocks)) {
    for (const mention of mentions) {
      const { kind, id, at } = mention;
      const issue =
        (kind === 'place' && places && faultOfPlace(mention, places.get(id), story.places!.ids)) ||
        (kind === 'event' && events && faultOfEvent(mention, events.get(id), story.events!.ids)) ||
        (kind === 'term' &&
          terms &&
          !terms.has(id) &&
          `unknown term "${id}": add it to glossary.${file.lang}.md or correct the id`);
      if (issue) file.error(at, issue);
    }
  }
}

function faultOfPlace(
  { id, precision }: Mention,
  place: PlaceSource | undefined,
  ids: Set<string>,
): string | null {
  if (!place && !ids.has(id)) return `unknown place "${id}": add it to places.geojson or correct the id`;
  if (!place) return null;
  if (place.role === 'reference')
    return `"${id}" is only a point that distances are measured from: remove its "role" to mention it`;
  if (precision && PRECISIONS.indexOf(precision) < PRECISIONS.indexOf(place.precision)) {
    return `"${id}" has the precision "${place.precision}" and cannot be mentioned as "${precision}": a mention must not be more precise than its place`;
  }
  return null;
}

function faultOfEvent({ id }: Mention, event: EventSource | undefined, ids: Set<string>): string | null {
  if (!event && !ids.has(id)) return `unknown event "${id}": add it to events.json or correct the id`;
  return !event || event.inArticle
    ? null
    : `"${id}" is not in the article ("inArticle": false): remove the mention or that field`;
}

/** Of two with one id, which is an issue of its own, the first. */
function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}

/** Warns if every text could be read. A place where an event happens is in use too. */
function reportUnmentioned({ texts, places, events }: ReadStory): void {
  const read = [...texts.values()];
  if (read.length === 0 || read.includes(null)) return;
  const links = reverseLinks(read.flatMap((text) => (text ? paragraphsOf(text.blocks) : [])));
  const scenes = new Set(events?.items.flatMap((event) => event.places));
  for (const [index, place] of places?.items.entries() ?? []) {
    if (place.role === 'reference' || links.places.has(place.id) || scenes.has(place.id)) continue;
    places?.file.warning(
      [...places!.paths[index]!, 'id'],
      `nothing mentions the place "${place.id}": mention it or remove it`,
    );
  }
  for (const [index, event] of events?.items.entries() ?? []) {
    if (!event.inArticle || links.events.has(event.id)) continue;
    events?.file.warning(
      [...events!.paths[index]!, 'id'],
      `nothing mentions the event "${event.id}": mention it, or write "inArticle": false`,
    );
  }
}
