/** A base-map style in the story folder names files beside it: they are found, and what is wrong is reported where it is written. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { checkFolder, GOOD } from './fixtures.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'style-'));
  folder = join(home, 'story');
  await cp(GOOD, folder, { recursive: true });
  const file = join(folder, 'story.en.md');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('default: true\n', 'default: true\nbasemap: maps/style.json\nhosts: [https://a.example]\n'),
  );
});
afterEach(() => rm(home, { recursive: true }));

async function put(path: string, content = 'x'): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Writes the style, one field of a source on each line; `sprite` is on line 3. */
const style = (source: Record<string, unknown>, sprite: unknown = undefined): Promise<void> =>
  put(
    'maps/style.json',
    JSON.stringify({ version: 8, layers: [], sprite, sources: { made: source } }, null, 1),
  );

const beside = async (): Promise<string[] | undefined> =>
  (await readStory(folder)).source?.basemap?.beside.sort();
/** What the check says of the style; that nothing reads some other file is reported by unused-files. */
const lines = async (): Promise<string[]> =>
  (await checkFolder(folder)).lines.filter((line) => !line.includes('nothing reads this file'));

test('tiles, shapes, archives and sprites are the story’s own', async () => {
  const sprite = ['.json', '.png', '@2x.json', '@2x.png'].map((ending) => `maps/icons/light${ending}`);
  const files = [
    'maps/tiles/0/0/0.png',
    'maps/tiles/1/0/1.png',
    'shapes.geojson',
    'maps/a.pmtiles',
    ...sprite,
  ];
  for (const path of [...files, 'maps/tiles/readme.txt', 'maps/tiles/1/0/1.txt']) await put(path);
  const tiles = ['tiles/{z}/{x}/{y}.png', 'https://a.example/{z}/{x}/{y}.png'];
  await style({ type: 'raster', tiles, data: '../shapes.geojson', url: 'pmtiles://a.pmtiles' }, [
    { id: 'default', url: 'icons/light' },
  ]);
  expect(await lines()).toEqual([]);
  expect(await beside()).toEqual(files.sort());
});

test('shapes in the style itself, and what a named host has, need no file', async () => {
  await style({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } }, 'https://a.example/s');
  expect(await lines()).toEqual([]);
  expect(await beside()).toEqual([]);
});

describe('an issue where it is written', () => {
  test.each<[string, Record<string, unknown>, unknown, number, RegExp]>([
    [
      'no such tiles',
      { tiles: ['t/{z}/{x}/{y}.png'] },
      undefined,
      7,
      /no file of the story folder is like maps\/t/,
    ],
    [
      'no such shapes',
      { data: 'x.geojson' },
      undefined,
      6,
      /maps\/x\.geojson is missing from the story folder/,
    ],
    ['another name', { data: 'Here.geojson' }, undefined, 6, /the file is called maps\/here\.geojson/],
    ['a folder', { data: 'there' }, undefined, 6, /maps\/there must be a file/],
    ['above the folder', { data: '../../x.geojson' }, undefined, 6, /is not a file of the story folder/],
    ['the machine’s root', { data: '/etc/passwd' }, undefined, 6, /is not a file of the story folder/],
    ['another host', { data: 'https://b.example/x' }, undefined, 6, /loads from https:\/\/b\.example/],
    [
      'another host of an archive',
      { url: 'pmtiles://https://b.example/x' },
      undefined,
      6,
      /https:\/\/b\.example/,
    ],
    ['a TileJSON', { url: 'here.geojson' }, undefined, 6, /would be a TileJSON file/],
    ['half a sprite', {}, 'half', 4, /maps\/half\.png is missing/],
    ['a linked file', { data: 'linked.geojson' }, undefined, 6, /leads out of the story folder/],
    ['through a linked folder', { tiles: ['out/{z}.png'] }, undefined, 7, /leads out of the story folder/],
  ])('%s', async (_, source, sprite, line, message) => {
    await put('maps/here.geojson');
    await put('maps/there/file');
    await put('maps/half.json');
    await put('../outside/1.png');
    await symlink(join(home, 'outside'), join(folder, 'maps/out'));
    await symlink(join(home, 'outside/1.png'), join(folder, 'maps/linked.geojson'));
    await style(source, sprite);
    const found = await lines();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
    expect(found[0]).toMatch(new RegExp(`^maps/style\\.json:${line}:`));
  });
});
