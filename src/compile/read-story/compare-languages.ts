/** Compares the texts of a story: one default language, the same paragraphs, mentions, claims and remarks in each. */
import type { ReadStory } from './read-files.ts';
import type { Block, ParagraphSource } from './story-source.ts';
import { paragraphsOf, type ReadText } from './story-text.ts';

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
      `${first!.file.path} is the default too: keep "default: true" in one language`,
    );
  }
}

function compareFrontMatter({ file, front }: ReadText, base: ReadText): void {
  if (!front || !base.front) return;
  if (front.date !== base.front.date)
    file.error(front.at('date'), `${base.file.path} has the date ${base.front.date}: give both the same`);
  const [here, there] = [front.source, base.front.source].map((ids) => [...new Set(ids)].sort().join(', '));
  if (here !== there)
    file.error(front.at('source'), `${base.file.path} has the sources ${there}: give both the same`);
}

function compareParagraphs({ file, blocks }: ReadText, base: ReadText): void {
  const here = paragraphsOf(blocks);
  const there = paragraphsOf(base.blocks);
  const byId = new Map(there.map((paragraph) => [paragraph.id, paragraph]));
  const ids = new Set(here.map((paragraph) => paragraph.id));
  const missing = there.filter((paragraph) => !ids.has(paragraph.id));
  for (const { id, at } of missing) {
    const end = here.at(-1)?.at ?? file.endOfFrontMatter;
    file.error(
      end,
      `the paragraph "${id}" of ${base.file.path} (line ${at.line}) is missing in this language: add it with ::paragraph{#${id}}`,
    );
  }
  let known = true;
  for (const { id, at } of here) {
    if (byId.has(id)) continue;
    known = false;
    file.error(at, `the paragraph "${id}" is not in ${base.file.path}: add it there or remove it here`);
  }
  if (known && missing.length === 0 && here.length === there.length) compareOrder(file, here, base, there);
  const headings = headingsBefore(blocks);
  const baseHeadings = headingsBefore(base.blocks);
  for (const paragraph of here) {
    const twin = byId.get(paragraph.id);
    if (!twin) continue;
    const where = `${base.file.path} (line ${twin.at.line})`;
    if (headings.get(paragraph.id) !== baseHeadings.get(paragraph.id)) {
      file.error(
        paragraph.at,
        `the headings above paragraph "${paragraph.id}" are not those of ${where}: give both the same`,
      );
    }
    compareParagraph(paragraph, twin, (message) =>
      file.error(paragraph.at, `paragraph "${paragraph.id}": ${message} in ${where}: make both the same`),
    );
  }
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
    `here stands paragraph "${here[index]!.id}", in ${base.file.path} "${there[index]!.id}": use the same order`,
  );
}

/** Depths of the headings right above each paragraph. */
function headingsBefore(blocks: readonly Block[]): Map<string, string> {
  const depths = new Map<string, string>();
  let above = '';
  for (const block of blocks) {
    if (block.type === 'heading') above += '#'.repeat(block.depth).concat(' ');
    else {
      depths.set(block.id, above);
      above = '';
    }
  }
  return depths;
}

/** What a reader of either language must get alike; a language may need more or fewer sentences and repeats. */
function compareParagraph(
  here: ParagraphSource,
  there: ParagraphSource,
  report: (message: string) => void,
): void {
  const [mine, theirs] = [here, there].map((paragraph) => new Set(paragraph.mentions.map(nameOf)));
  const less = [...theirs!].filter((name) => !mine!.has(name));
  const more = [...mine!].filter((name) => !theirs!.has(name));
  if (less.length > 0) report(`it does not mention ${less.join(', ')}, mentioned`);
  if (more.length > 0) report(`it mentions ${more.join(', ')}, not mentioned`);
  const counts: [string, (paragraph: ParagraphSource) => string][] = [
    ['the statuses of its claims', (paragraph) => paragraph.claims.map((claim) => claim.status).join(' ')],
    ['the sources of its remarks', (paragraph) => paragraph.remarks.map((remark) => remark.source).join(' ')],
    ['the number of its notes', (paragraph) => String(paragraph.notes.length)],
    ['::no-place', (paragraph) => String(paragraph.noPlace)],
    ['::camera', (paragraph) => String(paragraph.camera)],
  ];
  for (const [what, of] of counts) if (of(here) !== of(there)) report(`${what} differ from those`);
}

function nameOf({ kind, id, precision }: ParagraphSource['mentions'][number]): string {
  return `${kind}:${id}${precision ? `?precision=${precision}` : ''}`;
}
