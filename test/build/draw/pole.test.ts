/** A story at a pole: what the map cannot show is not framed, and a sketch is drawn only as what is not known. */
import { toHtml } from 'hast-util-to-html';
import { beforeAll, expect, test } from 'vitest';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { drawn, storyIn } from './support.ts';

let pole: StorySource;
beforeAll(async () => {
  pole = (await readStory('test/fixtures/stories/good/pole')).source!;
});

test('a paragraph whose only place is not drawn has the neutral view, and says so', () => {
  const { paragraphs, neutral } = storyIn(pole, 'en');
  const [, second] = paragraphs;
  expect(second!.camera).toEqual(neutral);
  expect(second!.caption).toMatch(/^Not on the map: the South Pole\./);
});

test('an area that is a guess has no ground of its own while nobody speaks of it', () => {
  const html = toHtml(inlinePicture(...drawn(pole, 'en')).svg);
  expect(html).not.toContain('class="unit"');
  expect(html).not.toContain('shape-shelf');
});
