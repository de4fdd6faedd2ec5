/** The links of a story read backwards: from a place or an event to the paragraphs that mention it. */

export interface LinkedParagraph {
  id: string;
  mentions: readonly { kind: string; id: string }[];
}

export interface ReverseLinks {
  /** Place id → ids of the paragraphs that mention it, in the order of the text, each once. */
  places: Map<string, string[]>;
  /** Event id → the same. */
  events: Map<string, string[]>;
}

/** Ids are keys of Maps, so that a place called `constructor` is a place like any other. */
export function reverseLinks(paragraphs: readonly LinkedParagraph[]): ReverseLinks {
  const links: ReverseLinks = { places: new Map(), events: new Map() };
  for (const paragraph of paragraphs) {
    for (const mention of paragraph.mentions) {
      if (mention.kind === 'place') addLink(links.places, mention.id, paragraph.id);
      if (mention.kind === 'event') addLink(links.events, mention.id, paragraph.id);
    }
  }
  return links;
}

function addLink(links: Map<string, string[]>, id: string, paragraph: string): void {
  const list = links.get(id);
  if (!list) links.set(id, [paragraph]);
  else if (list.at(-1) !== paragraph) list.push(paragraph);
}
