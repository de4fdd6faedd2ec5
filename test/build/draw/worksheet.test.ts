/** The worksheet of a story with places close together can be solved: every number once, none over another, the crowd in an inset. */
import type { Position } from 'geojson';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, test } from 'vitest';
import { handoutPictures } from '../../../src/build/draw/paper/handout-maps.ts';
import { disc } from '../../../src/build/draw/paper/paper-sheet.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { classOf, drawn, elementsOf, kurskSource, textOf } from './support.ts';

let source: StorySource;
beforeAll(async () => {
  source = await kurskSource();
});

/** The Kursk story with points as places that its first paragraph mentions as well. */
function withPoints(points: readonly Position[]): Parameters<typeof handoutPictures> {
  const places = points.map((coordinates, index) => ({
    id: `point-${index}`,
    kind: 'settlement',
    precision: 'exact',
    role: 'mentioned',
    geometry: { type: 'Point', coordinates },
    labels: { en: `Point ${index}`, id: `Point ${index}` },
  }));
  const crowded = { ...source, places: [...source.places, ...(places as never[])] };
  const [drawing, edition] = drawn(source, 'en');
  const added = places.map(({ id, labels, geometry }) => ({
    ...edition.story.places[0]!,
    id,
    name: labels.en,
    kind: 'settlement',
    camera: { bounds: [...geometry.coordinates, ...geometry.coordinates], viewBox: '0 0 1 1' },
    paragraphs: ['p1'],
  }));
  const story = { ...edition.story, places: [...edition.story.places, ...(added as never[])] };
  const numberAt = (id: string) => places.find((place) => place.id === id)?.geometry.coordinates;
  return [
    { ...drawing, source: crowded, numberAt: (id) => numberAt(id) ?? drawing.numberAt(id) },
    { ...edition, story },
  ];
}

/** The discs of a picture with their numbers, those of each frame by themselves. */
function discsIn(svg: string | Uint8Array) {
  const elements = elementsOf(fromHtml(String(svg), { fragment: true }));
  const [whole, ...insets] = elements.filter(({ tagName }) => tagName === 'svg');
  const inInset = new Set(insets.flatMap((inset) => elementsOf(inset)));
  const frameOf = (all: typeof elements) => {
    const middles = all
      .filter((element) => classOf(element) === 'disc')
      .map(({ properties }) => [Number(properties.cx), Number(properties.cy)] as const);
    const numbers = all.filter((element) => classOf(element) === 'number').map(textOf);
    return { middles, numbers: numbers.filter((text) => /^\d+$/.test(text)) };
  };
  return [
    frameOf(elementsOf(whole!).filter((element) => !inInset.has(element))),
    ...insets.map((inset) => frameOf(elementsOf(inset))),
  ];
}

const crowd: Position[] = [
  [35.51, 51.33],
  [35.53, 51.34],
  [35.55, 51.32],
  [35.52, 51.31],
  [35.56, 51.35],
];

test.each([
  ['as it is', []],
  ['with five places in one district', crowd],
  ['with two places at one point, and a third near it', [crowd[0]!, crowd[0]!, [35.52, 51.335] as Position]],
])('the story %s', (_, points) => {
  const { worksheet, maps } = handoutPictures(...withPoints(points));
  const frames = discsIn(worksheet.text);
  const all = frames.flatMap(({ numbers }) => numbers).map(Number);
  expect(all.sort((a, b) => a - b)).toEqual(worksheet.names.map((_, index) => index + 1));
  expect(frames.length).toBe(points.length > 0 ? 2 : 1);
  // An inset's shapes are its own, or it would show the large map's.
  const shapes = [...String(worksheet.text).matchAll(/ id="([^"]*shape-[^"]*)"/g)].map(([, id]) => id);
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const frame of [...frames, ...maps.flatMap(({ text }) => discsIn(text))]) {
    for (const [index, [x, y]] of frame.middles.entries())
      for (const [a, b] of frame.middles.slice(index + 1))
        expect(Math.hypot(a - x, b - y)).toBeGreaterThanOrEqual(2 * disc);
  }
});

test('a second language’s worksheet has each number once too', () => {
  const [drawing, edition] = withPoints(crowd);
  const [first, second] = [1, 2].map(() => handoutPictures(drawing, edition).worksheet);
  expect(second!.text).toBe(first!.text);
});
