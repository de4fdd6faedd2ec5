/**
 * `npm run bench`: how fast the story is, against a plain page of its text and a bare map page, made and loaded in one run.
 * `-- --quick`: two loads of each, and small generated stories. Writes report.md, results.json and chart.svg into test/out/bench;
 * a whole run also writes its figures into docs/speed.md and .github/bench.svg.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../src/cli/find-browser.ts';
import { loadRows } from './load-rows.ts';
import { longRows } from './long-rows.ts';
import { makePages, out } from './make-pages.ts';
import { motionRows } from './motion-rows.ts';
import { chartOf } from './report-chart.ts';
import { withFigures } from './report-page.ts';
import { type Row, tableOf } from './report-table.ts';

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const plan = {
  runs: quick ? 2 : 5,
  sizes: quick ? [30, 100] : [100, 300, 1000, 3000],
  readings: quick ? 4 : 10,
};

await mkdir(out, { recursive: true });
const browser = await launch();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, Chromium ${browser.version()}, graphics in software`;
console.log(machine);
const rows: Row[] = [];
const parts = { load: loadRows, motion: motionRows, long: longRows };
try {
  const pages = await makePages('data/kursk-demining', browser);
  for (const [name, measure] of Object.entries(parts)) {
    if (only && only !== name) continue;
    const more = await measure(browser, pages, plan);
    console.log(tableOf(more));
    rows.push(...more);
  }
  await pages.close();
} finally {
  await browser.close();
}
const caption = `Medians of ${plan.runs} loads. ${machine}`;
const figures = `${tableOf(rows)}\n${caption}\n`;
await writeFile(join(out, 'report.md'), figures);
await writeFile(join(out, 'results.json'), JSON.stringify({ machine, plan, rows }, null, 2));
await writeFile(join(out, 'chart.svg'), chartOf(rows, caption));
// A part, or a quick run, is no record.
if (!quick && !only) {
  await writeFile('docs/speed.md', withFigures(await readFile('docs/speed.md', 'utf8'), figures));
  await writeFile('.github/bench.svg', chartOf(rows, caption));
}
const over = rows.filter(({ kept }) => kept === false);
console.log(`${over.length} of ${rows.filter(({ kept }) => kept !== null).length} figures over their bars.`);
for (const { where, figure } of over) console.log(`over: ${figure}, ${where}`);
console.log(`${out}/report.md, ${out}/results.json, ${out}/chart.svg`);
