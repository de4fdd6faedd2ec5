/** The cursor, and the scene that is derived from it. */
import { expect, test } from 'vitest';
import { sceneAt } from '../../src/story/scene.ts';
import type { BBox, Story, StoryEvent } from '../../src/story/story.ts';
import { StoryCursor } from '../../src/story/story-cursor.ts';

const event = { id: 'closed', places: ['d'], ratio: { part: 37, whole: 64, label: 'closed' } } as StoryEvent;
const paragraph = (id: string, places: string[], events: string[]) => ({
  id,
  places: places.map((place) => ({ place, precision: 'area' as const })),
  events,
  claims: [],
  caption: `caption of ${id}`,
  camera: { bounds: [0, 0, 1, 1] as BBox, viewBox: '0 0 1 1' },
});
const story = {
  paragraphs: [
    paragraph('p1', ['d'], []),
    paragraph('p2', ['d'], ['closed']),
    paragraph('p3', [], ['closed']),
  ],
  events: [event],
  neutral: { bounds: [-1, -1, 2, 2], viewBox: '-1 -1 3 3' },
} as unknown as Story;

test('the cursor clamps, ignores equal values, and reports each move once', () => {
  const cursor = new StoryCursor(story);
  const seen: number[] = [];
  const stop = cursor.subscribe(({ index }, moved) => moved && seen.push(index));
  cursor.open(7);
  expect(cursor.index).toBe(2);
  for (const to of [2, 1, 1, -4, 0, Number.NaN, 99, 1.9]) cursor.moveTo(to);
  expect(seen).toEqual([1, 0, 2, 1]);
  stop();
  cursor.moveTo(0);
  expect(seen).toHaveLength(4);
  expect(() => new StoryCursor({ ...story, paragraphs: [] })).toThrow(RangeError);
});

test('the title is a step before the first paragraph where it is asked for', () => {
  const cursor = new StoryCursor(story);
  const heard: string[] = [];
  cursor.subscribe(({ paragraph }) => heard.push(paragraph));
  cursor.open(-1, -1);
  expect([cursor.index, cursor.paragraph, cursor.length]).toEqual([-1, '', 3]);
  expect(cursor.scene).toMatchObject({ index: -1, places: [], events: [], claims: [], caption: '' });
  expect(cursor.scene.camera).toBe(story.neutral);
  cursor.moveTo(0);
  cursor.moveTo(-9);
  expect(heard).toEqual(['', 'p1', '']);
});

test('listeners hear the scene, in the order in which they subscribed, at the opening too', () => {
  const cursor = new StoryCursor(story);
  const heard: unknown[] = [];
  cursor.subscribe((scene, moved) => heard.push(['first', scene.paragraph, moved]));
  cursor.subscribe(({ paragraph }, moved) => heard.push(['second', paragraph, moved]));
  expect(heard).toEqual([]);
  cursor.open(1);
  cursor.moveTo(2);
  expect(heard).toEqual([
    ['first', 'p2', false],
    ['second', 'p2', false],
    ['first', 'p3', true],
    ['second', 'p3', true],
  ]);
  expect([cursor.ids, cursor.paragraph]).toEqual([['p1', 'p2', 'p3'], 'p3']);
  expect(cursor.scene).toEqual(sceneAt(story, 2));
});

test('a ratio shows only where its event and its place are both in focus', () => {
  expect(sceneAt(story, 0).ratio).toBeNull();
  expect(sceneAt(story, 1).ratio).toEqual({ part: 37, whole: 64, label: 'closed', place: 'd' });
  expect(sceneAt(story, 2).ratio).toBeNull();
  expect(() => sceneAt(story, 3)).toThrow(RangeError);
});
