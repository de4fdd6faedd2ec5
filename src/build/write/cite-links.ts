/** Numbered links to entries of the list of sources. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Story } from '../../story/story.ts';

/** One link for each id, in their order, numbered as the list is. */
export function citeLinks(ids: readonly string[], story: Story): Element[] {
  return ids.map((id) => {
    const index = story.sources.findIndex((source) => source.id === id);
    const { label } = story.sources[index]!;
    return h(
      'a.cite',
      { href: `#source-${id}`, title: label, ariaLabel: `[${index + 1}] ${label}` },
      `[${index + 1}]`,
    );
  });
}
