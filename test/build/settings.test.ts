/** Settings of the build: what each may be, and that the build stops at one that cannot mean what it says. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/build/settings.ts';

const run = promisify(execFile);

test('without any, the Kursk story is built for an unknown address, led by any page, with a saved copy', () => {
  expect(readSettings({})).toEqual({
    folder: 'data/kursk-demining',
    address: null,
    origins: null,
    offline: true,
  });
});

describe('are read as they are meant', () => {
  test.each([
    ['https://story.example', 'https://story.example/'],
    ['https://story.example/', 'https://story.example/'],
    ['https://News.example/stories/kursk', 'https://news.example/stories/kursk/'],
    ['http://localhost:8080/a/', 'http://localhost:8080/a/'],
    ['http://[::1]:8080', 'http://[::1]:8080/'],
    ['https://bücher.example/städte/', 'https://xn--bcher-kva.example/st%C3%A4dte/'],
    ['', null],
  ])('SITE=%s', (SITE, address) => {
    expect(readSettings({ SITE }).address).toBe(address);
  });

  test('EMBED_ORIGINS with any white space between them', () => {
    const EMBED_ORIGINS = ' https://a.example\n  http://b.example:8080 http://[::1]:3000 ';
    expect(readSettings({ EMBED_ORIGINS }).origins).toEqual([
      'https://a.example',
      'http://b.example:8080',
      'http://[::1]:3000',
    ]);
  });

  test.each([
    ['on', true],
    ['off', false],
    ['', true],
  ])('OFFLINE=%s', (OFFLINE, offline) => {
    expect(readSettings({ OFFLINE }).offline).toBe(offline);
  });

  test('STORY', () => {
    const STORY = 'test/fixtures/stories/good/arabic';
    expect(readSettings({ STORY }).folder).toBe(STORY);
  });
});

describe('stop the build', () => {
  test.each([
    ['SITE', 'https://x.example/"><script>'],
    ['SITE', "https://x.example/'"],
    ['SITE', 'x.example'],
    ['SITE', '//x.example/'],
    ['SITE', 'https:x.example'],
    ['SITE', 'https:///x.example'],
    ['SITE', 'https:\\\\x.example'],
    ['SITE', 'https://'],
    ['SITE', 'https://x.example/?'],
    ['SITE', 'https://x.example/?a=1'],
    ['SITE', 'https://x.example/#p1'],
    ['SITE', 'https://x.example/#'],
    ['SITE', 'https://me:secret@x.example/'],
    ['SITE', 'https://me@x.example/'],
    ['SITE', 'https://*.example/'],
    ['SITE', 'https://x.example/en/index.html'],
    ['SITE', 'https://x.example:99999/'],
    ['SITE', 'ftp://x.example/'],
    ['SITE', 'javascript:alert(1)'],
    ['SITE', 'file:///srv/story/'],
    ['SITE', ' https://x.example/'],
    ['SITE', 'https://x.example/\n'],
    ['SITE', '   '],
    ['EMBED_ORIGINS', ''],
    ['EMBED_ORIGINS', '   '],
    ['EMBED_ORIGINS', '\n\t'],
    ['EMBED_ORIGINS', '*'],
    ['EMBED_ORIGINS', 'https://*.example'],
    ['EMBED_ORIGINS', 'https://*'],
    ['EMBED_ORIGINS', 'a.example'],
    ['EMBED_ORIGINS', 'https://a.example/'],
    ['EMBED_ORIGINS', 'https://a.example/page'],
    ['EMBED_ORIGINS', 'https://a.example?x'],
    ['EMBED_ORIGINS', 'https://a.example:443'],
    ['EMBED_ORIGINS', 'https://A.example'],
    ['EMBED_ORIGINS', 'https://me@a.example'],
    ['EMBED_ORIGINS', 'https://a.example,https://b.example'],
    ['EMBED_ORIGINS', 'https://a.example *'],
    ['EMBED_ORIGINS', 'javascript:alert(1)'],
    ['EMBED_ORIGINS', 'ftp://a.example'],
    ['EMBED_ORIGINS', 'file:///'],
    ['EMBED_ORIGINS', 'null'],
    ['EMBED_ORIGINS', "'self'"],
    ['OFFLINE', 'maybe'],
    ['OFFLINE', 'OFF'],
    ['OFFLINE', 'false'],
    ['OFFLINE', '0'],
    ['OFFLINE', ' '],
    ['STORY', ''],
    ['STORY', 'data/kursk'],
    ['STORY', 'data/README.md'],
    ['STORY', 'data/kursk-demining/story.en.md'],
  ])('%s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`\n${name}: .{20}`));
  });

  test('all issues are named at once', () => {
    expect(() => readSettings({ SITE: 'x', OFFLINE: 'x', EMBED_ORIGINS: ' ' })).toThrow(
      /SITE: .*\nEMBED_ORIGINS: .*\nOFFLINE: /,
    );
  });

  test('before anything is written, and in plain words', async () => {
    const out = await mkdtemp(join(tmpdir(), 'refused-'));
    const { VITEST: _, ...env } = process.env;
    const refused = run(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(out, 'site')],
      { env: { ...env, NODE_ENV: 'production', SITE: 'https://x.example/"><script>' } },
    );
    await expect(refused).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/SITE: "https:.*" is not an address: write it like/),
    });
    expect(existsSync(join(out, 'site'))).toBe(false);
    await rm(out, { recursive: true });
  }, 60_000);
});
