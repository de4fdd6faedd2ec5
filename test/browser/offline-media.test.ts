/** The saved copy of a story with a picture, a sound, a small film and one that is too large to be kept. */
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildOffline, type OfflineHost, openOfflineHost } from './support/offline-host.ts';
import { openContext, quickly } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();
let context: BrowserContext;
let page: Page;
let host: OfflineHost;

/** The same film with room in it that no player reads: 2.1 MB. */
async function addLargeFilm(folder: string): Promise<void> {
  await cp(`${folder}/media/kai.mp4`, `${folder}/media/lang.mp4`);
  const size = 2_100_000;
  const unread = Buffer.alloc(size);
  unread.writeUInt32BE(size);
  unread.write('free', 4, 'latin1');
  await appendFile(`${folder}/media/lang.mp4`, unread);
  const text = await readFile(`${folder}/story.de.md`, 'utf8');
  const line =
    '::video[Derselbe Film]{src="media/lang.mp4" poster="media/kai.jpg" captions="media/kai.de.vtt" credit="Film: Test"}';
  await writeFile(`${folder}/story.de.md`, `${text}${line}\n`);
}

beforeAll(async () => {
  const folder = 'test/out/story-with-film';
  await cp('test/fixtures/stories/good/media', folder, { recursive: true });
  await addLargeFilm(folder);
  await buildOffline('test/out/offline-media', true, folder);
  await rm(folder, { recursive: true });
  host = await openOfflineHost();
}, 180_000);
afterAll(async () => {
  host?.close();
});
beforeEach(async () => {
  host.reset({ '/': 'test/out/offline-media' });
  context = await openContext(browser(), { viewport: { width: 1280, height: 720 }, ...quickly });
  // Without the live map, which takes its time and is not what is asked.
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  page = await context.newPage();
});
afterEach(() => context.close());

const figure = (words: string): Locator => page.locator('figure.media', { hasText: words });
/** The two films by their order, the sound by its kind. */
const film = (which: 'small' | 'large'): Locator =>
  page.locator('figure.media', { has: page.locator('video') }).nth(which === 'small' ? 0 : 1);
const sound = (): Locator => page.locator('figure.media', { has: page.locator('audio') });
const recordingIn = (one: Locator): Locator => one.locator('video, audio');
/** A promise to play is never kept nor broken if no source is there: it is not waited for. */
const play = (one: Locator) =>
  recordingIn(one).evaluate((recording: HTMLMediaElement) => {
    recording.muted = true;
    recording.play().catch(() => {});
  });
const timeOf = (one: Locator) =>
  recordingIn(one).evaluate((recording: HTMLMediaElement) => recording.currentTime);
const needs = (one: Locator): Locator => one.locator('.offline');

async function visitAndLeave(): Promise<void> {
  await page.goto(host.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  host.state.down = true;
  await page.goto(host.address);
  await page.locator('meta[name=story-copy]').waitFor({ state: 'attached' });
}

test('a picture, a sound and a small film are there without a connection; a large film says what it needs', async () => {
  await visitAndLeave();
  const image = figure('Nichts als ein Punkt.').locator('img');
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0))
    .toBe(true);
  await expect.poll(() => needs(film('large')).isVisible()).toBe(true);
  expect(await needs(film('large')).textContent()).toBe('Das Video braucht eine Internetverbindung.');
  for (const kept of [sound(), film('small')]) {
    expect(await needs(kept).isVisible()).toBe(false);
    await play(kept);
    await expect.poll(() => timeOf(kept), { timeout: 15_000 }).toBeGreaterThan(0.2);
  }
});

test('a film is as wide as the text, however small the picture that stands for it', async () => {
  await page.goto(host.address);
  const { film, text } = await page.evaluate(() => {
    const widthOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().width;
    const video = document.querySelector('article video')!;
    video.setAttribute('width', '20');
    video.setAttribute('height', '12');
    return { film: widthOf('article video'), text: widthOf('article p[id]') };
  });
  expect(Math.abs(film - text)).toBeLessThanOrEqual(1);
});

test('a film of the copy can be sought: its parts are answered', async () => {
  await visitAndLeave();
  const address = await film('small')
    .locator('source')
    .evaluate((source: HTMLSourceElement) => source.src);
  const part = (range: string) =>
    page.evaluate(
      async ([address, range]) => {
        const response = await fetch(address!, { headers: { range: range! } });
        return [response.status, response.headers.get('content-range'), await response.text()];
      },
      [address, range],
    );
  expect(await part('bytes=4-7')).toEqual([206, expect.stringMatching(/^bytes 4-7\/\d{5}$/), 'ftyp']);
  // A player that does not know how long the film is asks for more than there is.
  expect(await part('bytes=0-9999999')).toEqual([
    206,
    expect.stringMatching(/^bytes 0-(\d{4,5})\/\d{5}$/),
    expect.stringContaining('ftyp'),
  ]);
  expect((await part('bytes=9999999-')).slice(0, 2)).toEqual([
    416,
    expect.stringMatching(/^bytes \*\/\d{5}$/),
  ]);
  await play(film('small'));
  const sought = await recordingIn(film('small')).evaluate(async (video: HTMLVideoElement) => {
    const done = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = 5;
    await done;
    return { at: video.currentTime, seconds: video.duration, width: video.videoWidth };
  });
  expect(sought.at).toBeGreaterThanOrEqual(5);
  expect(sought).toMatchObject({ seconds: 6, width: 160 });
});

test('a large film that is played without a connection comes when there is one again', async () => {
  await visitAndLeave();
  await play(film('large'));
  await expect.poll(() => needs(film('large')).isVisible()).toBe(true);
  host.state.down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => needs(film('large')).isVisible()).toBe(false);
  await play(film('large'));
  await expect.poll(() => timeOf(film('large')), { timeout: 15_000 }).toBeGreaterThan(0.2);
});

test('a film that fails only once the connection is back plays then, and nothing is said to be lost', async () => {
  await visitAndLeave();
  await expect.poll(() => needs(film('large')).isVisible()).toBe(true);
  // On its way while the connection breaks and comes back.
  const asked: ServerResponse[] = [];
  host.state.wrong = (path, response) => path.endsWith('.mp4') && asked.push(response) > 0;
  host.state.down = false;
  await play(film('large'));
  await expect.poll(() => asked.length).toBe(1);
  host.state.wrong = () => false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => needs(film('large')).isVisible()).toBe(false);
  asked[0]!.writeHead(503).end();
  await expect.poll(() => timeOf(film('large')), { timeout: 15_000 }).toBeGreaterThan(0.2);
  expect(await film('large').locator('.lost').isVisible()).toBe(false);
});

test('what the site does not have is not blamed on the connection, and can be tried again', async () => {
  host.state.wrong = (path, response) => path.endsWith('.mp3') && Boolean(response.writeHead(404).end());
  await page.goto(host.address);
  await play(sound());
  const lost = sound().locator('.lost');
  await expect.poll(() => lost.isVisible()).toBe(true);
  expect(await needs(sound()).isVisible()).toBe(false);
  host.state.wrong = () => false;
  await lost.getByRole('button', { name: 'Erneut versuchen' }).click();
  await expect.poll(() => timeOf(sound()), { timeout: 15_000 }).toBeGreaterThan(0.2);
  expect(await lost.isVisible()).toBe(false);
});
