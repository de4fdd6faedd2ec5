/** Pictures in files of their own, in pixels: a view of the map with the names that fit and a scale bar. */

import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Rect } from '../../kit/boxes.ts';
import { scaleText } from '../../map/layers/scale.ts';
import type { Camera, Focus, Place, Ratio } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import { attributionOf } from '../derive/words/attribution.ts';
import type { Layer } from '../read/story-source.ts';
import type { Drawing } from './drawing.ts';
import { boxOf, type Frame, frameFor, shownIn } from './frame.ts';
import { locatorIn } from './locator/locator.ts';
import { locatorBox } from './locator/locator-box.ts';
import { hasOwnSize, nameGroups } from './names/names.ts';
import { placeLabels } from './names/place-labels.ts';
import { textWidth } from './names/text-width.ts';
import { legendInset } from './paper/legend-inset.ts';
import { ratioInset } from './paper/ratio-inset.ts';
import { scaleBar } from './paper/scale-bar.ts';
import { shapeElements, sharedShapes } from './shapes/shape-elements.ts';
import { otherRoutesIn } from './shapes/shape-source.ts';

export interface ViewOptions {
  drawing: Drawing;
  /** BCP 47: language of the names. */
  lang: string;
  words: Words;
  camera: Camera;
  focus: readonly Focus[];
  /** Hangs on a place in focus. */
  ratio?: Ratio | null;
  /** px. */
  width: number;
  height: number;
  /** How many times larger than on the page texts and dots are. */
  textScale?: number;
  /** Where no name may be, px. */
  reserved?: readonly Rect[];
  /** Of what is in focus a legend is made with these; without them it has other lines alone. */
  legend?: readonly Place[];
  /** False: no names and no towns. */
  named?: boolean;
  /** The caller changes the shapes: they are not shared with other pictures. */
  ownShapes?: boolean;
}

/** The drawing, in pixels from 0, 0. The caller clips it to its frame. */
export function viewElements(options: ViewOptions): Element[] {
  const { drawing, lang, camera, focus, words, textScale = 1 } = options;
  const frame = frameFor(boxOf(camera.viewBox), options.width, options.height);
  const bar = scaleElements(frame, words, textScale);
  const card = options.ratio ? ratioInset(options.ratio, words, options.width) : null;
  const others = otherRoutesIn(drawing, shownIn(frame, 0), focus);
  const legend = legendInset(options.legend ? focus : [], options.legend ?? [], others, words, options);
  const insets = [card, legend].filter((inset) => inset !== null);
  const taken = [bar.box, ...insets.map(({ box }) => box), ...(options.reserved ?? [])];
  const { named = true } = options;
  const corner = named ? locatorElements(options, frame, taken) : null;
  const obstacles = [...taken, ...(corner ? [corner.box] : [])];
  const placed = named ? placeLabels({ drawing, lang, frame, focus, obstacles, textScale }) : [];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return [
    s('rect', { class: 'water', width: options.width, height: options.height }),
    ...(options.ownShapes ? shapeElements(drawing, frame, focus) : [sharedShapes(drawing, frame, focus)]),
    ...nameGroups(
      placed.map((name) => ({
        ...name,
        x: tenth(name.x),
        y: tenth(name.y),
        em: hasOwnSize(name.kind) ? tenth(name.size / textScale) / 10 : undefined,
      })),
    ),
    ...bar.elements,
    ...insets.flatMap(({ elements }) => elements),
    ...(corner?.elements ?? []),
  ];
}

/** The locator, if there is room for it; without actors, as several paragraphs share a picture. */
function locatorElements(options: ViewOptions, frame: Frame, taken: readonly Rect[]) {
  const { drawing, lang, words, camera, focus, textScale: times = 1 } = options;
  const units = focus.map(({ place }) => place);
  const place = locatorBox(drawing, frame, units, { taken, times });
  if (!place) return null;
  const wanted = { frame: camera.bounds, lit: [], units };
  return { box: place.box, elements: [locatorIn(drawing, { lang, words }, wanted, place.box, times)] };
}

/** A whole picture with its own style. Sizes in px. */
export function standAlone(
  { width, height, ...attributes }: { width: number; height: number; lang?: string; role?: 'img' },
  children: Element[],
): Element {
  const viewBox = `0 0 ${width} ${height}`;
  const own = { xmlns: 'http://www.w3.org/2000/svg', viewBox, width, height };
  return s('svg', { ...own, ...attributes, dataPicture: '', fontSize: 10 }, children);
}

/** px below a picture, which a window of another shape shows too: the map must not come out again under the strip. */
const below = 100;

/** The strip at the foot of a picture, from `top` on, with who made the data at `note`. Sizes in px. */
export const creditStrip = (
  { width, height, top }: { width: number; height: number; top: number },
  note: { x: number; y: number },
  layers: readonly Layer[],
): Element[] => [
  s('rect', { class: 'strip', y: top, width, height: height - top + below }),
  s('text', { class: 'note', ...note }, attributionOf(layers)),
];

/** The bar in the lower left corner, and the room that it takes. */
function scaleElements(frame: Frame, { locale }: Words, textScale: number) {
  const { km, width } = scaleBar(frame, 120);
  const text = scaleText(km, locale);
  const [left, bottom] = [12, frame.height - 12];
  const right = Math.round((left + width) * 10) / 10;
  return {
    box: {
      left: 0,
      top: bottom - 14 - 14 * textScale,
      right: Math.max(right, left + textWidth(text, 11 * textScale)) + 14,
      bottom: frame.height,
    },
    elements: [
      s('path', { class: 'scale', d: `M${left} ${bottom - 6}V${bottom}H${right}V${bottom - 6}` }),
      s('text', { class: 'note', x: left, y: bottom - 10 }, text),
    ],
  };
}
