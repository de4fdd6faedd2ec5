/** How building grows with the story: seconds and memory of a build, each in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateStory } from './generate-story.ts';
import { out } from './make-pages.ts';

export interface Built {
  paragraphs: number;
  seconds: number;
  /** Bytes that the process held at most. */
  peak: number;
  /** The built site. */
  site: string;
}

const run = promisify(execFile);
/** A build that takes longer hangs, ms. */
const patience = 300_000;

/** Runs in the build's own process when it ends: how much memory that had at most, KiB. */
const tellPeak = "data:text/javascript,process.on('exit',()=>console.log(process.resourceUsage().maxRSS))";

/** Builds as `npm run build` does. */
export async function measureBuild(paragraphs: number): Promise<Built> {
  const site = join(out, `generated-${paragraphs}`);
  const folder = `${site}-source`;
  await generateStory(folder, paragraphs);
  const start = performance.now();
  const { stdout } = await run(
    process.execPath,
    [
      '--import',
      tellPeak,
      'node_modules/vite/bin/vite.js',
      'build',
      '--outDir',
      site,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    { env: { ...process.env, STORY: folder, NODE_ENV: 'production' }, timeout: patience },
  );
  const seconds = (performance.now() - start) / 1000;
  return { paragraphs, site, seconds, peak: Number(stdout.trim().split('\n').at(-1)) * 1024 };
}
