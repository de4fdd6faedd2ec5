/** Reading: what a step costs, how many frames are drawn, and whether reading on leaves anything behind. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Pages, type Plan, storyIn } from './make-pages.ts';
import { bareFrames, type Frames, storyFrames } from './measure-frames.ts';
import { measureMemory } from './measure-memory.ts';
import { measureSteps, type Steps } from './measure-step.ts';
import { compared, exactly, limited, type Row } from './report-table.ts';
import type { SlowServer } from './slow-server.ts';
import { summarise } from './statistics.ts';

export async function motionRows(browser: Browser, { servers, folders }: Pages, plan: Plan): Promise<Row[]> {
  const story = storyIn(await readFile(join(folders.story, 'index.html'), 'utf8'));
  const steps: Steps[] = [];
  const slides: Steps[] = [];
  const own: Frames[] = [];
  const bare: Frames[] = [];
  for (let run = 0; run < Math.min(plan.runs, 5); run++) {
    steps.push(await measureSteps(browser, servers.story));
    slides.push(await measureSteps(browser, servers.story, '?mode=present'));
    own.push(await storyFrames(browser, servers.story, story));
    bare.push(await bareFrames(browser, servers.bare, story));
  }
  const where = 'unthrottled';
  const frames = (read: (frames: Frames) => number) =>
    [summarise(own.map(read)), summarise(bare.map(read))] as const;
  const [flight, bareFlight] = frames((run) => run.flight);
  const [scroll, bareScroll] = frames((run) => run.scroll);
  const [drawn, bareDrawn] = frames((run) => run.scrollDrawn);
  const least = { least: 0.95 };
  return [
    limited(
      where,
      'a step: scripting to the highlight asked',
      'ms',
      summarise(steps.map((step) => step.toHighlight)),
      2,
    ),
    limited(where, 'a step: scripting in all views', 'ms', summarise(steps.map((step) => step.all)), null),
    limited(
      where,
      'steps whose highlight comes in a later frame',
      '%',
      summarise(steps.map((step) => 100 * (1 - step.inNextFrame))),
      0,
    ),
    limited(
      'slides',
      'keys whose slide and highlight come in a later frame',
      '%',
      summarise(slides.map((step) => 100 * (1 - step.inNextFrame))),
      0,
    ),
    limited('slides', 'a key: scripting in all views', 'ms', summarise(slides.map((step) => step.all)), null),
    compared(where, 'frames in a flight', 'frames/s', flight, 'bare', bareFlight, least),
    compared(where, 'frames in a fast scroll', 'frames/s', scroll, 'bare', bareScroll, least),
    compared(where, 'of these, with the map drawn again', 'frames/s', drawn, 'bare', bareDrawn, null),
    ...(await memoryRows(servers.story, plan)),
  ];
}

async function memoryRows(server: SlowServer, { readings }: Plan): Promise<Row[]> {
  const states = await measureMemory(server, readings);
  const [second, last] = [states[1]!, states.at(-1)!];
  const row = (
    figure: string,
    of: 'heap' | 'nodes' | 'listeners',
    most: number,
    unit: Row['unit'] = '',
    divisor = 1,
  ) =>
    compared(
      `${readings} readings`,
      figure,
      unit,
      exactly(last[of] / divisor),
      'second reading',
      exactly(second[of] / divisor),
      { most },
    );
  // A heap is never twice the same to the byte.
  return [
    row('heap after a collection', 'heap', 1.02, 'MB', 1e6),
    row('nodes', 'nodes', 1),
    row('listeners', 'listeners', 1),
  ];
}
