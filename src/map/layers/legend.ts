/** The legend: marks in focus in plain words, and the lines that are in view. Pure. */
import { labelled } from '../../kit/punctuate.ts';
import { meet } from '../../story/boxes.ts';
import { fill } from '../../story/fill.ts';
import type { BBox, Focus, MapFiles, Place } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';

export type LegendMark = 'area' | 'vague' | 'vague-line' | 'vague-route' | 'line' | 'point';
export type LegendLine =
  | 'other-route'
  | 'other-vague-route'
  | 'state-border'
  | 'unit-border'
  | 'district-border'
  | 'river';

/** What a legend explains: marks in focus, each with its place's name, and lines drawn for orientation. */
export interface Legend {
  /** `isWater`: a line in the colour of rivers. */
  marks: { item: LegendMark; place: string; isWater: boolean }[];
  lines: LegendLine[];
}

/** How kinds of lines that are in view are named in the legend. */
const linesOf: Record<string, LegendLine> = {
  route: 'other-route',
  'vague-route': 'other-vague-route',
  border: 'state-border',
  province: 'unit-border',
  district: 'district-border',
  river: 'river',
};

/** Whether the legend names a kind of lines. */
export const isInLegend = (kind: string): boolean => kind in linesOf;

/** Kinds of lines that the page's picture draws of a story, before a live map says which are in view. */
export const pictureKinds = ({ layers }: Pick<MapFiles, 'layers'>): string[] =>
  ['border', 'province'].filter((kind) => layers.some(({ kinds }) => kinds.includes(kind)));

/** Marks that the corner of a map has room for. */
const most = 3;

/** What is in focus, by its precision, and the lines of the given kinds that are in view; `seen`: bounds beyond which nothing is explained. */
export function legendOf(
  focus: readonly Focus[],
  places: readonly Pick<Place, 'id' | 'name' | 'kind' | 'camera'>[],
  kinds: readonly string[],
  seen: BBox | null,
): Legend {
  const marks = focus.flatMap(({ place, precision }) => {
    const { kind = '', name = '', camera = null } = places.find(({ id }) => id === place) ?? {};
    if (seen && camera && !meet(camera.bounds, seen)) return [];
    const item = itemOf(precision, kind);
    return item ? [{ item, place: name, isWater: kind === 'river' }] : [];
  });
  const lines = Object.keys(linesOf).filter((kind) => kinds.includes(kind));
  return { marks: marks.slice(0, most), lines: lines.map((kind) => linesOf[kind]!) };
}

function itemOf(precision: string, kind: string): LegendMark | null {
  if (precision === 'vague' && kind === 'route') return 'vague-route';
  if (precision === 'vague') return ['border', 'river'].includes(kind) ? 'vague-line' : 'vague';
  if (precision === 'exact') return 'point';
  if (precision !== 'area') return null;
  return ['border', 'river', 'route'].includes(kind) ? 'line' : 'area';
}

type LegendWords = Pick<PageWords, 'legendItems' | 'notStatedWhere' | 'courseNotGiven' | 'punctuation'>;

/** What a mark shows, and what is not stated of it (empty if all is). */
export function legendParts(
  item: LegendMark,
  place: string,
  words: LegendWords,
): { what: string; note: string } {
  const { legendItems, notStatedWhere, courseNotGiven } = words;
  if (item === 'line') return { what: place, note: '' };
  if (item === 'vague-route') return { what: place, note: courseNotGiven };
  const what = item === 'vague-line' ? legendItems[item] : fill(legendItems[item], { place });
  return { what, note: item === 'vague' || item === 'vague-line' ? notStatedWhere : '' };
}

/** Of a line drawn for orientation. */
export const lineText = (item: LegendLine, words: LegendWords): string =>
  item === 'other-vague-route'
    ? labelled(words.legendItems['other-route'], words.courseNotGiven, words)
    : words.legendItems[item];

/** A mark in one line. */
export function legendText(item: LegendMark, place: string, words: LegendWords): string {
  const { what, note } = legendParts(item, place, words);
  return note ? labelled(what, note, words) : what;
}
