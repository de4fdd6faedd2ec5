/** The legend: marks in focus in plain words, and the lines that are in view. Pure. */
import { meet } from '../../story/boxes.ts';
import { fill } from '../../story/fill.ts';
import type { BBox, Focus, Place } from '../../story/story.ts';
import type { PageWords } from '../../words/words.ts';

export type LegendMark = 'area' | 'vague' | 'vague-line' | 'point';
export type LegendLine = 'state-border' | 'unit-border' | 'district-border' | 'river';

/** What a legend explains: marks in focus, each with its place's name, and lines drawn for orientation. */
export interface Legend {
  marks: { item: LegendMark; place: string }[];
  lines: LegendLine[];
}

/** How kinds of lines that are in view are named in the legend. */
const linesOf: Record<string, LegendLine> = {
  border: 'state-border',
  oblast: 'unit-border',
  district: 'district-border',
  river: 'river',
};

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
    const item = itemOf(precision, ['border', 'river'].includes(kind));
    return item ? [{ item, place: name }] : [];
  });
  const lines = Object.keys(linesOf).filter((kind) => kinds.includes(kind));
  return { marks: marks.slice(0, most), lines: lines.map((kind) => linesOf[kind]!) };
}

function itemOf(precision: string, isLine: boolean): LegendMark | null {
  if (precision === 'vague') return isLine ? 'vague-line' : 'vague';
  if (precision === 'exact') return 'point';
  return precision === 'area' ? 'area' : null;
}

/** What a mark says of its place. */
export const legendText = (
  item: LegendMark,
  place: string,
  { legendItems }: Pick<PageWords, 'legendItems'>,
): string => (item === 'vague-line' ? legendItems[item] : fill(legendItems[item], { place }));
