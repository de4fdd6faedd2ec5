/** The picture for link previews: 1200 × 630 px, with the story's title, a map and what the story is retold from. */

import { renderAsync } from '@resvg/resvg-js';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { palettes } from '../../../kit/themes.ts';
import { fill, type Text } from '../../../story/fill.ts';
import { directionOf, localeOf } from '../../../story/locale.ts';
import type { Edition } from '../../derive/edition.ts';
import { attributionOf } from '../../derive/words/attribution.ts';
import type { Drawing } from '../drawing.ts';
import { wrapText } from '../names/text-width.ts';
import { sheetIn } from '../picture-sheet.ts';
import { standAlone, viewElements } from '../stand-alone.ts';
import { lettersWithoutFont, withFonts } from './preview-fonts.ts';

/** px. */
export const previewSize = { width: 1200, height: 630 };
/** The column of words at the left: its inset, the width of its text, where the map begins. */
const column = { inset: 56, text: 448, end: 548 };
/** Sizes of the title, px: the first is taken at which it ends above the foot. */
const titleSizes = [52, 46, 40, 34, 29, 24];
/** Base of its first line, px. */
const titleTop = 136;

const lineHeight = 1.25;
/** px: an em of the map's names. */
const mapLetters = 14;

const previewRules = `
  text { font-family: "DejaVu Sans"; }
  .paper { fill: ${palettes.light.paper}; }
  .rule { fill: ${palettes.light.accent}; }
  [data-picture] .words { fill: ${palettes.light.ink}; stroke: none; text-anchor: start; letter-spacing: 0; font-size: 1em; }
  [data-picture] .title { font-weight: 700; }
  [data-picture] .soft { fill: ${palettes.light.inkSoft}; }
`;

/** PNG bytes. The map is that of the first paragraph that names a place. */
export async function previewPng(drawing: Drawing, edition: Edition): Promise<Uint8Array> {
  const lettered = previewSvg(drawing, edition);
  const words = wordsIn(lettered);
  const svg = (await lettersWithoutFont(words)).length > 0 ? mapAlone(drawing, edition) : lettered;
  const image = await withFonts(words, (fontFiles) =>
    renderAsync(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' } }),
  );
  return image.asPng();
}

/** The letters that the preview's fonts do not have: it has no words then. */
export const unletteredIn = (drawing: Drawing, edition: Edition): Promise<string[]> =>
  lettersWithoutFont(wordsIn(previewSvg(drawing, edition)));

/** All that is written in a picture. */
const wordsIn = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)]
    .map(([, words = '']) => words.replace(/<[^>]*>/g, ''))
    .join(' ');

/** The map as wide as the picture, without words. */
function mapAlone(drawing: Drawing, { lang, story, words }: Edition): string {
  const { camera, places } = firstMapped(story);
  const elements = viewElements({
    drawing,
    lang,
    words,
    camera,
    focus: places,
    ...previewSize,
    textScale: 1.4,
  });
  const all = standAlone(previewSize, [styleIn(drawing), ...elements]);
  // Other pictures have the same parts.
  const svg = structuredClone(all);
  visit(svg, 'element', ({ tagName, properties }, index, parent) => {
    // A scale bar says nothing without its length.
    if (tagName !== 'text' && properties.className?.toString() !== 'scale') return undefined;
    parent!.children.splice(index!, 1);
    return [SKIP, index];
  });
  return drawing.fileText(svg);
}

const styleIn = ({ shared }: Drawing): Element =>
  s(
    'style',
    shared('style of the preview', () => sheetIn(palettes.light, previewRules)),
  );

/** What the map shows: the first paragraph that names a place, else the neutral view. */
function firstMapped({ paragraphs, neutral }: Edition['story']) {
  const mapped = paragraphs.find((paragraph) => paragraph.places.length > 0);
  return mapped ?? { camera: neutral, places: [], caption: '' };
}

/** The same as SVG, for a renderer that has the fonts. */
export function previewSvg(drawing: Drawing, edition: Edition): string {
  const { source, lang, story, words } = edition;
  const { width, height } = previewSize;
  const { camera, places, caption } = firstMapped(story);
  const map = { width: width - column.end, height };
  const foot = linesUp([
    { text: attributionOf(source.layers), size: 12, gap: 0 },
    { text: caption, size: 17, gap: 16 },
    { text: originOf(edition), size: 20, gap: 14 },
  ]);
  const svg = standAlone({ width, height }, [
    styleIn(drawing),
    s('rect', { class: 'paper', width, height }),
    s(
      'svg',
      { x: column.end, y: 0, ...map, viewBox: `0 0 ${map.width} ${map.height}`, fontSize: mapLetters },
      [...viewElements({ drawing, lang, words, camera, focus: places, ...map, textScale: 1.4 })],
    ),
    s('rect', { class: 'rule', x: column.inset, y: 64, width: 64, height: 6 }),
    ...foot.elements,
    ...titleLines(story.title, foot.top - 24),
  ]);
  return drawing.fileText(directionOf(lang) === 'rtl' ? wordsTurned(svg) : svg);
}

/** A copy as written from right to left: lines begin at the column's other side, and joined letters have no room between them. */
function wordsTurned(picture: Element): Element {
  const svg = structuredClone(picture);
  visit(svg, { type: 'element', tagName: 'text' }, ({ properties, children }) => {
    properties.style = 'letter-spacing:0';
    // The renderer would move the first letter alone.
    const em = mapLetters * Number.parseFloat(String(properties.fontSize ?? 1));
    for (const [axis, by] of [
      ['x', 'dx'],
      ['y', 'dy'],
    ] as const) {
      if (properties[by] === undefined) continue;
      properties[axis] = String(Number(properties[axis]) + em * Number.parseFloat(String(properties[by])));
      delete properties[by];
    }
    if (![properties.className ?? []].flat().includes('words')) return;
    const mark = { type: 'text' as const, value: rightToLeftMark };
    Object.assign(properties, {
      x: String(column.inset + column.text),
      style: 'letter-spacing:0;text-anchor:end',
    });
    children.unshift(mark);
    children.push(mark);
  });
  visit(svg, { type: 'element', tagName: 'rect' }, ({ properties }) => {
    if (properties.className?.toString() === 'rule') properties.x = String(column.inset + column.text - 64);
  });
  return svg;
}

/** At both ends of a line: stops and brackets are then on the right side. */
const rightToLeftMark = '\u200f';

/** What the story is retold from, by the publications' names; empty if it does not say so. */
function originOf({ source, lang, text }: Edition): string {
  if (text.origin === null) return '';
  const ids = text.sources;
  const names = ids.flatMap((id) => {
    const item = source.sources.find((listed) => listed.id === id);
    return item ? [item['container-title'] ?? item.publisher ?? item.title ?? id] : [];
  });
  const sources = new Intl.ListFormat(localeOf(lang)).format([...new Set(names)]);
  return fill(text.origin as Text<'sources'>, { sources }).replace(/\.$/, '');
}

/** The title, its last line above `bottom`; if it is too long even at the smallest size, it ends in an ellipsis. */
function titleLines(title: string, bottom: number): Element[] {
  const most = (size: number): number => Math.floor((bottom - titleTop) / (size * lineHeight)) + 1;
  const broken = (size: number): string[] => wrapText(title, size, column.text, true);
  const size = titleSizes.find((size) => broken(size).length <= most(size)) ?? titleSizes.at(-1)!;
  const all = broken(size);
  const kept = all.slice(0, most(size));
  if (kept.length < all.length) kept[kept.length - 1] += ' …';
  return lines(kept, size, 'words title', titleTop);
}

/** Paragraphs from the foot of the column upwards, the last of them on top; and the top of them all, px. */
function linesUp(paragraphs: { text: string; size: number; gap: number }[]): {
  elements: Element[];
  top: number;
} {
  const elements: Element[] = [];
  let top = previewSize.height - 40;
  for (const { text, size, gap } of paragraphs.filter((paragraph) => paragraph.text)) {
    const broken = wrapText(text, size, column.text, false);
    const first = top - gap - (broken.length - 1) * size * lineHeight;
    elements.push(...lines(broken, size, 'words soft', first));
    top = first - size * lineHeight;
  }
  return { elements, top };
}

/** Lines of text downwards; `top` is the base of the first, px. */
function lines(broken: readonly string[], size: number, className: string, top: number): Element[] {
  return broken.map((line, index) =>
    // The size is set on a group: the sheet's rule for text would win over the text's own attribute.
    s('g', { fontSize: size }, [
      s('text', { class: className, x: column.inset, y: Math.round(top + index * size * lineHeight) }, line),
    ]),
  );
}
