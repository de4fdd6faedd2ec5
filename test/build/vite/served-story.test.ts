/** What an author's server compiles: what is asked for, again after a change, and nothing else. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Edition } from '../../../src/build/derive/edition.ts';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { ServedStory } from '../../../src/build/vite/served-story.ts';
import { GOOD } from '../read/fixtures.ts';

const { drawn, gathered } = vi.hoisted(() => ({ drawn: [] as string[], gathered: [] as string[] }));

vi.mock('../../../src/build/draw/pictures.ts', async (load) => {
  const real = await load<typeof import('../../../src/build/draw/pictures.ts')>();
  const drawPictures = (drawing: Drawing, edition: Edition, preview: never) => {
    drawn.push(edition.lang);
    return real.drawPictures(drawing, edition, preview);
  };
  return { ...real, drawPictures };
});

vi.mock('../../../src/build/makings.ts', async (load) => {
  const real = await load<typeof import('../../../src/build/makings.ts')>();
  const gatherMakings: typeof real.gatherMakings = (project, source) => {
    gathered.push(source.languages.join());
    return real.gatherMakings(project, source);
  };
  return { ...real, gatherMakings };
});

let folder: string;
const file = () => join(folder, 'story.id.md');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  await cp(GOOD, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const titleOf = async (story: ServedStory, path: string): Promise<string | undefined> => {
  const found = await story.find(path);
  return found && 'content' in found ? found.content.title : undefined;
};

test('a page is compiled in its language alone, and again after a change; what all stories share is kept', async () => {
  const story = new ServedStory({ project: process.cwd(), folder, address: null });
  const title = await titleOf(story, 'id/');
  expect(title).toBeTruthy();
  expect(await titleOf(story, 'id/index.html')).toBe(title);
  expect(await titleOf(story, 'id')).toBe(title);
  expect(await story.find('id/embed-demo.html')).toMatchObject({ path: 'id/embed-demo.html' });
  expect(await story.find('embed.js')).toMatchObject({ path: 'embed.js' });
  // Neither the story's nor a reason to compile another language.
  expect(await story.find('sw.js')).toBeNull();
  expect(drawn).toEqual(['id']);

  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.replace(/^title: .*$/m, 'title: Another title'));
  expect(await titleOf(story, 'id/')).toBe(title);
  story.change(true);
  expect(await story.prepare()).toBeNull();
  expect(await titleOf(story, 'id/')).toBe('Another title');
  expect(drawn).toEqual(['id', 'id']);
  expect(gathered).toEqual(['en,id']);

  story.change(false);
  await story.find('id/');
  expect(gathered).toEqual(['en,id', 'en,id']);
}, 60_000);

test('after a change of a text, and of a place, the page is what a new server makes of it', async () => {
  const options = { project: process.cwd(), folder, address: null };
  const kept = new ServedStory(options);
  const contentOf = async (story: ServedStory) => {
    const found = await story.find('id/');
    return found && 'content' in found ? found.content : null;
  };
  await contentOf(kept);
  for (const [name, from, to] of [
    ['story.id.md', /^title: .*$/m, 'title: Changed'],
    ['places.geojson', '"name:id": "', '"name:id": "Baru '],
  ] as const) {
    const text = await readFile(join(folder, name), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    await writeFile(join(folder, name), text.replace(from, to));
    kept.change(true);
    const content = await contentOf(kept);
    expect(content).not.toBeNull();
    expect(content).toEqual(await contentOf(new ServedStory(options)));
    await writeFile(join(folder, name), text);
  }
});

test('a story with errors has no page, and says why; one that has changed meanwhile says that', async () => {
  const story = new ServedStory({ project: process.cwd(), folder, address: null });
  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.replace(/^title: .*$/m, ''));
  expect(await story.prepare()).toMatchObject([{ file: 'story.id.md', severity: 'error' }]);
  expect(await story.find('id/')).toMatchObject([{ severity: 'error' }]);
  await writeFile(file(), text);
  story.change(true);
  const first = story.prepare();
  story.change(true);
  expect(await first).toBe('changed');
}, 60_000);
