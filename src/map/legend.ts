/** The legend: only what the map shows now. Pure. */
import type { Focus, Place } from '../story/story.ts';

export type LegendItem =
  | 'area'
  | 'vague'
  | 'vague-line'
  | 'point'
  | 'state-border'
  | 'unit-border'
  | 'district-border'
  | 'river';

/** How kinds of lines that are in view are named in the legend. */
const linesOf: Record<string, LegendItem> = {
  border: 'state-border',
  province: 'unit-border',
  district: 'district-border',
  river: 'river',
};

/** What is in focus, by its precision, then the lines of the given kinds that are in view. */
export function legendOf(
  focus: readonly Focus[],
  places: readonly Place[],
  kinds: readonly string[],
): LegendItem[] {
  const items = focus.flatMap(({ place, precision }): LegendItem[] => {
    const isLine = ['border', 'river', 'route'].includes(places.find(({ id }) => id === place)?.kind ?? '');
    if (precision === 'vague') return [isLine ? 'vague-line' : 'vague'];
    if (precision === 'exact') return ['point'];
    return precision === 'area' ? ['area'] : [];
  });
  const lines = Object.keys(linesOf).filter((kind) => kinds.includes(kind));
  return [...new Set([...items, ...lines.map((kind) => linesOf[kind]!)])];
}
