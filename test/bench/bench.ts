/**
 * `npm run bench`: how fast the story is, against a plain page of its text and a bare map page, made and loaded in one run.
 * `-- first-paint authors`: these parts alone; `--quick`: two loads of each, and small generated stories. Writes each part's
 * figures into docs/speed.md, and all into test/out/bench/results.json; the chart, .github/bench.svg, is drawn by whole runs.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { authorRows } from './author-rows.ts';
import { openBrowser } from './bench-browser.ts';
import { embedRows } from './embed-rows.ts';
import { loadRows } from './load-rows.ts';
import { longRows } from './long-rows.ts';
import { makePages, out, type Pages, type Plan } from './make-pages.ts';
import { motionRows } from './motion-rows.ts';
import { chartOf } from './report-chart.ts';
import { withFigures } from './report-page.ts';
import { type Row, tableOf } from './report-table.ts';

type Measure = (browser: Browser, stories: readonly Pages[], plan: Plan) => Promise<Row[]>;

const forEach =
  (measure: (browser: Browser, pages: Pages, plan: Plan) => Promise<Row[]>): Measure =>
  async (browser, stories, plan) => {
    const rows: Row[] = [];
    for (const pages of stories) rows.push(...(await measure(browser, pages, plan)));
    return rows;
  };

const forFirst =
  (measure: (browser: Browser, pages: Pages, plan: Plan) => Promise<Row[]>): Measure =>
  (browser, [first], plan) =>
    measure(browser, first!, plan);

/** By name: the title of their table, and what measures them. */
const parts: Record<string, { title: string; measure: Measure }> = {
  'first-paint': { title: 'Opening the page', measure: forEach(loadRows) },
  reading: { title: 'Reading and presenting', measure: forFirst(motionRows) },
  embeds: { title: 'In another page', measure: forFirst(embedRows) },
  authors: { title: 'Writing a story', measure: authorRows },
  long: { title: 'Long stories, and tiles', measure: forFirst(longRows) },
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
const quick = process.argv.includes('--quick');
const plan = {
  runs: quick ? 2 : 5,
  sizes: quick ? [30, 100] : [100, 300, 1000, 3000],
  readings: quick ? 4 : 10,
};

await mkdir(out, { recursive: true });
const { browser, name } = await openBrowser();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${name}, graphics in software`;
console.log(machine);
const rows: Row[] = [];
const stories: Pages[] = [];
try {
  for (const folder of ['data/kursk-demining', 'data/first-voyage'])
    stories.push(await makePages(folder, browser));
  for (const [part, { title, measure }] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(part)) continue;
    const load = loadavg()[0]!.toFixed(1);
    const more = await measure(browser, stories, plan);
    const day = new Date().toISOString().slice(0, 10);
    const caption = `Medians of ${plan.runs}, measured on ${day}; load of the machine when it began: ${load}. ${machine}`;
    console.log(tableOf(more));
    rows.push(...more);
    // A quick run is no record.
    if (quick) continue;
    const figures = { part, title, text: `${tableOf(more)}\n${caption}` };
    await writeFile('docs/speed.md', withFigures(await readFile('docs/speed.md', 'utf8'), figures));
  }
} finally {
  for (const pages of stories) await pages.close();
  await browser.close();
}
await writeFile(join(out, 'results.json'), JSON.stringify({ machine, plan, rows }, null, 2));
if (!quick && asked.length === 0) await writeFile('.github/bench.svg', chartOf(rows, machine));
const over = rows.filter(({ kept }) => kept === false);
console.log(`${over.length} of ${rows.filter(({ kept }) => kept !== null).length} figures over their bars.`);
for (const { where, figure } of over) console.log(`over: ${figure}, ${where}`);
