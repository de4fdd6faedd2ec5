/** Stories far larger or deeper than any author means: each is refused in clear words, or read in time. */
import { expect, test } from 'vitest';
import { readStory } from '../../src/build/read/read-story.ts';
import { formatIssue } from '../../src/story/issue.ts';
import { measureWork } from '../cpu-time.ts';
import { compilePages } from './compile-pages.ts';
import { isLong } from './runs.ts';
import { type Files, goodFiles, StoryFolder } from './story-files.ts';

/** ms of work to read a story as large as this, on a slow machine; what is usual is held to much less. */
const longest = 30_000;

async function read(files: Files, compile = true) {
  const folder = await StoryFolder.make();
  try {
    await folder.hold({ ...goodFiles, ...files });
    const worked = measureWork();
    const { source, issues } = await readStory(folder.path);
    const ms = worked();
    const pages = source && compile ? (await compilePages(source, folder.path)).pages : [];
    return { lines: issues.map(formatIssue), source, pages, ms };
  } finally {
    await folder.remove();
  }
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const english = goodFiles['story.en.md']!;

/** A layer of about `bytes`: squares beside each other. */
function largeLayer(bytes: number): string {
  const parts: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const [x, y] = [(index % 3000) / 20 - 75, Math.floor(index / 3000) / 20 - 40];
    const ring = [
      [x, y],
      [x + 0.04, y],
      [x + 0.04, y + 0.04],
      [x, y + 0.04],
      [x, y],
    ];
    const part = JSON.stringify({
      type: 'Feature',
      id: `f${index}`,
      properties: { kind: 'district', 'name:en': `Unit ${index}`, 'name:id': `Unit ${index}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    parts.push(part);
    size += part.length;
  }
  return `{"type":"FeatureCollection","features":[${parts.join(',')}]}`;
}

test('a layer of 50 MB is read (in the longer run, made into pages), and its author warned that readers wait', {
  timeout: 180_000,
}, async () => {
  const before = process.memoryUsage().rss;
  const { lines, pages, ms } = await read({ 'layers/huge.geojson': largeLayer(50_000_000) }, isLong);
  expect(lines).toEqual([
    expect.stringMatching(
      /^layers\/huge\.geojson:1:1: warning: every reader downloads the 50 MB of this layer/,
    ),
  ]);
  if (isLong) expect(pages).toHaveLength(2);
  expect(ms).toBeLessThan(longest);
  expect((process.memoryUsage().rss - before) / 1e6, 'MB').toBeLessThan(2000);
});

test('a layer beyond the limit is refused before it is read', async () => {
  const { lines, ms } = await read({ 'layers/huge.geojson': ' '.repeat(101_000_000) });
  expect(lines).toContainEqual(
    expect.stringMatching(/^layers\/huge\.geojson:1:1: the file has 101000000 bytes/),
  );
  expect(ms).toBeLessThan(5000);
});

test.each([
  ['of words', 'word '.repeat(200_000)],
  ['in one word', 'x'.repeat(1_000_000)],
  ['of mentions that never close', '[a](place:'.repeat(100_000)],
  ['of emphasis', '*a _b '.repeat(170_000)],
])('a paragraph of 1 MB %s is refused in clear words', { timeout: 60_000 }, async (_, text) => {
  const { lines, source, ms } = await read({ 'story.en.md': `${english}\n\n${text}\n` });
  expect(source).toBeNull();
  expect(lines[0]).toMatch(
    /^story\.en\.md:\d+:\d+: (?:the file has|more than 8000 characters without an empty line)/,
  );
  expect(ms).toBeLessThan(5000);
});

test('10,000 mentions work', { timeout: 120_000 }, async () => {
  const mentions = Array.from({ length: 100 }, () => '[harbour](place:harbour) [it](event:storm)').join(' ');
  const more = Array.from({ length: 50 }, () => `${mentions}\n::claim{status=unattributed}\n`).join('\n');
  const files = {
    'story.en.md': `${english}\n\n${more}`,
    'story.id.md': `${goodFiles['story.id.md']}\n\n${more}`,
  };
  const { lines, source, pages, ms } = await read(files);
  // Each is as long as a page; slides are not.
  expect(lines.filter((line) => !line.includes('slide'))).toEqual([]);
  expect(
    source!.texts.en!.blocks.flatMap((block) => ('mentions' in block ? block.mentions : [])).length,
  ).toBeGreaterThan(10_000);
  expect(pages[0]!.match(/class="mention"/g)!.length).toBeGreaterThan(10_000);
  expect(ms).toBeLessThan(longest);
});

test.each(['places.geojson', 'events.json', 'sources.json', 'layers/land.geojson'])(
  'JSON 100,000 levels deep is refused in clear words: %s',
  async (path) => {
    for (const text of [nested(100_000), '{"a":'.repeat(100_000), `[{"x":${nested(100_000)}}]`]) {
      const { lines, source, ms } = await read({ [path]: text });
      expect(source).toBeNull();
      expect(lines).toContainEqual(expect.stringMatching(/nested more than 64 levels deep: flatten it$/));
      expect(ms).toBeLessThan(5000);
    }
  },
);

test.each([
  ['lists', nested(100_000)],
  ['maps', '{a: '.repeat(100_000)],
  ['tags and anchors', `&a [${'*a,'.repeat(100_000)}]`],
])('front matter 100,000 levels deep is refused: %s', async (_, yaml) => {
  const { source, lines, ms } = await read({
    'story.en.md': english.replace('title: ', `x: ${yaml}\ntitle: `),
  });
  expect(source).toBeNull();
  expect(lines.length).toBeGreaterThan(0);
  expect(ms).toBeLessThan(10_000);
});

test.each([
  ['block quotes', '> '.repeat(50_000)],
  ['lists', '- '.repeat(50_000)],
  ['brackets', '['.repeat(7_000)],
  ['directive labels', `::note${'['.repeat(7_000)}`],
])('Markdown nested without end is refused: %s', { timeout: 60_000 }, async (_, text) => {
  const { source, lines, ms } = await read({ 'story.en.md': `${english}\n\n${text}\n` });
  expect(source).toBeNull();
  expect(lines.length).toBeGreaterThan(0);
  expect(ms).toBeLessThan(10_000);
});

test('a base map style 100,000 levels deep is refused in clear words', async () => {
  const style = `{"version":8,"sources":{},"layers":${nested(100_000)}}`;
  const text = english.replace('title: ', 'basemap: style.json\ntitle: ');
  const { lines, source, ms } = await read({ 'story.en.md': text, 'style.json': style });
  expect(source).toBeNull();
  expect(lines).toContainEqual(expect.stringMatching(/^style\.json:.*nested more than 64 levels deep/));
  expect(ms).toBeLessThan(5000);
});
