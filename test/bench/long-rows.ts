/** Long stories: building, first paint and steps of generated ones; and a large archive of tiles. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makePlain, out, type Pages, type Plan } from './make-pages.ts';
import { type Built, measureBuild } from './measure-growth.ts';
import { type Load, measureLoad } from './measure-load.ts';
import { measureSteps, type Steps } from './measure-step.ts';
import { measureTiles } from './measure-tiles.ts';
import { compared, exactly, limited, type Row } from './report-table.ts';
import { serveSlowly } from './slow-server.ts';
import { growthPower, summarise } from './statistics.ts';
import { phone } from './viewports.ts';

/** Bytes that are asked for first of an archive. */
const firstPart = 16_384;

/** The length that is read too, and what a build may take, by paragraphs. */
const long = 1000;
const bars: Record<number, { seconds: number; megabytes: number }> = {
  1000: { seconds: 12, megabytes: 800 },
  3000: { seconds: 30, megabytes: 1000 },
};

export async function longRows(browser: Browser, pages: Pages, { sizes, runs }: Plan): Promise<Row[]> {
  const built: Built[] = [];
  for (const size of sizes) built.push(await measureBuild(size));
  const chosen = built.find(({ paragraphs }) => paragraphs === long) ?? built.at(-1)!;
  const rows = built.flatMap(({ paragraphs, seconds, peak }) => {
    const where = `${paragraphs} paragraphs`;
    const bar = bars[paragraphs];
    return [
      limited(where, 'build', 's', exactly(seconds), bar?.seconds ?? null),
      limited(where, 'memory of the build', 'MB', exactly(peak / 1e6), bar?.megabytes ?? null),
    ];
  });
  const power = growthPower(built.map(({ paragraphs, seconds }) => ({ x: paragraphs, y: seconds })));
  // 1 is linear; a little more is what a sort costs.
  rows.push(
    limited(
      `${sizes.join(', ')} paragraphs`,
      'build time grows with length to the power of',
      '',
      exactly(power),
      1.1,
    ),
  );
  rows.push(...(await readingRows(browser, pages, chosen, Math.min(runs, 5))));
  const tiles = await measureTiles(browser, 'data/kursk-demining');
  // The directory comes with the first part, and is small; the map may fetch a tile or two beyond its edge.
  const allowed = (1.5 * (tiles.inViewBytes + firstPart)) / 1e6;
  const where = `of ${(tiles.size / 1e6).toFixed(1)} MB of tiles, ${tiles.inView} in view`;
  rows.push(limited(where, `fetched, in ${tiles.parts} parts`, 'MB', exactly(tiles.fetched / 1e6), allowed));
  return rows;
}

/** The long story as it is read: against a plain page of its text, and its steps against the short story's. */
async function readingRows(
  browser: Browser,
  pages: Pages,
  { site, paragraphs }: Built,
  runs: number,
): Promise<Row[]> {
  const plainFolder = join(out, `generated-${paragraphs}-plain`);
  await makePlain(site, plainFolder);
  const [own, plain] = await Promise.all([serveSlowly(site), serveSlowly(plainFolder)]);
  const loads: { own: Load[]; plain: Load[] } = { own: [], plain: [] };
  const steps: { own: Steps[]; short: Steps[] } = { own: [], short: [] };
  for (let run = 0; run < runs; run++) {
    loads.own.push(await measureLoad(browser, own, phone, true));
    loads.plain.push(await measureLoad(browser, plain, phone, false));
    steps.own.push(await measureSteps(browser, own));
    steps.short.push(await measureSteps(browser, pages.servers.story));
  }
  await Promise.all([own.close(), plain.close()]);
  const summaryOf = <T>(all: T[], read: (item: T) => number) => summarise(all.map(read));
  const where = `${paragraphs} paragraphs`;
  const paint = (load: Load): number => load.firstPaint;
  const work = (steps: Steps): number => steps.toHighlight;
  const views = (steps: Steps): number => steps.all;
  return [
    compared(
      where,
      'first paint',
      'ms',
      summaryOf(loads.own, paint),
      'plain',
      summaryOf(loads.plain, paint),
      {
        most: 1.1,
      },
    ),
    compared(
      where,
      'first paint with words and map picture',
      'ms',
      summaryOf(loads.own, (load) => load.wordsAndPicture ?? Number.NaN),
      'plain',
      summaryOf(loads.plain, paint),
      { most: 1.1 },
    ),
    compared(
      where,
      'a step: scripting to the highlight asked',
      'ms',
      summaryOf(steps.own, work),
      'short story',
      summaryOf(steps.short, work),
      { most: 1.5 },
    ),
    compared(
      where,
      'a step: scripting in all views',
      'ms',
      summaryOf(steps.own, views),
      'short story',
      summaryOf(steps.short, views),
      { most: 1.5 },
    ),
  ];
}
