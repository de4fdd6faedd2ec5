/** A place on an island: its country is named, on the sea where no island has room, and on nobody else's land. */
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, frameFor, zoomOf } from '../../../src/build/draw/frame.ts';
import { placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { countriesOf } from '../../../src/build/draw/shapes/shape-source.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { overlap } from '../../../src/kit/boxes.ts';
import { degreesOf } from '../../../src/map/names/geo-shapes.ts';
import { drawingIn, storyIn } from '../../build/draw/support.ts';

let source: StorySource;
let drawing: Drawing;
beforeAll(async () => {
  source = (await readStory('data/first-voyage')).source!;
  drawing = drawingIn(source);
});

const namesIn = (paragraph: string, width: number, height: number) => {
  const { camera, places } = storyIn(source, 'en').paragraphs.find(({ id }) => id === paragraph)!;
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  return { frame, names: placeLabels({ drawing, lang: 'en', frame, focus: places }) };
};

describe.each([
  ['p10', 'IDN'],
  ['p12', 'CPV'],
])('the frame of %s', (paragraph, country) => {
  test.each([
    [280, 210],
    [390, 280],
    [768, 420],
    [780, 560],
    [1350, 760],
    [2560, 1300],
  ])('names the country at %i × %i px', (width, height) => {
    const { frame, names } = namesIn(paragraph, width, height);
    const name = names.find(({ kind, id }) => kind === 'country' && id === country)!;
    expect(name).toBeDefined();
    expect(names.filter((other) => other !== name && overlap(other.box, name.box))).toEqual([]);
    const others = countriesOf(drawing, zoomOf(frame.scale)).filter(({ id }) => id !== country);
    const { left, top, right, bottom } = name.box;
    for (const x of [left, (left + right) / 2, right])
      for (const y of [top, bottom]) {
        const at = degreesOf([frame.left + x / frame.scale, frame.top + y / frame.scale]);
        const owner = others.find(({ geometry }) =>
          booleanPointInPolygon(at, geometry as Polygon | MultiPolygon),
        );
        expect(owner?.id).toBeUndefined();
      }
  });
});

test('a place that has its country’s name is not named twice', () => {
  const { names } = namesIn('p9', 780, 560);
  expect(names.map(({ lines }) => lines.join(' ').toUpperCase()).filter((name) => name === 'BRUNEI')).toEqual(
    ['BRUNEI'],
  );
  const guam = namesIn('p6', 780, 560).names;
  expect(guam.filter(({ lines }) => lines.join(' ').toUpperCase() === 'GUAM')).toHaveLength(1);
});

test('no country is named on a sea that is not its own, and no town in another country', async () => {
  const eight = (await readStory('test/fixtures/stories/good/eight-languages')).source!;
  const { camera, places } = storyIn(eight, 'en').paragraphs[0]!;
  const baltic = drawingIn(eight);
  const frame = frameFor(boxOf(camera.viewBox), 390, 212);
  const legend = { left: 210, top: 100, right: 390, bottom: 212 };
  const names = placeLabels({ drawing: baltic, lang: 'en', frame, focus: places, obstacles: [legend] });
  const countries = countriesOf(baltic, zoomOf(frame.scale));
  const ownerOf = ({
    left,
    top,
    right,
    bottom,
  }: {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }) => {
    const at = degreesOf([
      frame.left + (left + right) / 2 / frame.scale,
      frame.top + (top + bottom) / 2 / frame.scale,
    ]);
    return countries.find(({ geometry }) => booleanPointInPolygon(at, geometry as Polygon | MultiPolygon))
      ?.id;
  };
  const inland = names.filter(({ kind, id }) => kind === 'country' && id === 'BLR');
  expect(inland.filter(({ box }) => ownerOf(box) !== 'BLR')).toEqual([]);
  const town = names.find(({ kind }) => kind === 'subject')!;
  expect(['RUS', undefined]).toContain(ownerOf(town.box));
});
