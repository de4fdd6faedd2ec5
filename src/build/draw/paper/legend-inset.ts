/** The legend inside a picture: what is in focus, in plain words, in a corner; it says that hatching means "not stated where". */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Rect } from '../../../kit/boxes.ts';
import {
  type LegendLine,
  type LegendMark,
  legendOf,
  legendText,
  lineText,
} from '../../../map/layers/legend.ts';
import type { Focus, Place } from '../../../story/story.ts';
import type { Words } from '../../../words/words.ts';
import { textWidth } from '../names/text-width.ts';

/** px. */
const size = 11;
const row = 17;
const pad = 8;
const sample = 26;
const away = 12;

/** At the lower right of a frame, px; null if there is nothing to explain. `kinds`: of lines beside those in focus. */
export function legendInset(
  focus: readonly Focus[],
  places: readonly Place[],
  kinds: readonly string[],
  words: Words,
  frame: { width: number; height: number },
): { box: Rect; elements: Element[] } | null {
  const { marks, lines } = legendOf(focus, places, kinds, null);
  const entries = [
    ...marks.map(({ item, place, isWater }) => ({ item, text: legendText(item, place, words), isWater })),
    ...lines.map((item) => ({ item, text: lineText(item, words), isWater: false })),
  ];
  if (entries.length === 0) return null;
  const width = Math.ceil(Math.max(...entries.map(({ text }) => textWidth(text, size)))) + sample + 2 * pad;
  const height = entries.length * row + pad;
  const [left, top] = [frame.width - away - width, frame.height - away - height];
  return {
    box: { left, top, right: left + width, bottom: top + height },
    elements: [
      s('rect', { class: 'card', x: left, y: top, width, height }),
      ...entries.flatMap(({ item, text, isWater }, index) => {
        const middle = top + pad / 2 + row * (index + 0.5);
        return [
          sampleOf(item, isWater, left + pad, middle),
          s('text', { class: 'note', x: left + pad + sample, y: middle + 4 }, text),
        ];
      }),
    ],
  };
}

/** 20 px wide, drawn as the map draws it. */
function sampleOf(item: LegendMark | LegendLine, isWater: boolean, x: number, y: number): Element {
  if (item.startsWith('other'))
    return s('path', { class: item === 'other-route' ? 'route' : 'route sketch', d: `M${x} ${y}h20` });
  const isLine = item !== 'area';
  const data = {
    dataFocus: item.startsWith('vague') ? 'vague' : 'area',
    dataKind: isWater ? 'river' : isLine ? 'border' : undefined,
  };
  if (item === 'point')
    return s('g', [
      s('path', { class: 'place', dataFocus: 'exact', d: `M${x + 10} ${y}h0` }),
      ...['gap', 'core'].map((part) => s('path', { class: part, d: `M${x + 10} ${y}h0` })),
    ]);
  if (item === 'vague')
    return s('path', { class: 'sample-hatch', d: `M${x} ${y + 5}l10-10m-4 10 10-10m-4 10 8-8m-20 2 4-4` });
  if (isLine) return s('path', { class: 'place', ...data, d: `M${x} ${y}h20` });
  return s('rect', { class: 'place', ...data, x, y: y - 5, width: 20, height: 10 });
}
