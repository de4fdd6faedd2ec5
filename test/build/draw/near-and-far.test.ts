/** A story that speaks of a bay and of its whole country: the small keeps its shape, the country its name, a guess no edge. */
import type { Feature } from 'geojson';
import { beforeAll, expect, test } from 'vitest';
import { atlasOf } from '../../../src/build/derive/atlas.ts';
import { mapData } from '../../../src/build/derive/map-data.ts';
import { boxOf, frameFor } from '../../../src/build/draw/frame.ts';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { groundLayers } from '../../../src/map/layers/ground-layers.ts';
import { drawn, elementsOf, pathLines, storyIn, world } from './support.ts';

let source: StorySource;
beforeAll(async () => {
  source = (await readStory('test/fixtures/stories/good/near-and-far')).source!;
});

test('a small area keeps its outline in the page’s picture, however wide the story is', () => {
  const all = elementsOf(inlinePicture(...drawn(source, 'en')).svg);
  const bay = all.find(({ properties }) => properties.id === 'shape-sagami');
  expect(bay && pathLines(bay)[0]!.length).toBeGreaterThan(3);
});

test.each([
  [390, 280],
  [730, 800],
  [1350, 760],
])('the story’s country is named while no place is in focus, at %i × %i', (width, height) => {
  const [drawing] = drawn(source, 'en');
  const frame = frameFor(boxOf(storyIn(source, 'en').neutral.viewBox), width, height);
  const names = placeLabels({ drawing, lang: 'en', frame, focus: [] });
  expect(names.map(({ lines }) => lines.join(' '))).toContain('JAPAN');
});

test('a country in focus has one name, whatever the world calls it', () => {
  const renamed = {
    ...source,
    places: source.places.map((place) =>
      place.id === 'japan' ? { ...place, names: { en: 'Nippon' } } : place,
    ),
  };
  const [drawing] = drawn(renamed, 'en');
  const { camera, places } = storyIn(renamed, 'en').paragraphs[2]!;
  const frame = frameFor(boxOf(camera.viewBox), 730, 800);
  const names = placeLabels({ drawing, lang: 'en', frame, focus: places }).map(({ lines }) =>
    lines.join(' '),
  );
  expect(names).toContain('Nippon');
  expect(names).not.toContain('JAPAN');
});

test('the live map fills no ground by a guess', () => {
  const { files, filesOf } = mapData(atlasOf(source, world), new Map());
  const { places } = filesOf('en', '');
  const { features } = JSON.parse(String(files.find(({ path }) => path === places)!.text));
  const kanto = (features as Feature[]).find(({ id }) => id === 'kanto')!;
  expect(kanto.properties).toMatchObject({ kind: 'province', sketch: true });
  const unit = groundLayers(filesOf('en', '')).find(({ id }) => id === 'unit');
  expect(unit).toMatchObject({ filter: expect.arrayContaining([['!', ['has', 'sketch']]]) });
});

test('a place in a country that is its parent is said to be there once', () => {
  expect(storyIn(source, 'en').paragraphs[0]!.caption).toMatch(/^Yokohama, in the \S+ of Japan\. /);
});
