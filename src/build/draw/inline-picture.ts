/**
 * The map's picture inside the page: small enough to come with the text, whole enough to stand in for the live map.
 *
 *     defs: hatch, one shape for each place
 *     land, units, lines          drawn once
 *     places                      uses of their shapes; `data-focus` says how they look
 *     dots and names              by rank, with the zooms between which they are shown
 *
 * A first screen has no room for more than its own view: the places and names of later ones follow after the text, in a template
 * from which the page takes them when it needs them.
 */

import { gzipSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { usualSize } from '../../map/names/shapes.ts';
import { fill } from '../../story/fill.ts';
import type { Edition } from '../derive/edition.ts';
import type { ShapedPlace } from '../derive/places/drawn-places.ts';
import { remembered } from '../derive/remembered.ts';
import type { PlainStory } from '../derive/story-data.ts';
import type { Drawing } from './drawing.ts';
import { type Box, boxOf, coverOf, type Frame, frameFor, grown, unitedBoxes, zoomOf } from './frame.ts';
import { inlineNames } from './names/inline-names.ts';
import { arrowSymbol } from './shapes/arrows.ts';
import { type Detail, type Ground, groundOf } from './shapes/ground.ts';
import { hasRoute, marks, type PathAttributes, placeMarks } from './shapes/marks.ts';
import { isUnit, type Shapes, shapesOf } from './shapes/shape-source.ts';
import { pathData } from './svg.ts';

/** Bytes that the picture may have once compressed. */
export const budget = 5660;
/** px of the neutral view: the first tolerance tried, and the step of coordinates. */
const finest = 0.8;
const step = 0.4;
/** How many times finer the paragraphs' own views are than the neutral one, which has more to show and less to say. */
const favour = 1.35;

/** Units: of a wider view, letters on a phone would be larger than browsers draw any (10,000). */
const widest = 100_000;

export interface InlinePicture {
  /** `<svg>` of the story's first view. */
  svg: Element;
  /** `<template>` with the places that it has no room for; null if it has them all. */
  later: Element | null;
}

/** Drawn more and more coarsely until it keeps to the budget. */
export function inlinePicture(drawing: Drawing, edition: Edition): InlinePicture {
  const plan = planOf(drawing, edition);
  const { views, boxes, origin } = plan;
  const decimals = decimalsFor(plan.fine);
  const names = inlineNames({
    drawing,
    edition,
    frame: firstFrame(edition),
    views,
    boxes,
    origin,
    decimals,
    times: plan.times,
  });
  for (let tolerance = finest * favour; ; tolerance *= 1.15) {
    const ground = plan.ground(tolerance / plan.neutral.scale);
    const svg = draw(drawing, edition, plan, ground, names.first);
    if (tolerance <= 30 * favour && gzipSync(toHtml(svg), { level: 9 }).length > budget) continue;
    return { svg, later: laterPlaces(drawing, plan, ground, names.later) };
  }
}

/** What is drawn whatever is in focus, and what the first paragraph speaks of. */
function firstPlaces(drawing: Drawing, { story }: Edition): Set<string> {
  const always = drawing.places.filter(isUnit);
  const named = story.paragraphs[0]?.places ?? [];
  return new Set([...always.map(({ id }) => id), ...named.map(({ place }) => place)]);
}

const firstOf = (drawing: Drawing, { first }: Plan): ShapedPlace[] =>
  drawing.places.filter(({ id }) => first.has(id));

function laterPlaces(
  drawing: Drawing,
  plan: Plan,
  ground: Ground,
  names: readonly Element[],
): Element | null {
  const places = drawing.places.filter(({ id }) => !plan.first.has(id));
  if (places.length === 0 && names.length === 0) return null;
  const { shapes, uses } = placeMarks({
    ground,
    places,
    focus: new Map(),
    shape: shapeIn(plan),
    point: (at) => at,
    times: plan.times,
  });
  const arrow = hasRoute(places) && !hasRoute(firstOf(drawing, plan)) ? [arrowSymbol()] : [];
  return {
    type: 'element',
    tagName: 'template',
    properties: { className: ['later-places'] },
    children: [],
    content: { type: 'root', children: [s('svg', [...arrow, ...shapes, ...uses, ...names])] },
  };
}

const shapeIn =
  ({ unit, closer }: Plan) =>
  (geometry: Geometry, id: string): PathAttributes =>
    onSteps(geometry, unit / (closer.get(id) ?? 1));

interface Plan {
  /** Ids of the places that are in the picture itself. */
  first: ReadonlySet<string>;
  neutral: Frame;
  ground: ReturnType<typeof groundOf>;
  /** Units of a step of the far lines, and of the nearest view. */
  unit: number;
  fine: number;
  /** The origin of steps. */
  origin: Position;
  /** Units in one of the names' own. */
  times: number;
  closer: Map<string, number>;
  views: Frame[];
  /** What the paragraphs and the neutral view frame, each once. */
  boxes: Box[];
}

function planOf(drawing: Drawing, edition: Edition): Plan {
  const { story } = edition;
  const box = boxOf(story.neutral.viewBox);
  const neutral = frameFor(box, usualSize.width, usualSize.height);
  const close = closeViews(story, neutral);
  const detail: Detail = {
    middle: grown(box, 1.05),
    closer: close.map(({ box, times }) => ({ box, times: times * favour })),
  };
  const most = Math.max(1, ...close.map(({ times }) => times));
  const fine = step / neutral.scale / most;
  const viewBoxes = [story.neutral, ...story.paragraphs.map(({ camera }) => camera)].map(
    ({ viewBox }) => viewBox,
  );
  const boxes = [...new Set(viewBoxes)].map(boxOf);
  const shapes = (): Shapes =>
    shapesOf(
      drawing,
      zoomOf(neutral.scale),
      // A view may lie beside the neutral one: on the other side of the 180th meridian.
      unitedBoxes(boxes.map(coverOf)),
      fine,
      // Rivers and lines of units would take more room than all the rest.
      { has: (role) => !['river', 'admin1', 'district'].includes(role) },
    );
  const views = boxes.map((box) => frameFor(box, usualSize.width, usualSize.height));
  return {
    first: firstPlaces(drawing, edition),
    neutral,
    // The same in each language with these views, and after each change of a text.
    ground: drawing.once(`inline ground ${JSON.stringify([story.neutral.viewBox, viewBoxes])}`, () =>
      remembered(groundOf(shapes(), detail)),
    ),
    unit: rounded(step / neutral.scale),
    fine,
    origin: [Math.round(box.x), Math.round(box.y)],
    times: boxes.some(({ width, height }) => Math.max(width, height) > widest) ? 100 : 1,
    closer: new Map(
      [...close]
        .sort((a, b) => a.times - b.times)
        .flatMap(({ places, times }) => places.map((place) => [place, times] as const)),
    ),
    views,
    boxes,
  };
}

/** Paragraphs' views that are closer than the neutral one, how many times, and what they focus on. */
function closeViews(story: PlainStory, neutral: Frame): { places: string[]; box: Box; times: number }[] {
  return story.paragraphs.flatMap(({ camera, places }) => {
    const box = boxOf(camera.viewBox);
    const times = frameFor(box, usualSize.width, usualSize.height).scale / neutral.scale;
    return times > 1.2 ? [{ places: places.map(({ place }) => place), box: grown(box, 1.1), times }] : [];
  });
}

function firstFrame({ story }: Edition): Frame {
  const { viewBox } = (story.paragraphs[0] ?? { camera: story.neutral }).camera;
  return frameFor(boxOf(viewBox), usualSize.width, usualSize.height);
}

function draw(
  drawing: Drawing,
  edition: Edition,
  plan: Plan,
  ground: Ground,
  names: readonly Element[],
): Element {
  const { story, words } = edition;
  const { unit, origin, times } = plan;
  const first = story.paragraphs[0];
  const camera = first?.camera ?? story.neutral;
  const frame = firstFrame(edition);
  return s(
    'svg',
    {
      dataPicture: '',
      viewBox: camera.viewBox,
      preserveAspectRatio: 'xMidYMid meet',
      overflow: 'visible',
      role: 'img',
      ariaLabel: fill(words.mapOf, { title: story.title }),
      dataTimes: times > 1 ? times : undefined,
      fontSize: rounded(10 / frame.scale / times),
    },
    [
      ...marks({
        ground,
        places: firstOf(drawing, plan),
        focus: new Map(first?.places.map(({ place, precision }) => [place, precision])),
        pixel: rounded(1 / frame.scale),
        path: (geometry) => inSteps(geometry, unit, origin),
        shape: shapeIn(plan),
        point: (at) => at,
        times,
      }),
      ...names,
    ],
  );
}

/** A path counted in steps from an origin: short numbers. */
function inSteps(geometry: Geometry, unit: number, [left, top]: Position): PathAttributes {
  const d = pathData(geometry, ([x, y]) => [(x! - left!) / unit, (y! - top!) / unit]);
  return { d, transform: `matrix(${unit} 0 0 ${unit} ${left} ${top})` };
}

/** Decimals that a coordinate needs to be as fine as `step`. */
const decimalsFor = (step: number): number => (step < 1 ? Math.ceil(-Math.log10(step)) : 0);

/** A path in units, with its corners on multiples of `step`. */
function onSteps(geometry: Geometry, step: number): PathAttributes {
  const decimals = decimalsFor(step);
  const whole = step < 1 ? 1 : Math.round(step);
  const move = (at: Position) => (step < 1 ? at : at.map((value) => Math.round(value / whole) * whole));
  return { d: pathData(geometry, move, decimals) };
}

/** Three figures are enough for a scale. */
const rounded = (value: number): number => Number(value.toPrecision(3));
