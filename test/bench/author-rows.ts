/** What an author waits for: a check, a save, a build, and the first installation. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { out, type Pages, type Plan } from './make-pages.ts';
import { exactly, limited, type Row } from './report-table.ts';
import { type Summary, summarise } from './statistics.ts';
import { viewports } from './viewports.ts';

const execute = promisify(execFile);
/** A command that takes longer hangs, ms. */
const patience = 300_000;
const run = (command: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  execute(command, args, { ...options, timeout: patience });
const folder = 'data/kursk-demining';
const vite = 'node_modules/vite/bin/vite.js';
/** Where the development server listens. */
const port = 5199;

export async function authorRows(
  browser: Browser,
  _stories: readonly Pages[],
  { runs }: Plan,
): Promise<Row[]> {
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: object };
  const packages = Object.keys(lock.packages).length - 1;
  return [
    limited('the first story', '`npm run story:check`', 's', await timed(runs, check), 2),
    limited(
      'the first story',
      'a save while `npm run dev` runs: words on the page',
      's',
      await saves(browser, runs),
      1,
    ),
    limited('the first story', '`vite build`', 's', await timed(runs, build), 6),
    limited('a clone, the npm cache warm', '`npm ci`', 's', await timed(1, install), 25),
    limited('package-lock.json', 'packages', '', exactly(packages), null),
  ];
}

const check = (): Promise<unknown> => run('npm', ['run', '-s', 'story:check', '--', folder]);

const build = (): Promise<unknown> =>
  run(
    process.execPath,
    [vite, 'build', '--outDir', join(out, 'author'), '--emptyOutDir', '--logLevel', 'error'],
    {
      env: { ...process.env, STORY: folder, NODE_ENV: 'production' },
    },
  );

async function install(): Promise<void> {
  const clone = join(out, 'clone');
  await rm(clone, { recursive: true, force: true });
  await mkdir(clone, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) await cp(file, join(clone, file));
  await run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: clone });
}

/** Seconds of each of so many runs. */
async function timed(runs: number, act: () => Promise<unknown>): Promise<Summary> {
  const seconds: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const start = performance.now();
    await act();
    seconds.push((performance.now() - start) / 1000);
  }
  return summarise(seconds);
}

/** Seconds from the end of writing a word into a story's text until the open page shows it. */
async function saves(browser: Browser, runs: number): Promise<Summary> {
  const story = join(out, 'authoring');
  await rm(story, { recursive: true, force: true });
  await cp(folder, story, { recursive: true });
  const server = spawn(
    process.execPath,
    [vite, '--port', String(port), '--strictPort', '--host', '127.0.0.1'],
    {
      env: { ...process.env, STORY: resolve(story), NODE_ENV: 'development' },
      stdio: 'ignore',
    },
  );
  const page = await browser.newPage({ viewport: viewports.wide });
  try {
    const address = `http://127.0.0.1:${port}/en/`;
    for (let attempt = 0; ; attempt++) {
      const answer = await page.goto(address).catch(() => null);
      if (answer?.ok()) break;
      if (attempt > 60) throw new Error(`the development server does not answer at ${address}`);
      await pause(500);
    }
    await page.waitForSelector('story-map[state=ready]', { timeout: 120_000, state: 'attached' });
    const file = join(story, 'story.en.md');
    const text = await readFile(file, 'utf8');
    const seconds: number[] = [];
    for (let turn = 0; turn < runs; turn++) {
      const word = `saved${turn}`;
      await writeFile(file, text.replace(/^title: (.*)$/m, `title: $1 ${word}`));
      const start = performance.now();
      await page.getByRole('heading', { level: 1, name: word }).waitFor({ timeout: 60_000 });
      seconds.push((performance.now() - start) / 1000);
      await pause(1500);
    }
    return summarise(seconds);
  } finally {
    await page.close();
    server.kill();
  }
}
