/** The door of an author's base map: who is let through, and what counts as having come. */
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BaseDoor } from '../../../src/map/own-base/base-door.ts';

const host = 'https://tiles.example.org';
let door: BaseDoor;
beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://site.example/story/',
  );
  door = new BaseDoor([host], ['https://site.example/data/places.geojson']);
});
afterEach(() => vi.unstubAllGlobals());

const abort = () => new AbortController();
const loaders = (archive: Parameters<BaseDoor['protocols']>[0] = null) => new Map(door.protocols(archive));

describe('lets through', () => {
  test('the page’s own files as they are, the base map’s by the door', () => {
    expect(door.transform('https://site.example/data/places.geojson', 'Source' as never)).toEqual({
      url: 'https://site.example/data/places.geojson',
    });
    expect(door.transform(`${host}/1/2/3.mvt`, 'Tile' as never)).toEqual({
      url: `own-tile://${host}/1/2/3.mvt`,
    });
    expect(door.transform(`${host}/tiles.json`, 'Source' as never)).toEqual({
      url: `own-file://${host}/tiles.json`,
    });
    expect(door.transform('https://site.example/data/basemap.json', 'Source' as never)).toEqual({
      url: 'own-file://https://site.example/data/basemap.json',
    });
    expect(door.transform(`pmtiles://${host}/a.pmtiles/1/2/3`, 'Tile' as never)).toEqual({
      url: `pmtiles://${host}/a.pmtiles/1/2/3`,
    });
  });

  test.each([
    'https://other.example.org/1/2/3.mvt',
    'http://tiles.example.org/1/2/3.mvt',
    'https://tiles.example.org.evil.example/1',
    'https://tiles.example.org:8443/1',
    'https://tiles.example.org@evil.example/1',
    'pmtiles://https://other.example.org/a.pmtiles',
    'ftp://tiles.example.org/1',
    'own-tile://https://other.example.org/1',
    'javascript:alert(1)',
    '//other.example.org/1',
  ])('not %s', (url) => {
    expect(() => door.transform(url, 'Tile' as never)).toThrow(/does not name/);
    expect(door.isShut).toBe(true);
  });
});

describe('counts', () => {
  const answer = (status: number, body = 'tile') =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(status === 204 ? null : body, { status })),
    );
  const tile = () =>
    loaders().get('own-tile')!({ url: `own-tile://${host}/1`, type: 'arrayBuffer' }, abort());

  test('a tile that came: open for good, whatever fails later', async () => {
    answer(200);
    expect(door.isWaiting).toBe(true);
    const { data } = await tile();
    expect(Buffer.from(data as ArrayBuffer).toString()).toBe('tile');
    answer(500);
    await expect(tile()).rejects.toThrow('tiles.example.org answers 500.');
    expect([door.isShut, door.isWaiting]).toEqual([false, false]);
  });

  test.each([204, 404, 410])(
    'a tile that is not there (%s) is empty, no error, and shuts the door if none comes',
    async (status) => {
      answer(status);
      const { data } = await tile();
      expect((data as ArrayBuffer).byteLength).toBe(0);
      expect([door.isShut, door.isWaiting]).toEqual([true, true]);
    },
  );

  test('a file that came is no tile; one that is missing is an error', async () => {
    answer(200, '{"tiles":[]}');
    const file = () =>
      loaders().get('own-file')!({ url: `own-file://${host}/t.json`, type: 'json' }, abort());
    expect((await file()).data).toEqual({ tiles: [] });
    expect([door.isShut, door.isWaiting]).toEqual([false, true]);
    answer(404);
    await expect(file()).rejects.toThrow('404');
    expect(door.isShut).toBe(true);
  });

  test('what is called off is no failure', async () => {
    const archive = () => Promise.reject(new DOMException('called off', 'AbortError'));
    await expect(
      loaders(archive).get('pmtiles')!({ url: `pmtiles://${host}/a/1/2/3`, type: 'arrayBuffer' }, abort()),
    ).rejects.toThrow('called off');
    expect(door.isShut).toBe(false);
  });

  test('an archive’s tiles, not what it says of itself', async () => {
    const read = loaders(async () => ({ data: new ArrayBuffer(3) })).get('pmtiles')!;
    await read({ url: `pmtiles://${host}/a`, type: 'json' }, abort());
    expect(door.isWaiting).toBe(true);
    await read({ url: `pmtiles://${host}/a/0/0/0`, type: 'arrayBuffer' }, abort());
    expect(door.isWaiting).toBe(false);
  });
});
