/** The maps of the handout: black on white, each place under its number; and one without any name, to write on. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Palette } from '../../kit/themes.ts';
import type { Camera, Focus } from '../../story/story.ts';
import { attributionOf } from '../derive/attribution.ts';
import { cameraOf, unite, widen } from '../derive/camera.ts';
import { type DataFile, svgFile } from '../derive/data-file.ts';
import type { Edition } from '../derive/edition.ts';
import type { PlainStory } from '../derive/story-data.ts';
import type { Drawing } from './drawing.ts';
import { boxOf, frameFor, pixelOf } from './frame.ts';
import { sheetIn } from './picture-sheet.ts';
import { standAlone, viewElements } from './stand-alone.ts';
import { svgText } from './svg.ts';

export interface HandoutMap extends DataFile {
  /** Ids of the paragraphs that it belongs to, in their order; the worksheet's has none. */
  paragraphs: string[];
  /** The places on it, by their numbers. */
  places: { number: number; focus: Focus }[];
}

export interface Worksheet extends DataFile {
  /** The names that belong to its numbers: the story's places as on the maps, then towns. */
  names: string[];
}

export interface HandoutPictures {
  maps: HandoutMap[];
  worksheet: Worksheet;
}

/** px of a map, as wide as a page between its margins; and of the strip for who made the data. */
export const mapSize = { width: 720, height: 400 };
const sheetSize = { width: 720, height: 560 };
const strip = 20;
/** How much wider than all views the worksheet is. */
const sheetAir = 0.32;
/** Radius of a number's disc, px. */
const disc = 13;
/** The largest towns that the worksheet asks for, by rank, and how many at most. */
const towns = { rank: 2, most: 7 };

const onPaper: Palette = {
  paper: '#ffffff',
  ink: '#000000',
  inkSoft: '#222222',
  rule: '#999999',
  panel: '#ffffff',
  land: '#ffffff',
  landB: '#f4f4f4',
  landC: '#f8f8f8',
  landD: '#f6f6f6',
  oblast: '#f1f1f1',
  water: '#dddddd',
  river: '#a8a8a8',
  border: '#555555',
  accent: '#000000',
  accentInk: '#000000',
};
const discs = `.disc { fill: #fff; stroke: #000; stroke-width: 2; } [data-picture] .number { fill: #000; stroke: none; text-anchor: middle; letter-spacing: 0; font-size: 1.5em; font-weight: 700; }`;

/** Numbers of the places that paragraphs mention and that have a shape, from 1 in the order of the places. */
function placeNumbers(story: PlainStory): Map<string, number> {
  const shown = story.places.filter(({ camera, paragraphs }) => camera && paragraphs.length > 0);
  return new Map(shown.map(({ id }, index) => [id, index + 1]));
}

/** Everything about the map that paper shows. */
export const handoutPictures = (drawing: Drawing, edition: Edition): HandoutPictures => ({
  maps: handoutMaps(drawing, edition),
  worksheet: worksheetMap(drawing, edition),
});

/** One map for each distinct view of paragraphs that name a place. */
function handoutMaps(drawing: Drawing, edition: Edition): HandoutMap[] {
  const { story } = edition;
  const numbers = placeNumbers(story);
  const views = new Map<string, HandoutMap>();
  for (const { id, places, camera } of story.paragraphs) {
    if (places.length === 0) continue;
    const key = JSON.stringify([camera.viewBox, places]);
    const view = views.get(key) ?? mapOf(drawing, edition, camera, places, numbers);
    view.paragraphs.push(id);
    views.set(key, view);
  }
  return [...views.values()];
}

/** All that paragraphs show, wider than any of them; the neutral view where none names a place. */
function wholeView({ paragraphs, neutral }: PlainStory): Camera {
  const views = paragraphs.filter(({ places }) => places.length > 0).map(({ camera }) => camera.bounds);
  return views.length > 0 ? cameraOf(widen(unite(views), sheetAir)) : neutral;
}

/** The story's view with its largest towns and the story's places as bare numbers. */
function worksheetMap(drawing: Drawing, edition: Edition): Worksheet {
  const { lang, story } = edition;
  const numbers = placeNumbers(story);
  const view = wholeView(story);
  const frame = frameFor(boxOf(view.viewBox), sheetSize.width, sheetSize.height - strip);
  const inView = drawing
    .labelsIn(lang)
    .flatMap(({ kind, rank, name, position }) =>
      kind === 'town' && rank <= towns.rank && position ? [{ name, rank, at: position }] : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .filter(({ at }) => {
      const [x, y] = pixelOf(at, frame);
      return x > disc && y > disc && x < frame.width - disc && y < frame.height - disc;
    })
    .slice(0, towns.most);
  const units = story.places.filter(({ id }) => numbers.has(id));
  const asked = [
    ...units.map(({ id, name }) => ({ name, at: drawing.numberAt(id) })),
    ...inView.map(({ name, at }) => ({ name, at })),
  ];
  const points = asked.map(({ at }, index) => ({ at, label: String(index + 1) }));
  // Undimmed, since nothing is in focus here; an unknown stretch of a border stays dashed.
  const focus = units.map(
    ({ id, kind, precision }): Focus => ({ place: id, precision: kind === 'border' ? precision : 'area' }),
  );
  const text = draw(drawing, edition, view, {
    ...sheetSize,
    focus,
    points,
    named: false,
  });
  return { ...svgFile(text), names: asked.map(({ name }) => name) };
}

function mapOf(
  drawing: Drawing,
  edition: Edition,
  camera: Camera,
  focus: readonly Focus[],
  numbers: Map<string, number>,
): HandoutMap {
  const known = focus.filter(({ place }) => numbers.has(place));
  const points = known.map(({ place }) => ({
    at: drawing.numberAt(place),
    label: String(numbers.get(place)),
  }));
  const text = draw(drawing, edition, camera, { ...mapSize, focus, points, named: true });
  const places = known.map((place) => ({ number: numbers.get(place.place)!, focus: place }));
  return { ...svgFile(text), paragraphs: [], places };
}

interface Sheet {
  width: number;
  height: number;
  focus: readonly Focus[];
  points: readonly { at: Position; label: string }[];
  named: boolean;
}

function draw(drawing: Drawing, edition: Edition, camera: Camera, sheet: Sheet): string {
  const { source, lang, words } = edition;
  const { width, height, focus, points, named } = sheet;
  const map = { width, height: height - strip };
  const frame = frameFor(boxOf(camera.viewBox), map.width, map.height);
  const placed = points.map(({ at, label }) => ({ at: pixelOf(at, frame), label }));
  const reserved = placed.map(({ at: [x, y] }) => ({
    left: x - disc - 2,
    top: y - disc - 2,
    right: x + disc + 2,
    bottom: y + disc + 2,
  }));
  const svg = standAlone({ width, height, lang }, [
    s('style', sheetIn(onPaper, discs)),
    ...viewElements({ drawing, lang, words, camera, focus, ...map, reserved, named }),
    ...placed.flatMap(({ at: [x, y], label }): Element[] => [
      s('circle', { class: 'disc', cx: round(x), cy: round(y), r: disc }),
      s('text', { class: 'number', x: round(x), y: round(y), dy: '.35em' }, label),
    ]),
    s('rect', { class: 'strip', y: map.height, width, height: strip + 100 }),
    s('text', { class: 'note', x: 8, y: height - 6 }, attributionOf(source.layers)),
  ]);
  return svgText(svg);
}

const round = (value: number): number => Math.round(value * 10) / 10;
