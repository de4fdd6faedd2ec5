/** Checks ids between the JSON files and the texts: each id named is there, each source used. */
import { paragraphsOf } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';

export function checkReferences(story: ReadStory): void {
  checkEventReferences(story);
  checkSources(story);
}

function checkEventReferences({ events, places }: ReadStory): void {
  const known = places?.ids;
  for (const [index, event] of events?.items.entries() ?? []) {
    const path = events!.paths[index]!;
    for (const [at, place] of event.places.entries()) {
      if (known && !known.has(place)) {
        events!.file.error(
          [...path, 'places', at],
          `unknown place "${place}": add it to places.geojson or correct the id`,
        );
      }
    }
  }
}

function checkSources(story: ReadStory): void {
  const { sources } = story;
  const known = sources?.ids;
  const used = new Set<string>();
  /** True if everything that could name a source could be read. */
  let whole = story.events?.whole ?? false;
  const use = (source: string, report: (message: string) => void) => {
    used.add(source);
    if (known && !known.has(source))
      report(`unknown source "${source}": add it to sources.json or correct the id`);
  };
  for (const text of story.texts.values()) {
    whole &&= Boolean(text?.front);
    if (!text) continue;
    const { file, front, blocks } = text;
    for (const [index, id] of front?.source.entries() ?? [])
      use(id, (message) => file.error(front!.at('source', index), message));
    for (const { remarks, media, sources: own, claims, at } of paragraphsOf(blocks)) {
      const named = [...own, ...claims.flatMap((claim) => claim.sources ?? [])];
      for (const source of named) use(source, (message) => file.error(at, message));
      for (const { source, at: where } of [...remarks, ...media])
        if (source !== null) use(source, (message) => file.error(where, message));
    }
  }
  for (const [index, event] of story.events?.items.entries() ?? []) {
    const report = (path: (string | number)[]) => (message: string) =>
      story.events?.file.error([...story.events.paths[index]!, ...path], message);
    for (const [at, id] of event.sources.entries()) use(id, report(['sources', at]));
    for (const [at, context] of event.context.entries()) {
      for (const [item, id] of context.sources.entries()) use(id, report(['context', at, 'sources', item]));
    }
  }
  for (const [index, { id }] of whole ? (sources?.items.entries() ?? []) : []) {
    if (!used.has(id))
      sources?.file.error(
        [...sources.paths[index]!, 'id'],
        `nothing uses the source "${id}": cite it or remove it`,
      );
  }
}
