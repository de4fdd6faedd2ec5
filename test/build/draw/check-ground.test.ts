/** A frame that does not show where it is, is reported once; one with a coast, a border or a name is not. */
import { expect, test } from 'vitest';
import { emptyFrames } from '../../../src/build/draw/checks/check-ground.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import type { BBox } from '../../../src/story/story.ts';
import { drawingIn, kurskSource } from './support.ts';

const emptyIn = (source: StorySource) => emptyFrames(drawingIn(source), source, 'en');

/** The story with one map for all its paragraphs. */
async function framedBy(camera: BBox): Promise<StorySource> {
  const source = await kurskSource();
  const text = source.texts.en!;
  const blocks = text.blocks.map((block) => (block.type === 'paragraph' ? { ...block, camera } : block));
  return { ...source, texts: { ...source.texts, en: { ...text, blocks } } };
}

test('every frame of the story has something to see', async () => {
  const source = await kurskSource();
  expect(emptyIn(source)).toEqual([]);
});

test('an ocean without an island is reported once, at the first paragraph that shows it', async () => {
  const issues = emptyIn(await framedBy([-140, -31, -139, -30])).map(formatIssue);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatch(
    /^story\.en\.md:\d+:1: warning: the map shows no coast, border or name on land in a frame/,
  );
});

test('a coast is enough, and so is the author’s own base map, which is not known here', async () => {
  const source = await framedBy([-140, -31, -139, -30]);
  const coast = await framedBy([-70.6, -30.2, -70.2, -29.8]);
  expect(emptyIn(coast)).toEqual([]);
  const basemap = {
    kind: 'style',
    url: 'https://a.example/s.json',
    path: null,
    beside: [],
    hosts: [],
  } as const;
  expect(emptyIn({ ...source, basemap: { ...basemap, beside: [], hosts: [] } })).toEqual([]);
});
