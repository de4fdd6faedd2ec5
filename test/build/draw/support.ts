/** What the tests of pictures share: the Kursk story, and readers of pictures that know nothing of how they are written. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Position } from 'geojson';
import type { Element, Nodes } from 'hast';
import { atlasOf } from '../../../src/build/derive/atlas.ts';
import { type Edition, editionOf } from '../../../src/build/derive/edition.ts';
import type { PlainStory } from '../../../src/build/derive/story-data.ts';
import { isAcross } from '../../../src/build/derive/views.ts';
import type { World } from '../../../src/build/derive/world/world.ts';
import { type Drawing, drawingOf } from '../../../src/build/draw/drawing.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import type { MapFiles } from '../../../src/story/story.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const root = new URL('../../../', import.meta.url);

const baseMap = (name: string): FeatureCollection =>
  JSON.parse(readFileSync(new URL(`data/basemap/${name}.geojson`, root), 'utf8'));
export const world: World = {
  coarse: baseMap('world'),
  detail: baseMap('world-detail'),
  capitals: baseMap('capitals'),
};

export async function kurskSource(): Promise<StorySource> {
  const { source, issues } = await readStory(fileURLToPath(new URL('data/kursk-demining', root)));
  if (!source) throw new Error(JSON.stringify(issues));
  return source;
}

const stories = new WeakMap<StorySource, Map<string, PlainStory>>();

/** Compiled once: tests ask for it in every frame. */
export function storyIn(source: StorySource, lang: string): PlainStory {
  const known = stories.get(source) ?? new Map<string, PlainStory>();
  stories.set(source, known);
  const story = known.get(lang) ?? editionIn(source, lang).story;
  known.set(lang, story);
  return story;
}

export const editionIn = (source: StorySource, lang: string): Edition =>
  editionOf(source, lang, {} as MapFiles, atlasOf(source, world));

export const drawingIn = (source: StorySource): Drawing =>
  drawingOf(atlasOf(source, world), isAcross(source));

/** What a picture takes: the drawing of a source, and its edition in a language, with another story if one is given. */
export const drawn = (source: StorySource, lang: string, story?: PlainStory): [Drawing, Edition] => {
  const edition = { source, lang, text: source.texts[lang]!, words: wordsFor(lang) };
  return [drawingIn(source), { ...edition, story: story ?? storyIn(source, lang) }];
};

/** All elements below a node, itself included, in document order. */
export function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

export const classOf = (element: Element): string => [element.properties.className ?? []].flat().join(' ');

export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The lines of path data made of `M`, `l` (relative), `h0` and `z`. Throws for anything else. */
export function linesOf(d: string): Position[][] {
  return d
    .split(/(?=M)/)
    .filter(Boolean)
    .map((part) => {
      const match = /^M([-\d. ]+)(?:l([-\d. ]+)|h0)?(z?)$/.exec(part);
      if (!match) throw new Error(`unexpected path data: ${part.slice(0, 60)}`);
      const numbers = (text: string) => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const start = numbers(match[1]!) as Position;
      const moves = numbers(match[2] ?? '');
      if (start.length !== 2 || moves.length % 2) throw new Error(`odd numbers in: ${part.slice(0, 60)}`);
      const line = [start];
      for (let at = 0; at < moves.length; at += 2) {
        const [x, y] = line.at(-1) as [number, number];
        line.push([x + moves[at]!, y + moves[at + 1]!]);
      }
      if (match[3]) line.push(start);
      return line;
    });
}

/** Lines of a path element in the picture's units, its `transform` (a matrix without skew) applied. */
export function pathLines(element: Element): Position[][] {
  const { d, transform } = element.properties;
  const matrix = /^matrix\((\S+) 0 0 (\S+) (\S+) (\S+)\)$/.exec(String(transform ?? 'matrix(1 0 0 1 0 0)'));
  if (!matrix) throw new Error(`unexpected transform: ${transform}`);
  const [a, b, e, f] = matrix.slice(1).map(Number) as [number, number, number, number];
  return linesOf(String(d)).map((line) => line.map(([x, y]) => [a * x! + e, b * y! + f]));
}

/** Whether a point lies in closed lines, by the nonzero rule that SVG fills with. */
export function isInside([x, y]: Position, rings: Position[][]): boolean {
  let winding = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax, ay] = ring[index - 1] as [number, number];
      const [bx, by] = ring[index] as [number, number];
      const side = (bx - ax) * (y! - ay) - (x! - ax) * (by - ay);
      if (ay <= y! && by > y! && side > 0) winding++;
      if (ay > y! && by <= y! && side < 0) winding--;
    }
  }
  return winding !== 0;
}
