/** Compares the languages of a story: one default, the same paragraphs, mentions and lines in each, the same questions and terms. */

import { type At, type Block, type ParagraphSource, paragraphsOf, type TextBlock } from '../story-source.ts';
import type { FromMarkdown, ReadStory } from '../tables.ts';
import type { ReadText } from '../text/story-text.ts';

/** The texts: one default language, the same paragraphs, mentions, claims and remarks in each. */
export function compareLanguages(story: ReadStory): void {
  const texts = [...story.texts.values()].filter((text) => text !== null);
  if (texts.length === story.languages.length) checkDefault(texts);
  const base = texts.find((text) => text.front?.default) ?? texts[0];
  for (const text of texts) {
    if (!base || text === base) continue;
    compareFrontMatter(text, base);
    compareParagraphs(text, base);
  }
}

function checkDefault(texts: ReadText[]): void {
  if (texts.length === 0 || texts.some((text) => !text.front)) return;
  const [first, ...others] = texts.filter((text) => text.front?.default);
  if (!first)
    texts[0]!.file.error(
      { line: 1, column: 1 },
      'no language is the default: add "default: true" to the front matter of one',
    );
  for (const { file, front } of others) {
    file.error(
      front!.at('default'),
      `${first!.file.path} is also the default: keep "default: true" in one language only`,
    );
  }
}

function compareFrontMatter({ file, front }: ReadText, base: ReadText): void {
  if (!front || !base.front) return;
  if (front.date !== base.front.date)
    file.error(
      front.at('date'),
      `${base.file.path} has the date ${base.front.date}: give both the same date`,
    );
  for (const field of [
    ...(['origin', 'originInShort', 'state'] as const),
    ...(['notice', 'noticeInShort', 'borders'] as const),
  ]) {
    if ((front[field] === undefined) !== (base.front[field] === undefined))
      file.error(
        front.at(field),
        `${field} is only here or only in ${base.file.path}: write it in every language or in none`,
      );
  }
  if (front.timeline !== base.front.timeline)
    file.error(
      front.at(front.timeline === undefined ? 'title' : 'timeline'),
      `${base.file.path} has the timeline ${base.front.timeline ?? 'of all dates'}: give both the same timeline`,
    );
  const [here, there] = [front.source, base.front.source].map((ids) => [...new Set(ids)].sort().join(', '));
  if (here !== there)
    file.error(front.at('source'), `${base.file.path} has the sources ${there}: give both the same sources`);
}

function compareParagraphs({ file, blocks, doubtful }: ReadText, base: ReadText): void {
  const here = firstOf(paragraphsOf(blocks));
  const there = firstOf(paragraphsOf(base.blocks));
  const missing = [...there.values()].filter((paragraph) => !here.has(paragraph.id));
  const extra = [...here.values()].filter((paragraph) => !there.has(paragraph.id));
  const end = [...here.values()].at(-1)?.at ?? file.endOfFrontMatter;
  for (const { id, at } of missing) {
    const where = `"${id}" of ${base.file.path} (line ${at.line})`;
    file.error(end, `the paragraph ${where} is missing in this language: add it with ::paragraph{#${id}}`);
  }
  for (const { id, at } of extra) {
    file.error(at, `the paragraph "${id}" is not in ${base.file.path}: add it there or remove it here`);
  }
  if (missing.length === 0 && extra.length === 0)
    compareOrder(file, [...here.values()], base, [...there.values()]);
  const headings = headingsBefore(blocks);
  const baseHeadings = headingsBefore(base.blocks);
  for (const paragraph of here.values()) {
    const twin = there.get(paragraph.id);
    if (!twin) continue;
    const issues = compareMentions(paragraph, twin);
    if (headings.get(paragraph) !== baseHeadings.get(twin))
      issues.push('the headings above it differ from those');
    if (!doubtful.has(paragraph) && !base.doubtful.has(twin)) issues.push(...compareLines(paragraph, twin));
    for (const issue of issues) {
      const where = `${base.file.path} (line ${twin.at.line})`;
      file.error(paragraph.at, `paragraph "${paragraph.id}": ${issue} in ${where}: make both the same`);
    }
  }
}

/** By id; of two with one id, which is an issue of its own, the first. */
function firstOf(paragraphs: readonly ParagraphSource[]): Map<string, ParagraphSource> {
  const first = new Map<string, ParagraphSource>();
  for (const paragraph of paragraphs) if (!first.has(paragraph.id)) first.set(paragraph.id, paragraph);
  return first;
}

function compareOrder(
  file: ReadText['file'],
  here: ParagraphSource[],
  base: ReadText,
  there: ParagraphSource[],
): void {
  const index = here.findIndex((paragraph, at) => paragraph.id !== there[at]!.id);
  if (index < 0) return;
  file.error(
    here[index]!.at,
    `this is paragraph "${here[index]!.id}", but ${base.file.path} has "${there[index]!.id}" here: use the same order`,
  );
}

/** Depths of the headings right above each paragraph. */
function headingsBefore(blocks: readonly Block[]): Map<ParagraphSource, string> {
  const depths = new Map<ParagraphSource, string>();
  let above = '';
  for (const block of blocks) {
    if (block.type === 'heading') {
      above += '#'.repeat(block.depth).concat(' ');
    } else {
      depths.set(block, above);
      above = '';
    }
  }
  return depths;
}

/** As sets: a language may need a name twice, or in another order. */
function compareMentions(here: ParagraphSource, there: ParagraphSource): string[] {
  const mine = new Set(here.mentions.map(nameOf));
  const theirs = new Set(there.mentions.map(nameOf));
  const less = [...theirs].filter((name) => !mine.has(name));
  const more = [...mine].filter((name) => !theirs.has(name));
  const issues: string[] = [];
  if (less.length > 0) issues.push(`it does not mention ${less.join(', ')}, which is mentioned`);
  if (more.length > 0) issues.push(`it mentions ${more.join(', ')}, which is not mentioned`);
  return issues;
}

function nameOf({ kind, id, precision }: ParagraphSource['mentions'][number]): string {
  return `${kind}:${id}${precision ? `?precision=${precision}` : ''}`;
}

/** What the lines below a paragraph say; the number of a sentence may differ, as sentences do. */
const LINES: [issue: string, read: (paragraph: ParagraphSource) => string][] = [
  [
    'it is another of paragraph, quote and list, or has more or fewer parts, than',
    ({ block }) => formOf(block),
  ],
  [
    'its claims have different statuses from those',
    ({ claims }) => claims.map((claim) => claim.status).join(' '),
  ],
  [
    'its sources, or those of its claims, differ from those',
    ({ sources, claims }) =>
      [sources, ...claims.flatMap((claim) => (claim.sources ? [claim.sources] : []))]
        .map((ids) => ids.join(' '))
        .join(', '),
  ],
  [
    'its remarks have different sources from those',
    ({ remarks }) => remarks.map((remark) => remark.source).join(' '),
  ],
  ['it has more or fewer notes than', ({ notes }) => String(notes.length)],
  ['"::no-place" is only here or only', ({ noPlace }) => String(noPlace)],
  ['"::map" is only here or only', ({ caption }) => String(caption !== null)],
  ['its "::camera" differs from the one', ({ camera }) => String(camera)],
  [
    'it has other ::image, ::video and ::audio lines than',
    ({ media }) => media.map(({ kind }) => kind).join(' '),
  ],
];

/** `list(paragraph paragraph)`. */
function formOf(block: TextBlock): string {
  if (block.type === 'paragraph') return block.type;
  const parts = block.type === 'quote' ? block.children : block.items.flat();
  return `${block.type}(${parts.map(formOf).join(' ')})`;
}

function compareLines(here: ParagraphSource, there: ParagraphSource): string[] {
  return LINES.filter(([, read]) => read(here) !== read(there)).map(([issue]) => issue);
}

/** Questions and glossary: the same in each language, and questions only at paragraphs that exist. */
export function compareTeaching(story: ReadStory): void {
  for (const [lang, questions] of story.questions) {
    const text = story.texts.get(lang);
    if (!questions || !text) continue;
    const known = new Set(paragraphsOf(text.blocks).map((paragraph) => paragraph.id));
    for (const { paragraphs, at } of questions.items) {
      for (const id of paragraphs) {
        if (!known.has(id)) questions.file.error(at, `unknown paragraph "${id}": correct paragraphs="…"`);
      }
    }
  }
  compareEntries([...story.questions.values()], (question) => question.paragraphs.join(' '));
  compareEntries([...story.terms.values()], () => '');
}

/** `more` is what else must be the same, as text. */
function compareEntries<Entry extends { id: string; at: At }>(
  files: (FromMarkdown<Entry> | null)[],
  more: (entry: Entry) => string,
): void {
  const [base, ...others] = files.filter((file) => file !== null);
  for (const { file, items } of others) {
    const there = new Map(base!.items.map((entry) => [entry.id, entry]));
    const here = new Set(items.map((entry) => entry.id));
    for (const entry of items) {
      const twin = there.get(entry.id);
      if (!twin)
        base!.file.error(
          base!.items.at(-1)?.at ?? { line: 1, column: 1 },
          `"${entry.id}" of ${file.path} (line ${entry.at.line}) is missing in this language: add it`,
        );
      else if (more(twin) !== more(entry))
        file.error(
          entry.at,
          `"${entry.id}" has different paragraphs in ${base!.file.path}: give both the same ones`,
        );
    }
    for (const entry of base!.items) {
      if (!here.has(entry.id))
        file.error(
          items.at(-1)?.at ?? { line: 1, column: 1 },
          `"${entry.id}" of ${base!.file.path} (line ${entry.at.line}) is missing in this language: add it`,
        );
    }
  }
}
