/** Checks that every parent is a place and that no place lies in itself, however far up. */
import type { ReadStory } from '../read-files.ts';

export function checkPlaceTree({ places }: ReadStory): void {
  if (!places) return;
  const parents = new Map(places.items.map((place) => [place.id, place.parent]));
  /** Places from which the walk up is known to end, so that each is walked once. */
  const safe = new Set<string>();
  for (const [index, { id, parent }] of places.items.entries()) {
    const report = (message: string) =>
      places.file.error(['features', index, 'properties', 'parent'], message);
    if (parent !== null && !parents.has(parent))
      report(`unknown parent "${parent}": add the place or correct the id`);
    const walked = new Set<string>();
    let at: string | null = id;
    while (at !== null && !safe.has(at) && !walked.has(at)) {
      walked.add(at);
      at = parents.get(at) ?? null;
    }
    const turns = at !== null && walked.has(at);
    if (turns)
      report(`the parents of "${id}" lead back to "${at}": correct one of ${[...walked].join(', ')}`);
    for (const one of walked) safe.add(one);
  }
}
