/** Which labels a picture bears, and where: none cut by the frame, none on another. */
import type { Feature, Point } from 'geojson';
import type { Rect } from '../../kit/boxes.ts';
import { isCut, labelBox } from '../../map/label-fit.ts';
import { labelSizes, labelZooms } from '../../map/style.ts';
import { labelPoints } from '../derive/label-points.ts';
import type { StorySource } from '../read/story-source.ts';
import { type Frame, pixelOf } from './frame.ts';
import { textWidth } from './text-width.ts';

export type LabelKind = 'country' | 'oblast' | 'district' | 'town';

export interface Label {
  kind: LabelKind;
  /** Of towns, from 1, the largest; 0 for units. */
  rank: number;
  /** Of a place of the story. */
  own: boolean;
  name: string;
  /** Degrees. */
  at: number[];
  /** px. */
  size: number;
  zooms: readonly [min: number, max: number];
}

/** Letter spacing of units' names, em. */
const spacing = 0.08;

/** All labels of a story in a language, those that come first if room is short first. */
export function labelsOf(source: StorySource, lang: string): Label[] {
  const own = new Set(source.places.map(({ feature }) => feature));
  const order: LabelKind[] = ['country', 'oblast', 'town', 'district'];
  // A district that the story speaks of comes before the villages in it, the others after them.
  const turn = ({ kind, rank, own }: Label) =>
    kind === 'district' && own ? 2.35 : order.indexOf(kind) + rank / 10;
  return labelPoints(source, lang)
    .map((feature) => labelFrom(feature, own.has(String(feature.id))))
    .sort((a, b) => turn(a) - turn(b));
}

function labelFrom({ properties, geometry }: Feature, own: boolean): Label {
  const { kind, rank, name } = properties as { kind: LabelKind; rank: number; name: string };
  const at = (geometry as Point).coordinates;
  if (kind !== 'town')
    return {
      kind,
      rank: 0,
      own,
      name,
      at,
      size: labelSizes[kind],
      zooms: own && kind === 'district' ? labelZooms.subject : labelZooms[kind],
    };
  const index = Math.min(labelSizes.town.length, Math.max(1, rank)) - 1;
  return {
    kind,
    rank: index + 1,
    own,
    name,
    at,
    size: labelSizes.town[index]!,
    zooms: labelZooms.town[index]!,
  };
}

/** The box of a label whose dot (town) or middle (unit) lies at `x`, `y` px. */
function boxOfLabel(label: Label, x: number, y: number): Rect {
  const isTown = label.kind === 'town';
  const width = textWidth(label.name, label.size) + (isTown ? 0 : label.name.length * label.size * spacing);
  return labelBox(x, y, width, label.size, isTown ? 'left' : 'centre');
}

/** A town's dot, which no name may cover. */
const dotBox = (x: number, y: number): Rect => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 });

export interface PlacedLabel {
  label: Label;
  x: number;
  y: number;
  /** No room for it. */
  hidden: boolean;
}

/** The labels of a frame at its zoom: as many as there is room for. */
export function placeLabels(
  labels: readonly Label[],
  frame: Frame,
  zoom: number,
  obstacles: Rect[] = [],
): PlacedLabel[] {
  const inView = labels
    .filter(({ zooms: [min, max] }) => zoom >= min && zoom < max)
    .map((label) => ({ label, at: pixelOf(label.at, frame) }))
    .filter(({ at: [x, y] }) => x > 0 && y > 0 && x < frame.width && y < frame.height);
  const dots = inView.filter(({ label }) => label.kind === 'town').map(({ at: [x, y] }) => dotBox(x, y));
  const taken = [...obstacles];
  return inView.map(({ label, at: [x, y] }) => {
    const box = boxOfLabel(label, x, y);
    const hidden = isCut(box, frame.width, frame.height, [...taken, ...dots]);
    if (!hidden) taken.push(box);
    return { label, x, y, hidden };
  });
}
