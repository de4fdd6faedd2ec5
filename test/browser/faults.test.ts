/**
 * The fault matrix: every file that the page loads × missing, error of the server, cut in half, of another type, blocked,
 * slow. Which files there are is what the page asks for in a whole visit, held against what the build has made, so that none
 * can be forgotten. The page has no web fonts and no style sheet of its own file: that is tested too.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { wordsFor } from '../../src/words/words-for.ts';
import { openHosts } from './support/embeds.ts';
import {
  emptySources,
  expectLinked,
  expectPlain,
  expectSaid,
  lacking,
  pictureStates,
} from './support/fault-checks.ts';
import { failFrames, failScript } from './support/fault-frames.ts';
import { type FaultPage, openFaulty } from './support/fault-page.ts';
import { failing, type Kind, kinds } from './support/fault-plan.ts';
import { type Scene, type SceneName, scenes } from './support/fault-scenes.ts';
import { showPictures, visitAll, visitData } from './support/fault-visit.ts';
import { serveHalves } from './support/half-server.ts';
import { useBrowser } from './support/use-browser.ts';

const words = wordsFor('id');
const { browser } = useBrowser();
/** Files by the scene that asked for them first. */
let files: Record<string, string[]>;
/** Each fault of each file in turn takes a slow machine long. */
const patient = { timeout: 180_000 };
const survived = new Map<string, Set<Kind>>();
const survive = (file: string, kind: Kind): void => {
  survived.set(file, (survived.get(file) ?? new Set()).add(kind));
};

beforeAll(async () => {
  files = await visitAll(browser());
});

const folder = inject('siteFolder');
const html = readFileSync(join(folder, 'index.html'), 'utf8');
/** Of the other language: the same files under other names. */
const isForeign = (file: string): boolean =>
  /(^|\/)en\/|[.-]en-/.test(file) || (file.startsWith('pictures/') && !html.includes(file));

/** What places are compared with, which the card asks for and not the map. */
const isCompared = (file: string): boolean => /\/(cities|units)\./.test(file);

test('the visit has asked for every file of the site that is there for the page', () => {
  const built = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .filter((file) => !isForeign(file));
  /**
   * Pages of their own (the addresses of embeds: embed-addresses.test.ts), what other sites or a browser's tab fetch, and
   * what only a story with its own base map or with pictures needs (basemap.test.ts, media.test.ts).
   */
  const others =
    /^(notices\.html|embed-demo\.(html|css)|embed-(steps|scroll|map)\.html|version\.json|embed\.js|favicon\.(svg|ico)|pictures\/preview-|assets\/(own-archive|large-picture|recordings)-)/;
  const { fonts, sheets, ...rest } = files;
  const asked = Object.values(rest).flat();
  expect(built.filter((file) => !asked.includes(file) && !others.test(file))).toEqual([]);
  expect(asked.filter((file) => !built.includes(file))).toEqual([]);
  expect([...fonts!, ...sheets!]).toEqual([]);
});

/** Each failure of a file in turn, in one page: reported, recovered from, tried again; in the end it is slow, and held. */
async function failInTurn({ page, plan }: FaultPage, scene: Scene, file: string): Promise<void> {
  for (const [index, kind] of failing.entries()) {
    await scene.said(page).catch((error) => expect.fail(`${file}, ${kind}: ${error}`));
    await scene.readable(page);
    survive(file, kind);
    const next = kinds[index + 1]!;
    const counts = next === 'slow' ? plan.asked : plan.answered;
    const before = counts.get(file) ?? 0;
    await plan.set(file, next);
    await scene.again(page);
    await expect
      .poll(() => counts.get(file) ?? 0, { message: `${file}: asked for again` })
      .toBeGreaterThan(before);
  }
  await scene.readableMeanwhile(page);
  await expect.poll(() => plan.isHeld(file), { message: `${file} is on its way` }).toBe(true);
}

/** Lets the file come in the end. */
async function letCome({ page, plan }: FaultPage, scene: Scene, file: string): Promise<void> {
  await plan.set(file, null);
  await scene.works(page);
  survive(file, 'slow');
}

/** A part's files, each with a page of its own. */
async function failEach(name: SceneName): Promise<void> {
  const scene: Scene = scenes[name];
  expect(files[name], name).toBeDefined();
  const fail = async (file: string): Promise<void> => {
    const opened = await openFaulty(browser(), scene.live);
    await opened.plan.set(file, failing[0]);
    await opened.goto(scene.path);
    await scene.ask(opened.page);
    await failInTurn(opened, scene, file);
    await letCome(opened, scene, file);
    // What cuts the program itself in half is a syntax error, which the browser reports before any script of ours.
    await opened.close(name === 'program' ? /^SyntaxError/ : undefined);
  };
  await Promise.all(files[name]!.map(fail));
}

test('the program: without it the page is plain', patient, () => failEach('program'));
test.each(['present', 'notes', 'embed'] as const)('ways to read: the reader replaces %s', patient, failEach);
test('what comes at a button, and the card', patient, () =>
  Promise.all([failEach('share'), failEach('link'), failEach('card')]),
);
test('explanations of terms: without them a term leads to the glossary', patient, () => failEach('terms'));
test('tooltips of marks: without them a mark lights its words', patient, () => failEach('tooltips'));
test('engine and worker: the picture of the map replaces the live map', patient, () => failEach('map'));

test('comparing: its words, scripts and outlines, of which each is missing in turn', patient, async () => {
  const scene: Scene = scenes.compare;
  const [text, ...scripts] = files.compare!;
  expect(scripts.filter((file) => !file.endsWith('.js'))).toEqual([]);
  expect(scripts.length).toBeGreaterThan(0);
  // Asked for after one another: each is on its way until the one before has come.
  const inTurn = [text!, ...scripts, ...files.data!.filter(isCompared)];
  const opened = await openFaulty(browser(), true);
  const { page, plan } = opened;
  for (const file of scripts) await plan.set(file, 'slow');
  await plan.set(text!, failing[0]);
  await opened.goto(scene.path);
  await scenes.map.works(page);
  await scene.ask(page);
  for (const [index, file] of inTurn.entries()) {
    await failInTurn(opened, scene, file);
    const next = inTurn[index + 1];
    if (!next) await letCome(opened, scene, file);
    else {
      await plan.set(next, failing[0]);
      await plan.set(file, null);
      survive(file, 'slow');
    }
  }
  await opened.close();
});

test(
  'data of the map: each part fails in another way, all at once, and the rest of the page goes on',
  patient,
  async () => {
    const data = files.data!.filter((file) => !isCompared(file));
    expect(data.length).toBeGreaterThan(8);
    const opened = await openFaulty(browser(), true);
    const { page, plan } = opened;
    const round = (number: number): Promise<unknown> =>
      Promise.all(data.map((file, index) => plan.set(file, failing[(index + number) % failing.length]!)));
    await round(0);
    // Districts are drawn where one is in focus.
    await opened.goto('#p10');
    await scenes.map.works(page);
    await visitData(page);
    for (let number = 0; number < failing.length; number++) {
      await expect.poll(() => lacking(page), { timeout: 15_000, message: data.join(' ') }).toBe(data.length);
      await expectSaid(page.locator('story-map .fault'), words.partFailed, words.tryAgain);
      await expectLinked(page);
      for (const [index, file] of data.entries()) survive(file, failing[(index + number) % failing.length]!);
      if (number === failing.length - 1) for (const file of data) await plan.set(file, 'slow');
      else await round(number + 1);
      await page.locator('story-map .fault button').click();
    }
    await expect.poll(() => data.every((file) => plan.isHeld(file))).toBe(true);
    await expectLinked(page);
    expect(await lacking(page)).toBe(0);
    for (const file of data) await plan.set(file, null);
    await expect.poll(() => emptySources(page), { timeout: 15_000 }).toEqual([]);
    expect(await lacking(page)).toBe(0);
    expect(await page.locator('story-map .fault').count()).toBe(0);
    for (const file of data) survive(file, 'slow');
    await opened.close();
  },
);

test('pictures of the plain page and of paper: their texts replace them', patient, async () => {
  const program = files.program![0]!;
  const pictures = files.pictures!;
  const opened = await openFaulty(browser(), false);
  const { page, plan } = opened;
  await plan.set(program, 'missing');
  for (let number = 0; number < failing.length; number++) {
    const kindOf = (index: number): Kind => failing[(index + number) % failing.length]!;
    for (const [index, file] of pictures.entries()) await plan.set(file, kindOf(index));
    if (number === 0) await opened.goto('');
    else await scenes.program.again(page);
    await page.waitForLoadState('domcontentloaded');
    await showPictures(page);
    await expect.poll(() => pictureStates(page)).toEqual({ drawn: 0, wordless: 0, coming: 0 });
    await expectPlain(page);
    for (const [index, file] of pictures.entries()) survive(file, kindOf(index));
  }
  for (const file of pictures) await plan.set(file, 'slow');
  await scenes.program.again(page);
  await page.waitForLoadState('domcontentloaded');
  await showPictures(page);
  await expect.poll(() => pictures.filter((file) => !plan.isHeld(file))).toEqual([]);
  await expectPlain(page, false);
  for (const file of pictures) await plan.set(file, null);
  const all = await page.evaluate(() => document.images.length);
  await expect.poll(() => pictureStates(page)).toEqual({ drawn: all, wordless: 0, coming: 0 });
  for (const file of pictures) survive(file, 'slow');
  await opened.close();
});

test('the page itself, cut in half and slow: what has come is plain and readable; the rest follows', async () => {
  const [file] = files.page!;
  const server = await serveHalves(inject('site'));
  try {
    const opened = await openFaulty(browser(), false, {}, server.url);
    const { page } = opened;
    for (const kind of ['cut', 'slow'] as const) {
      server.holds = kind === 'slow';
      await page.goto(server.url, { waitUntil: 'commit' });
      await page.locator('#p2').waitFor();
      if (kind === 'cut') {
        await expectSaid(page.locator('.unstarted:not([hidden])'), words.pageFailed, words.tryAgain);
        server.isWhole = true;
        await page.locator('.unstarted button').click();
      } else server.release();
      await scenes.program.works(page);
      await expectLinked(page);
      server.isWhole = false;
      survive(file!, kind);
    }
    await opened.close();
  } finally {
    await server.close();
  }
});

test('in a page of others: a link replaces the script, and a frame that is not a story', async () => {
  const hosts = await openHosts();
  try {
    await Promise.all([
      failScript(browser(), hosts, (kind) => survive('embed.js', kind)),
      failFrames(browser(), hosts, (kind) => survive('index.html in a frame', kind)),
    ]);
  } finally {
    await hosts.close();
  }
});

test('every fault of every file has been tried', () => {
  const rows = [...Object.values(files).flat(), 'embed.js', 'index.html in a frame'];
  /** Without its page a story cannot say anything; the browser does. */
  const kindsOf = (file: string): readonly Kind[] => (file === files.page![0] ? ['cut', 'slow'] : kinds);
  const died = rows.flatMap((file) =>
    kindsOf(file)
      .filter((kind) => !survived.get(file)?.has(kind))
      .map((kind) => `${file}: ${kind}`),
  );
  const count = [...survived.values()].reduce((sum, kinds) => sum + kinds.size, 0);
  const all = rows.reduce((sum, file) => sum + kindsOf(file).length, 0);
  console.info(`Faults: ${rows.length} files, ${all} faults, ${count} survived`);
  expect(died.slice(0, 10), `${died.length} did not`).toEqual([]);
});
