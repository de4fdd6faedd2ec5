/** The lines that start with `::` below a paragraph: checks each and adds what it says to the paragraph. */
import type { LeafDirective } from 'mdast-util-directive';
import type { Claim } from '../../../story/story.ts';
import { HOW_ID, isId } from '../data/schemas.ts';
import { isSourceId, normalSourceId } from '../data/source-ids.ts';
import { type MarkdownFile, plainText, positionOf } from '../files/markdown-file.ts';
import type { Medium, ParagraphSource } from '../story-source.ts';
import { checkPhrasing } from './check-phrasing.ts';
import { type Attributes, checkCamera, checkClaim, checkSources } from './directive-values.ts';
import { readMedium } from './media-lines.ts';

interface DirectiveRule {
  label: 'none' | 'optional' | 'required';
  attributes: readonly string[];
  once: boolean;
  apply: (
    file: MarkdownFile,
    node: LeafDirective,
    attributes: Attributes,
    paragraph: ParagraphSource,
  ) => void;
}

/** By name: the lines that a paragraph of a story may have below it. */
export const directiveRules: ReadonlyMap<string, DirectiveRule> = new Map<string, DirectiveRule>([
  ['paragraph', { label: 'none', attributes: ['id', 'source'], once: true, apply: applyParagraph }],
  [
    'claim',
    {
      label: 'optional',
      attributes: ['status', 'sentence', 'verifier', 'source'],
      once: false,
      apply: applyClaim,
    },
  ],
  ['remark', { label: 'required', attributes: ['source'], once: false, apply: applyRemark }],
  ['note', { label: 'required', attributes: [], once: false, apply: applyNote }],
  ['no-place', { label: 'none', attributes: [], once: true, apply: applyNoPlace }],
  ['camera', { label: 'none', attributes: ['bbox'], once: true, apply: applyCamera }],
  ['map', { label: 'required', attributes: [], once: true, apply: applyCaption }],
  ['image', mediumRule('image', [])],
  ['video', mediumRule('video', ['poster', 'captions', 'transcript'])],
  ['audio', mediumRule('audio', ['transcript'])],
]);

/** Ids of the page's own parts, which no paragraph may take. */
const PAGE_IDS = new Set([
  ...['text', 'opening', 'made', 'places', 'events', 'glossary', 'sources', 'about'],
  ...['story-data', 'story-words', 'story-locators', 'lesson-data', 'picture-hatch', 'explanation'],
]);

/** `seen` holds the names of the directives that the paragraph has already. */
export function applyDirective(
  file: MarkdownFile,
  node: LeafDirective,
  paragraph: ParagraphSource | null,
  seen: Set<string>,
): void {
  const rule = directiveRules.get(node.name);
  if (!rule) {
    file.error(
      node,
      `unknown line "::${node.name}": write one of ${[...directiveRules.keys()].map((name) => `::${name}`).join(', ')}`,
    );
    return;
  }
  const attributes = readAttributes(file, node, rule.attributes, rule.label);
  if (!paragraph) {
    file.error(
      node,
      `"::${node.name}" does not follow a paragraph: put it directly below the paragraph that it belongs to`,
    );
    return;
  }
  if (rule.once && seen.has(node.name)) {
    file.error(node, `"::${node.name}" appears twice below one paragraph: keep one`);
    return;
  }
  seen.add(node.name);
  rule.apply(file, node, attributes, paragraph);
}

/** The known attributes; the others, and a label that should or should not be there, go to the log. */
export function readAttributes(
  file: MarkdownFile,
  node: LeafDirective,
  known: readonly string[],
  label: DirectiveRule['label'],
): Attributes {
  const attributes: Attributes = new Map();
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (known.includes(name)) attributes.set(name, value ?? '');
    else {
      const hint = known.length > 0 ? `it may have ${known.join(', ')}` : 'it may have none';
      file.error(node, `unknown attribute "${name}" of "::${node.name}": ${hint}`);
    }
  }
  const words = plainText(node.children).trim();
  if (label === 'none' && node.children.length > 0)
    file.error(node, `"::${node.name}" must not have text in [ ]: remove it`);
  if (label === 'required' && words === '') file.error(node, `"::${node.name}" has no text: write it in [ ]`);
  return attributes;
}

function applyParagraph(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
  paragraph: ParagraphSource,
): void {
  paragraph.sources = checkSources(file, node, attributes) ?? [];
  const id = attributes.get('id') ?? (attributes.has('source') ? paragraph.id : '');
  if (!isId(id)) file.error(node, `"::paragraph" has no valid id: write {#id} with ${HOW_ID}`);
  else if (PAGE_IDS.has(id) || /^(place|event|term|question|source)-/.test(id)) {
    file.error(node, `the page itself uses the id "${id}": choose another, such as p3`);
  } else paragraph.id = id;
}

function applyClaim(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
  paragraph: ParagraphSource,
): void {
  checkPhrasing(file, node.children, 'no mentions');
  const claim: Claim | null = checkClaim(file, node, attributes, plainText(paragraph.children));
  const sources = checkSources(file, node, attributes);
  if (claim) paragraph.claims.push({ ...claim, ...(sources && { sources }) });
}

function applyRemark(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
  paragraph: ParagraphSource,
): void {
  checkPhrasing(file, node.children, 'no mentions');
  const source = normalSourceId(attributes.get('source') ?? '');
  if (!isSourceId(source))
    file.error(node, '"::remark" has no source: write {source=id} with an id of sources.json');
  else paragraph.remarks.push({ text: node.children, source, at: positionOf(node) });
}

function applyNote(file: MarkdownFile, node: LeafDirective, _: Attributes, paragraph: ParagraphSource): void {
  checkPhrasing(file, node.children, 'no mentions');
  paragraph.notes.push(node.children);
}

function applyNoPlace(
  file: MarkdownFile,
  node: LeafDirective,
  _: Attributes,
  paragraph: ParagraphSource,
): void {
  paragraph.noPlace = true;
  const place = paragraph.mentions.find((mention) => mention.kind === 'place');
  if (place) {
    file.error(
      node,
      `"::no-place" is below a paragraph that mentions the place "${place.id}": remove one of them`,
    );
  }
}

function applyCamera(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
  paragraph: ParagraphSource,
): void {
  paragraph.camera = checkCamera(file, node, attributes.get('bbox') ?? '');
}

/** Plain text: it is a picture's text alternative too. */
function applyCaption(
  file: MarkdownFile,
  node: LeafDirective,
  _: Attributes,
  paragraph: ParagraphSource,
): void {
  checkPhrasing(file, node.children, 'no mentions');
  paragraph.caption = plainText(node.children).trim() || null;
}

function mediumRule(kind: Medium['kind'], more: readonly string[]): DirectiveRule {
  return {
    label: 'optional',
    attributes: ['src', 'credit', 'caption', 'source', ...more],
    once: false,
    apply: (file, node, attributes, paragraph) => {
      checkPhrasing(file, node.children, 'no mentions');
      const medium = readMedium(file, node, kind, attributes);
      if (medium) paragraph.media.push(medium);
    },
  };
}
