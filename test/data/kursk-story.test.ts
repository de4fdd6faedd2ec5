/** The Kursk story keeps to its facts in both languages, in its own words. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { directiveFromMarkdown, type LeafDirective } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseSpan } from '../../src/story/time.ts';
import shingles from './article-shingles.json' with { type: 'json' };
import { hashRun, runsOf } from './shingles.ts';

const folder = new URL('../../data/kursk-demining/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const known = new Set(shingles.runs);
const repeats = (text: string) => runsOf(text).filter((run) => known.has(hashRun(run)));

function parse(markdown: string): Nodes[] {
  // Only the leaf form (`::name`) belongs to the format; the text form would eat colons in times and ratios.
  return fromMarkdown(markdown, {
    extensions: [{ flow: directive().flow }, frontmatter()],
    mdastExtensions: [directiveFromMarkdown(), frontmatterFromMarkdown()],
  }).children;
}

function textOf(nodes: Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    visit(node, (part) => {
      if (part.type === 'text' || part.type === 'inlineCode' || part.type === 'yaml') text += part.value;
    });
    text += '\n';
  }
  return text;
}

function linksOf(nodes: PhrasingContent[], scheme: string): string[] {
  const ids: string[] = [];
  for (const node of nodes) {
    visit(node, 'link', (link) => {
      if (link.url.startsWith(`${scheme}:`)) ids.push(link.url.slice(scheme.length + 1));
    });
  }
  return [...new Set(ids)];
}

interface StoryParagraph {
  paragraph: Paragraph;
  lines: LeafDirective[];
  headingBefore: boolean;
}

/** Each paragraph with the directives that follow it. */
function paragraphsOf(markdown: string): StoryParagraph[] {
  const paragraphs: StoryParagraph[] = [];
  let headingBefore = false;
  for (const node of parse(markdown)) {
    if (node.type === 'heading') headingBefore = true;
    else if (node.type === 'leafDirective') paragraphs.at(-1)?.lines.push(node);
    else if (node.type === 'paragraph') {
      paragraphs.push({ paragraph: node, lines: [], headingBefore });
      headingBefore = false;
    } else expect(node.type).toBe('yaml');
  }
  return paragraphs;
}

const linesOf = (paragraphs: StoryParagraph, name: string) =>
  paragraphs.lines.filter((line) => line.name === name);

/** Paragraph by paragraph: places, events, `status[@sentence]` and the sources of the remarks. */
const facts: [places: string, events: string, claims: string, parties: string, remarks: string][] = [
  ['kursk-oblast?precision=vague', 'mod-statement incursion', 'attributed', '', ''],
  [
    'kursk-oblast',
    'deployment losses treaty',
    'anonymous',
    'kp ru',
    'kyiv-independent-2025-09-02 independent-2025-06-15',
  ],
  [
    'kursk-oblast?precision=vague border-ru-ua',
    'incursion held putin-april',
    'unattributed@1 attributed@2',
    '',
    'euromaidan-2025-04-26',
  ],
  ['', 'kim-october', 'unattributed@1 attributed@2', 'ru kp', ''],
  ['', 'mod-video', 'attributed', '', ''],
  ['', 'commanders', 'attributed', '', ''],
  ['', 'commanders', 'attributed', '', ''],
  ['', 'commanders', 'attributed', '', ''],
  ['', 'kz-report', 'attributed', '', ''],
  ['bolshesoldatsky', 'closed-settlements', 'unattributed', '', 'ria-krym-2025-03-14 ridus-2025-04'],
  ['', 'under-fire', 'unverified', '', ''],
  ['', 'peskov', 'attributed', 'kp kremlin', ''],
  ['', 'peskov', 'attributed', 'kp kremlin', ''],
  ['', 'peskov', 'attributed', 'kp kremlin', ''],
];
const words = (list: string) => list.split(' ').filter(Boolean);

describe.each(['id', 'en'])('story.%s.md', (lang) => {
  const paragraphs = paragraphsOf(read(`story.${lang}.md`));

  it('has fourteen paragraphs p1 to p14 and subheads before 4, 9 and 12', () => {
    expect(
      paragraphs.map((paragraph) => linesOf(paragraph, 'paragraph').map((line) => line.attributes?.id)),
    ).toEqual(facts.map((_, i) => [`p${i + 1}`]));
    expect(paragraphs.flatMap((paragraph, i) => (paragraph.headingBefore ? [i + 1] : []))).toEqual([
      4, 9, 12,
    ]);
  });

  it.each(facts.map((fact, i) => [i + 1, ...fact] as const))(
    'says of paragraph %i what the facts say',
    (...row) => {
      const [number, places, events, claims, parties, remarks] = row;
      const block = paragraphs[number - 1]!;
      expect(linksOf(block.paragraph.children, 'place')).toEqual(words(places));
      expect(linksOf(block.paragraph.children, 'event')).toEqual(words(events));
      expect(linksOf(block.paragraph.children, 'party')).toEqual(expect.arrayContaining(words(parties)));
      expect(
        linesOf(block, 'claim').map(({ attributes }) =>
          attributes?.sentence ? `${attributes.status}@${attributes.sentence}` : attributes?.status,
        ),
      ).toEqual(words(claims));
      expect(linesOf(block, 'remark').map((line) => line.attributes?.source)).toEqual(words(remarks));
      expect(linesOf(block, 'no-place')).toHaveLength(places ? 0 : 1);
    },
  );

  it('names who says an attributed claim, and who could not verify paragraph 11', () => {
    for (const paragraph of paragraphs) {
      for (const claim of linesOf(paragraph, 'claim')) {
        if (claim.attributes?.status === 'attributed') expect(claim.children).not.toEqual([]);
      }
    }
    expect(linesOf(paragraphs[9]!, 'claim')[0]?.children).toEqual([]);
    const [claim] = linesOf(paragraphs[10]!, 'claim');
    expect(claim?.attributes?.verifier).toBe('Reuters');
    expect(textOf(claim?.children ?? [])).toContain('Krasnaya Zvezda');
  });

  it('leaves no directive behind as text', () => {
    for (const block of paragraphs) expect(textOf([block.paragraph])).not.toMatch(/::|\{|\}|\]\(/);
    const lines = read(`story.${lang}.md`).match(/^::/gm) ?? [];
    expect(paragraphs.flatMap((paragraph) => paragraph.lines)).toHaveLength(lines.length);
  });

  it('marks each of the ten terms once', () => {
    const marked = paragraphs.flatMap((block) => linksOf(block.paragraph.children, 'term'));
    const defined = parse(read(`glossary.${lang}.md`)).flatMap((node) =>
      node.type === 'leafDirective' ? [node.attributes?.id] : [],
    );
    expect(defined).toHaveLength(10);
    expect(marked.toSorted()).toEqual(defined.toSorted());
  });

  it('asks twelve questions, each answered', () => {
    const nodes = parse(read(`questions.${lang}.md`));
    const asked = nodes.flatMap((node) => (node.type === 'leafDirective' ? [node.attributes?.id] : []));
    expect(asked).toEqual(Array.from({ length: 12 }, (_, i) => `q${i + 1}`));
    nodes.forEach((node, i) => {
      if (node.type === 'leafDirective') expect(nodes[i + 1]?.type).toBe('paragraph');
    });
  });

  it('has no run of eight words of the article', () => {
    const files = [`story.${lang}.md`, `questions.${lang}.md`, `glossary.${lang}.md`];
    for (const file of files) expect(repeats(textOf(parse(read(file)))), file).toEqual([]);
  });

  it('would find a run of eight words behind links, capitals and punctuation', () => {
    const planted = shingles.canary.replace(/^(\S+) (\S+)/, '[$1](party:kp) “$2”,').toUpperCase();
    const text = textOf(
      parse(read(`story.${lang}.md`).replace('::paragraph{#p5}', `${planted}\n::paragraph{#p5}`)),
    );
    expect(repeats(text)).toEqual(runsOf(shingles.canary));
  });
});

describe('both languages', () => {
  it('mention the same things in the same paragraphs and carry the same lines', () => {
    const shapes = ['id', 'en'].map((lang) =>
      paragraphsOf(read(`story.${lang}.md`)).map((block) => ({
        links: ['place', 'event', 'party', 'term'].map((kind) =>
          linksOf(block.paragraph.children, kind).toSorted(),
        ),
        lines: block.lines.map((line) => [line.name, line.attributes]),
      })),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });
});

interface Context {
  date: string;
  sources: string[];
}
interface Event {
  id: string;
  article?: string;
  asOf?: string;
  context?: Context[];
  inArticle?: boolean;
  places: string[];
  sources: string[];
}

describe('data', () => {
  const events: Event[] = JSON.parse(read('events.json'));
  const sources: { id: string }[] = JSON.parse(read('sources.json'));
  const places: { features: { id: string }[] } = JSON.parse(read('places.geojson'));
  const markdown = ['id', 'en'].map((lang) => read(`story.${lang}.md`));

  it('mentions every event of the article, and none of outside context', () => {
    const mentioned = new Set(facts.flatMap(([, ids]) => words(ids)));
    expect(
      events
        .filter((event) => event.inArticle !== false)
        .map((event) => event.id)
        .toSorted(),
    ).toEqual([...mentioned].toSorted());
  });

  it('gives dates in EDTF, none after 14 November 2025', () => {
    for (const event of events) {
      const dates = [event.article, event.asOf, ...(event.context ?? []).map((entry) => entry.date)];
      for (const date of dates.filter((date) => date !== undefined)) {
        const { end } = parseSpan(date);
        if (end !== null) expect(end <= '2025-11-14', `${event.id} ${date}`).toBe(true);
      }
    }
  });

  it('uses every source, and only known sources and places', () => {
    const used = new Set(
      events.flatMap((event) => [event, ...(event.context ?? [])]).flatMap((event) => event.sources),
    );
    for (const text of markdown) {
      const head: { source: string[] } = parseYaml(text.split('---')[1]!);
      for (const id of head.source) used.add(id);
      for (const block of paragraphsOf(text)) {
        for (const remark of linesOf(block, 'remark')) used.add(remark.attributes?.source ?? 'none');
      }
    }
    expect([...used].toSorted()).toEqual(sources.map((source) => source.id).toSorted());
    const ids = places.features.map((feature) => feature.id);
    for (const event of events) expect(ids).toEqual(expect.arrayContaining(event.places));
  });

  it('repeats no run of the article in any text of the folder', () => {
    for (const file of readdirSync(folder).filter(
      (name) => /\.(md|json)$/.test(name) && name !== 'sources.json',
    )) {
      expect(repeats(read(file)), file).toEqual([]);
    }
  });
});
