/** What the bundler is given of a story: its pages; the story's other files, thousands in a long one, are written past it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, expect, test, vi } from 'vitest';
import { buildSite, compileSite } from '../../../src/build/site.ts';
import { storyPlugin } from '../../../src/build/vite/vite-plugin.ts';
import { generateStory } from '../../bench/generate-story.ts';

vi.mock('../../../src/build/site.ts', async (load) => {
  const real = await load<typeof import('../../../src/build/site.ts')>();
  return { ...real, compileSite: vi.fn(real.compileSite) };
});

vi.mock('node:v8', async (load) => ({
  ...(await load<typeof import('node:v8')>()),
  setFlagsFromString: vi.fn(),
}));

const folder = 'data/template';
const out = await mkdtemp(join(tmpdir(), 'story-'));
afterAll(() => rm(out, { recursive: true }));

/** The functions of the plugin that Vite calls in a build. */
interface Hooks {
  api: { begin(): void };
  configResolved(config: object): Promise<void>;
  generateBundle: { handler(this: object, options: object, bundle: object): Promise<void> };
  writeBundle(options: { dir: string }): Promise<void>;
}

test('the bundler holds the pages alone; all other files lie beside them once they are written', async () => {
  const hooks = storyPlugin({ folder, address: null }) as unknown as Hooks;
  await hooks.configResolved({ command: 'build', logger: { warn: vi.fn() } });
  expect(compileSite).not.toHaveBeenCalled();
  hooks.api.begin();
  const source = await readFile('index.html', 'utf8');
  const engine = { name: 'maplibre-engine', fileName: 'assets/maplibre-engine-1.js' };
  const emitFile = vi.fn();
  await hooks.generateBundle.handler.call(
    { emitFile },
    {},
    { 'index.html': { source }, [engine.fileName]: engine },
  );
  // What was begun is what is written.
  expect(compileSite).toHaveBeenCalledTimes(1);
  const held = emitFile.mock.calls.map(([{ fileName }]) => fileName as string);
  expect(held.sort()).toEqual(['index.html', 'version.json']);
  await hooks.writeBundle({ dir: out });
  const { site } = await buildSite({ project: process.cwd(), folder, address: null });
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const written = files.filter((file) => file.isFile()).length;
  expect(written).toBe(new Set(site!.data.map(({ path }) => path)).size);
  for (const { path, text } of site!.data)
    expect((await readFile(join(out, path))).equals(Buffer.from(text as string)), path).toBe(true);
});

test('of a long story, and of no other, little garbage is let lie', async () => {
  const long = join(out, 'long');
  await generateStory(long, 200);
  for (const [story, times] of [
    [folder, 0],
    [long, 1],
  ] as const) {
    const hooks = storyPlugin({ folder: story, address: null }) as unknown as Hooks;
    await hooks.configResolved({ command: 'build', logger: { warn: vi.fn() } });
    expect(setFlagsFromString).toHaveBeenCalledTimes(times);
  }
});
