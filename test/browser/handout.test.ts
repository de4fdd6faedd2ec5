/** The handout, read back from its PDF: whole, in order, on A4 and Letter, and by the browser's own print. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { printPage } from '../../src/cli/handout.ts';
import { readPdf } from './support/pdf.ts';
import { holdMap, openContext } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

/** How many paths a page with a map has at least. */
const fewest = 30;

const site = inject('site');
const { browser } = useBrowser();

/** The most of a page that may be empty below what is on it; the last one ends where it ends. */
const mostEmpty = 1 / 3;

/** Number of the page (from 0) that holds a text; -1 if none does. */
const pageOf = (pages: readonly string[], text: string): number =>
  pages.findIndex((page) => page.includes(text));

const cases = [
  { paper: 'A4', lang: 'en', size: [596, 843] },
  { paper: 'Letter', lang: 'en', size: [612, 792] },
  { paper: 'A4', lang: 'id', size: [596, 843] },
  { paper: 'Letter', lang: 'id', size: [612, 792] },
] as const;

describe.each(cases)('$paper in $lang', ({ paper, lang, size }) => {
  let pages: string[];
  let drawn: number[];
  let empty: number[];
  let paragraphs: string[];

  beforeAll(async () => {
    const url = lang === 'en' ? `${site}en/` : site;
    const page = await browser().newPage();
    await holdMap(page);
    await page.goto(url);
    paragraphs = await page
      .locator('article p[id]')
      .evaluateAll((all) => all.map((element) => element.textContent!.replace(/\s+/g, ' ').trim()));
    await page.close();
    const printed = await printPage(browser(), url, paper);
    // Firefox, whose reader of PDFs this is, paints such a shading pink.
    expect(printed.toString('latin1')).not.toContain('/ShadingType 1');
    const pdf = await readPdf(printed);
    ({ pages, drawn, empty } = pdf);
    expect(pdf.size).toEqual(size);
  });

  test('has all fourteen paragraphs, numbered, in order, none broken by a page', () => {
    expect(paragraphs).toHaveLength(14);
    const at = paragraphs.map((text, index) => {
      const start = pageOf(pages, `${index + 1} ${text.slice(0, 30)}`);
      expect(start, `paragraph ${index + 1}`).toBeGreaterThanOrEqual(0);
      expect(pages[start], `end of paragraph ${index + 1}`).toContain(text.slice(-30));
      return start;
    });
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test('no page is more than a third empty, but the last', () => {
    expect(Math.max(...empty.slice(0, -1)), empty.map((part) => part.toFixed(2)).join(' ')).toBeLessThan(
      mostEmpty,
    );
  });

  test('keeps the caveat, and says what the page is', () => {
    const all = pages.join(' ');
    for (const text of lang === 'en'
      ? ['not independently verified, says Reuters', 'Not a safety map', 'State of 14 November 2025']
      : [
          'belum diverifikasi secara independen, kata Reuters',
          'Bukan peta keselamatan',
          'Keadaan per 14 November 2025',
        ])
      expect(all).toContain(text);
    // Nobody points at paper.
    expect(all).not.toMatch(/point or tap|tunjuk atau ketuk/);
  });

  test('has four maps with their names and numbers, each beside its paragraph', () => {
    const word = lang === 'en' ? 'Map' : 'Peta';
    for (const [map, paragraph] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 10],
    ] as const) {
      const page = pageOf(pages, `${word} ${map} (¶ ${paragraph})`);
      expect(page, `map ${map}`).toBeGreaterThanOrEqual(0);
      expect(drawn[page], `drawing of map ${map}`).toBeGreaterThan(fewest);
    }
  });

  test('ends with the worksheet on a page of its own, then the answers on the last', () => {
    const last = pages.length - 1;
    const title = lang === 'en' ? 'Answers' : 'Jawaban';
    expect(pages[last]).toContain(title);
    const sheet = pageOf(
      pages,
      lang === 'en' ? 'Worksheet: a map without names' : 'Lembar kerja: peta tanpa nama',
    );
    expect(sheet).toBe(last - 1);
    expect(pages[sheet]).not.toMatch(/Sumy|Belgorod|Kharkiv|Bolshesoldats/);
    // Its places have the numbers that they have on the maps, and the towns come after them.
    const [first, second, third, town] =
      lang === 'en'
        ? ['Kursk oblast', 'Bolshesoldatsky district', 'Russia–Ukraine border', 'Kharkiv']
        : ['Oblast Kursk', 'Distrik Bolshesoldatsky', 'Perbatasan Rusia–Ukraina', 'Kharkiv'];
    const inOrder = new RegExp(`1 ${first}.* 2 ${second}.* 3 ${third}.* 4 ${town}`);
    expect(pages[last]!.replaceAll(/\s+/g, ' ')).toMatch(inOrder);
    const answer = lang === 'en' ? 'names none of the settlements' : 'Tidak.';
    expect(pageOf(pages, answer)).toBe(last);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.length).toBeLessThan(15);
  });

  test('asks all twelve questions before it answers them', () => {
    const word = lang === 'en' ? 'Question:' : 'Pertanyaan:';
    for (let number = 1; number <= 12; number++) {
      const page = pageOf(pages, `${word} ${number} `);
      expect(page, `question ${number}`).toBeGreaterThanOrEqual(0);
      expect(page).toBeLessThan(pages.length - 1);
    }
  });

  test('has timeline, terms and all sources', () => {
    const all = pages.join(' ');
    for (const text of lang === 'en'
      ? ['Timeline', 'Terms', 'Sources', 'call sign', 'Kommersant']
      : ['Lini masa', 'Istilah', 'Sumber', 'nama sandi', 'Kommersant'])
      expect(all).toContain(text);
  });
});

test('waits for every picture on paper, however far down it is', async () => {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const asked: string[] = [];
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.setHeader('Content-Type', url.endsWith('.svg') ? 'image/svg+xml' : 'text/html');
    answer.end(
      url.endsWith('.svg')
        ? picture
        : '<p style="height:90000px">…<p><img src="far.svg" loading="lazy" alt="">',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await printPage(browser(), `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 'A4');
    expect(asked).toContain('/far.svg');
  } finally {
    server.close();
  }
});

test.each(['', '?mode=present#p5'])(
  'the browser’s own print of the page (%s) is the same handout',
  async (query) => {
    const context = await openContext(browser(), { reducedMotion: 'reduce', drawn: false });
    const page = await context.newPage();
    await page.goto(`${site}en/${query}`);
    await page.locator('article p[aria-current=true]').waitFor();
    // Fetched ahead, once the page is at rest: nothing here asks for it.
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLImageElement>('.on-paper img')].every(
          ({ naturalWidth }) => naturalWidth > 0,
        ),
      null,
      { timeout: 15_000 },
    );
    const { pages, drawn } = await readPdf(await page.pdf({ format: 'A4' }));
    await context.close();
    const all = pages.join(' ');
    for (const text of [
      '1 On 14 November 2025',
      '14 The work was going on',
      'Worksheet',
      'Answers',
      'Map 4 (¶ 10)',
      'Question: 12',
    ])
      expect(all).toContain(text);
    // The pictures came too, though the screen never showed them.
    expect(drawn[pageOf(pages, 'Map 1 (¶ 1)')]).toBeGreaterThan(fewest);
    expect(all).not.toContain('Skip to the text');
  },
);
