/** Loading: the three pages in turn, on a slow phone and unthrottled. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { firstScreen } from './first-screen.ts';
import type { PageName, Pages, Plan } from './make-pages.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { compared, exactly, limited, type Row } from './report-table.ts';
import { type Summary, summarise } from './statistics.ts';
import { type Conditions, desk, phone, viewports } from './viewports.ts';

const order: PageName[] = ['story', 'plain', 'bare'];
/** Bytes in a kB of the bars. */
const kB = 1000;

type Loads = Record<PageName, Load[]>;

export async function loadRows(browser: Browser, pages: Pages, { runs }: Plan): Promise<Row[]> {
  const rows: Row[] = [];
  for (const conditions of [phone, desk]) {
    const loads = await loadInTurn(browser, pages, conditions, runs);
    const where = conditions.screen === 'narrow' ? 'slow phone' : 'unthrottled';
    rows.push(...rowsOf(loads, `${pages.name}, ${where}`, conditions === phone ? 1.2 : 1.5));
    if (conditions === phone) rows.push(...scriptRows(loads.story.at(-1)!, loads.bare.at(-1)!, pages.name));
  }
  const file = join(pages.folders.story, 'index.html');
  const screen = await firstScreen(browser, pages.servers.story.url, file, viewports.narrow);
  console.log(`The first screen ends with: ${screen.last}`);
  rows.push(
    limited(
      `${pages.name}, 412 × 823`,
      'HTML to the end of the first screen, gzipped',
      'kB',
      exactly(screen.bytes / kB),
      14,
    ),
  );
  return rows;
}

/** A B C A B C …; one load of each before is not counted: it fills the disk's and the graphics' caches. */
async function loadInTurn(
  browser: Browser,
  pages: Pages,
  conditions: Conditions,
  runs: number,
): Promise<Loads> {
  const loads: Loads = { story: [], plain: [], bare: [] };
  for (let run = -1; run < runs; run++) {
    for (const name of order) {
      const load = await measureLoad(browser, pages.servers[name], conditions, name !== 'plain');
      if (run >= 0) loads[name].push(load);
    }
  }
  return loads;
}

/** `mostPaint`: how many times as long as the plain page's first paint the story's may take. */
function rowsOf({ story, plain, bare }: Loads, where: string, mostPaint: number): Row[] {
  const summaryOf = (loads: Load[], read: (load: Load) => number): Summary => summarise(loads.map(read));
  const against =
    (name: string, loads: Load[]) =>
    (figure: string, unit: Row['unit'], read: (load: Load) => number, most: number | null, other = read) =>
      compared(
        where,
        figure,
        unit,
        summaryOf(story, read),
        name,
        summaryOf(loads, other),
        most === null ? null : { most },
      );
  const plainly = against('plain', plain);
  const barely = against('bare', bare);
  return [
    plainly('first paint', 'ms', (load) => load.firstPaint, mostPaint),
    plainly(
      'first paint with words and map picture',
      'ms',
      (load) => load.wordsAndPicture ?? Number.NaN,
      mostPaint,
      (load) => load.firstPaint,
    ),
    plainly('largest paint', 'ms', (load) => load.largestPaint, mostPaint),
    limited(
      where,
      'layout shift',
      '',
      summaryOf(story, (load) => load.layoutShift),
      0.004,
    ),
    barely('live map drawn', 'ms', (load) => load.live ?? Number.NaN, 1.1),
    barely('bytes until the live map is idle', 'kB', (load) => load.bytes / kB, 1.15),
    barely('requests until then', '', (load) => load.requests, null),
    barely('main thread blocked until then', 'ms', (load) => load.blocking, 1.1),
  ];
}

const isScript = ({ path }: { path: string }): boolean => /\.m?js$/.test(path);
const isEngine = ({ path }: { path: string }): boolean => /maplibre/.test(path);

function scriptRows(story: Load, bare: Load, where: string): Row[] {
  const sum = (files: { bytes: number }[]) => exactly(files.reduce((all, { bytes }) => all + bytes, 0) / kB);
  const own = story.files.filter((file) => isScript(file) && !isEngine(file));
  const engine = story.files.filter((file) => isScript(file) && isEngine(file));
  return [
    limited(where, 'own JavaScript without the engine, gzipped', 'kB', sum(own), 40),
    compared(
      where,
      'engine and its worker, gzipped',
      'kB',
      sum(engine),
      'bare',
      sum(bare.files.filter(isScript)),
      null,
    ),
  ];
}
