/** How building grows with the story: seconds and memory of a build, each in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

export async function measureBuild(paragraphs: number): Promise<Built> {
  const site = join(out, `generated-${paragraphs}`);
  const { stdout } = await run(process.execPath, [
    '--import',
    'tsx',
    'test/bench/build-one.ts',
    String(paragraphs),
    `${site}-source`,
    site,
  ]);
  const told = stdout.trim().split('\n').at(-1)!;
  return { paragraphs, site, ...(JSON.parse(told) as { seconds: number; peak: number }) };
}
