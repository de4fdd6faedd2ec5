/** Every file that a story names is in its folder: by its real path, and called by its own letters. */
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder, GOOD } from './fixtures.ts';

/** As story folders and what is beside them. */
let home: string;
let folder: string;
let outside: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'inside-'));
  folder = join(home, 'story');
  outside = join(home, 'outside');
  await cp(GOOD, folder, { recursive: true });
  await mkdir(outside);
});
afterEach(() => rm(home, { recursive: true }));

const style = JSON.stringify({ version: 8, sources: {}, layers: [] });
const archive = `PMTiles\u0003${'\0'.repeat(120)}`;

/** Names a base map in the story's front matter, on line 7. */
async function nameBaseMap(path: string): Promise<void> {
  const file = join(folder, 'story.en.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('default: true\n', `default: true\nbasemap: ${path}\n`));
}

const lines = async (): Promise<string[]> => (await checkFolder(folder)).lines;

describe('a base map', () => {
  test.each([
    ['linkdir/style.json', style],
    ['linkdir/region.pmtiles', archive],
    ['linkdir/deep/style.json', style],
  ])('%s through a linked folder that leaves: an issue where it is named', async (path, content) => {
    await mkdir(join(outside, 'deep'));
    await writeFile(join(outside, path.replace('linkdir/', '')), content);
    await symlink(outside, join(folder, 'linkdir'));
    await nameBaseMap(path);
    expect(await lines()).toEqual([
      expect.stringMatching(
        /^story\.en\.md:\d+:\d+: .*linkdir\/\S+ leads out of the story folder through a symbolic link: put/,
      ),
    ]);
  });

  test('through a link in a folder: the last link counts, not only the first', async () => {
    await writeFile(join(outside, 'style.json'), style);
    await mkdir(join(folder, 'maps'));
    await symlink(outside, join(folder, 'maps/here'));
    await nameBaseMap('maps/here/style.json');
    expect(await lines()).toEqual([expect.stringContaining('leads out of the story folder')]);
  });

  test('a folder beside, whose name begins alike, is outside', async () => {
    await mkdir(join(home, 'story-two'));
    await writeFile(join(home, 'story-two/style.json'), style);
    await symlink(join(home, 'story-two'), join(folder, 'linkdir'));
    await nameBaseMap('linkdir/style.json');
    expect(await lines()).toEqual([expect.stringContaining('leads out of the story folder')]);
  });

  test('through a linked folder that stays inside is good', async () => {
    await mkdir(join(folder, 'maps'));
    await writeFile(join(folder, 'maps/style.json'), style);
    await symlink(join(folder, 'maps'), join(folder, 'linkdir'));
    await nameBaseMap('linkdir/style.json');
    expect(await lines()).toEqual([]);
  });

  test('in a story folder that is a link itself is good', async () => {
    await mkdir(join(folder, 'maps'));
    await writeFile(join(folder, 'maps/style.json'), style);
    await nameBaseMap('maps/style.json');
    await symlink(folder, join(home, 'linked-story'));
    expect((await checkFolder(join(home, 'linked-story'))).lines).toEqual([]);
  });

  test.each(['Maps/style.json', 'maps/Style.json'])('%s, called in other letters', async (path) => {
    await mkdir(join(folder, 'maps'));
    await writeFile(join(folder, 'maps/style.json'), style);
    await nameBaseMap(path);
    expect(await lines()).toEqual([
      expect.stringMatching(
        /^story\.en\.md:\d+:\d+: .*the file is called maps\/style\.json: the name must match letter for letter$/,
      ),
    ]);
  });
});

describe('what every story has', () => {
  test('a linked folder of layers', async () => {
    await rename(join(folder, 'layers'), join(outside, 'layers'));
    await symlink(join(outside, 'layers'), join(folder, 'layers'));
    expect((await lines())[0]).toMatch(/^layers:1:1: .*this must be a folder, not a link or a file/);
  });

  test.each(['events.json', 'story.id.md', 'layers/land.geojson', 'glossary.en.md'])(
    '%s as a link that leaves',
    async (path) => {
      await rename(join(folder, path), join(outside, 'file'));
      await symlink(join(outside, 'file'), join(folder, path));
      expect(await lines()).toContainEqual(
        expect.stringMatching(new RegExp(`^${path}:1:1: .*this must be a file, not a link or a folder`)),
      );
    },
  );

  test('a link that stays inside is not a plain file', async () => {
    await rename(join(folder, 'events.json'), join(folder, 'other.json'));
    await symlink(join(folder, 'other.json'), join(folder, 'events.json'));
    expect(await lines()).toContainEqual(expect.stringMatching(/^events\.json:1:1: .*this must be a file/));
  });
});
