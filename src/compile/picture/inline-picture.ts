/**
 * The map's picture inside the page: small enough to come with the text, whole enough to stand in for the live map.
 *
 *     defs: hatch, one shape for each place
 *     land, units, lines          drawn once
 *     places                      uses of their shapes; `data-focus` says how they look
 *     dots and names              by rank, with the zooms between which they are shown
 */
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import type { Catalogue } from '../../kit/strings/index.ts';
import type { Story } from '../../story/story.ts';
import { mercator } from '../camera.ts';
import type { StorySource } from '../read-story/story-source.ts';
import { type Box, boxOf, coverOf, type Frame, frameFor, grown, shownIn, zoomOf } from './frame.ts';
import { type Detail, groundOf } from './ground.ts';
import { type Label, labelsOf, placeLabels } from './labels.ts';
import { pathData } from './path-data.ts';
import { drawnPlaces, isUnit, type Shapes, shapesOf } from './shape-source.ts';

export interface PictureOptions {
  source: StorySource;
  story: Story;
  world: FeatureCollection;
  words: Catalogue;
}

/** The map's frame on a usual wide page, px: what the picture is drawn for until the page knows better. */
const usual = { width: 780, height: 560 };
/** Bytes that the picture may have once compressed. */
const budget = 5500;
/** px of the neutral view: the first tolerance tried, and the step of coordinates. */
const finest = 0.8;
const step = 0.4;

/** The `<svg>` of the story's first view. What the budget does not allow gets coarser. */
export function pictureSvg(options: PictureOptions): Element {
  const plan = planOf(options);
  for (let tolerance = finest; ; tolerance *= 1.15) {
    const svg = draw(options, plan, tolerance);
    if (tolerance > 20 || gzipSync(toHtml(svg), { level: 9 }).length <= budget) return svg;
  }
}

interface Plan {
  neutral: Frame;
  ground: ReturnType<typeof groundOf>;
  /** Units of a step, the same as a scale in the path's `transform`; its origin. */
  unit: number;
  origin: Position;
  closer: Map<string, number>;
  labels: Label[];
}

function planOf({ source, story, world }: PictureOptions): Plan {
  const box = boxOf(story.neutral.viewBox);
  const neutral = frameFor(box, usual.width, usual.height);
  const close = closeViews(story, neutral);
  const detail: Detail = {
    middle: grown(box, 1.05),
    closer: close.map(({ box, times }) => ({ box, times })),
  };
  const most = Math.max(1, ...close.map(({ times }) => times));
  const shapes = shapesOf(source, world, coverOf(box), step / neutral.scale / most);
  return {
    neutral,
    ground: groundOf(inlineShapes(shapes), detail),
    unit: rounded(step / neutral.scale),
    origin: [Math.round(box.x), Math.round(box.y)],
    closer: new Map(close.map(({ place, times }) => [place, times])),
    labels: labelsOf(source, story.lang).filter((label) => isSeen(label, story)),
  };
}

/** Views of places that are framed closer than the neutral one, and how many times. */
function closeViews(story: Story, neutral: Frame): { place: string; box: Box; times: number }[] {
  return story.places.flatMap(({ id, camera, paragraphs }) => {
    if (!camera || paragraphs.length === 0) return [];
    const box = boxOf(camera.viewBox);
    const times = frameFor(box, usual.width, usual.height).scale / neutral.scale;
    return times > 2 ? [{ place: id, box: grown(box, 1.1), times }] : [];
  });
}

/** Rivers, first-level lines and districts would take more room than all the rest. */
function inlineShapes(shapes: Shapes): Shapes {
  const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return { ...shapes, river: none, admin1: none, district: none };
}

/** Whether some view of the story shows a label. */
function isSeen(label: Label, story: Story): boolean {
  // The lines of other districts are not drawn, so their names would hang in the air.
  if (
    label.kind === 'district' &&
    !story.places.some(({ kind, name }) => kind === 'district' && name.includes(label.name))
  )
    return false;
  const [x, y] = mercator(label.at);
  return story.paragraphs.some(({ camera }) => {
    const frame = frameFor(boxOf(camera.viewBox), usual.width, usual.height);
    const seen = shownIn(frame, 0);
    const zoom = zoomOf(frame.scale);
    const inZoom = zoom >= label.zooms[0] && zoom - 0.8 < label.zooms[1];
    return inZoom && x > seen.x && y > seen.y && x < seen.x + seen.width && y < seen.y + seen.height;
  });
}

function draw(options: PictureOptions, plan: Plan, tolerance: number): Element {
  const { source, story, words } = options;
  const { unit, origin, neutral } = plan;
  const ground = plan.ground(tolerance / neutral.scale);
  const path = (className: string, geometry: Geometry) => shape({ class: className }, geometry, unit, origin);
  const first = story.paragraphs[0];
  const camera = first?.camera ?? story.neutral;
  const frame = frameFor(boxOf(camera.viewBox), usual.width, usual.height);
  const places = drawnPlaces(source);
  const focus = new Map(first?.places.map(({ place, precision }) => [place, precision]));
  const use = (id: string, className: string, data = {}) =>
    s('use', { class: className, href: `#shape-${id}`, ...data });
  const units = places.filter(isUnit);
  const borders = places.filter((place) => place.kind === 'border');
  const lineOf = (role: 'country' | 'oblast' | 'border', className: string) =>
    path(className, ground.lines[role]);
  return s(
    'svg',
    {
      dataPicture: '',
      viewBox: camera.viewBox,
      preserveAspectRatio: 'xMidYMid meet',
      overflow: 'visible',
      role: 'img',
      ariaLabel: words.mapOf(story.title),
      fontSize: rounded(10 / frame.scale),
    },
    [
      s('defs', [
        hatch(rounded(1 / frame.scale)),
        ...places.map(({ id }) => placeShape(id, ground.places.get(id)!, unit / (plan.closer.get(id) ?? 1))),
      ]),
      path('land', ground.land),
      ...units.map(({ id }) => use(id, 'unit')),
      lineOf('oblast', 'oblast'),
      lineOf('country', 'country'),
      lineOf('border', 'casing'),
      ...borders.map(({ id }) => use(id, 'casing')),
      lineOf('border', 'border'),
      ...borders.map(({ id }) => use(id, 'border')),
      ...places.map(({ id, kind }) =>
        use(id, 'place', { dataPlace: id, dataKind: kind, dataFocus: focus.get(id) ?? '' }),
      ),
      ...names(plan, frame),
    ].filter((node) => node.properties.d !== ''),
  );
}

/** A path in steps from an origin. */
function shape(
  properties: Record<string, string>,
  geometry: Geometry,
  unit: number,
  [left, top]: Position,
): Element {
  const d = pathData(geometry, ([x, y]) => [(x! - left!) / unit, (y! - top!) / unit]);
  return s('path', {
    ...properties,
    d,
    transform: `matrix(${unit} 0 0 ${unit} ${left} ${top})`,
    vectorEffect: 'non-scaling-stroke',
  });
}

/** A path in the picture's own units, in which its hatch is measured too; corners lie on multiples of `step` units. */
function placeShape(id: string, geometry: Geometry, step: number): Element {
  const decimals = step < 1 ? Math.ceil(-Math.log10(step)) : 0;
  const whole = step < 1 ? 1 : Math.round(step);
  const d = pathData(geometry, (at) => at.map((value) => Math.round(value / whole) * whole), decimals);
  return s('path', { id: `shape-${id}`, d, vectorEffect: 'non-scaling-stroke' });
}

/** Diagonal lines 1.5 px wide and 8 px apart across, as in the live map; `unit` is the size of a pixel. */
export function hatch(unit: number): Element {
  return s(
    'pattern',
    {
      id: 'picture-hatch',
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${unit})`,
    },
    [s('path', { d: 'M-1 1 1-1M0 8 8 0M7 9 9 7' })],
  );
}

/** Dots and names in the order in which room is given to them, those without room in the first view marked `data-off`. */
function names({ labels, origin }: Plan, frame: Frame): Element[] {
  const zoom = zoomOf(frame.scale);
  const shown = new Set(
    placeLabels(labels, frame, zoom).flatMap(({ label, hidden }) => (hidden ? [] : [label])),
  );
  const classOf = ({ kind, rank }: Label) => (rank ? `town rank-${rank}` : `of-${kind}`);
  return [...new Set(labels.map(classOf))].map((className) => {
    const members = labels.filter((label) => classOf(label) === className);
    const { zooms, kind } = members[0]!;
    const at = members.map((label) =>
      mercator(label.at).map((value, axis) => Math.round(value - origin[axis]!)),
    );
    const d = at.map(([x, y]) => `M${x} ${y}h0`).join('');
    const dots =
      kind === 'town'
        ? ['dot', 'hole'].map((name) => s('path', { class: name, d, vectorEffect: 'non-scaling-stroke' }))
        : [];
    return s(
      'g',
      {
        class: `names ${className}`,
        transform: `translate(${origin.join(' ')})`,
        dataZooms: zooms.join(' '),
        dataOff: zoom >= zooms[0] && zoom < zooms[1] ? undefined : '',
      },
      [
        ...dots,
        ...members.map((label, index) =>
          s(
            'text',
            { x: at[index]![0], y: at[index]![1], dataOff: shown.has(label) ? undefined : '' },
            label.name,
          ),
        ),
      ],
    );
  });
}

/** Three figures are enough for a scale. */
const rounded = (value: number): number => Number(value.toPrecision(3));
