/** What a site needs besides its story: the project's own files, and how the picture for link previews is drawn. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import { transform } from 'lightningcss';
import { themeCss } from '../kit/themes.ts';
import { compareCities } from './derive/places/compare-cities.ts';
import type { World } from './derive/world/world.ts';
import { previewPng } from './draw/preview/preview-png.ts';
import type { StorySource } from './read/story-source.ts';
import { readBuiltInMap } from './world-files.ts';
import { embedScript, inlineScript } from './write/head/scripts.ts';
import type { Notices } from './write/notices/notices-page.ts';
import { shippedPackages } from './write/notices/shipped-packages.ts';
import type { Styles } from './write/template.ts';

export interface Makings {
  world: World;
  /** Per language. */
  cities: ReadonlyMap<string, Feature[]>;
  styles: Styles;
  early: string;
  /** The script for embedding pages. */
  embed: string | Uint8Array;
  preview: typeof previewPng;
  notices: Notices;
}

/** Reads and bundles them. */
export async function gatherMakings(project: string, { languages }: StorySource): Promise<Makings> {
  const { world, cities, units } = await readBuiltInMap(project, languages);
  return {
    world,
    cities: new Map(languages.map((lang) => [lang, compareCities(cities, units, lang)])),
    styles: {
      opening: await pageCss(project, [themeCss()], sheets.opening),
      later: await pageCss(project, [], sheets.later),
    },
    early: inlineScript(project, 'early'),
    embed: await embedScript(project),
    preview: previewPng,
    notices: {
      packages: await shippedPackages(project),
      own: await readFile(join(project, 'LICENSE'), 'utf8'),
    },
  };
}

const sheets = {
  opening: [
    'first/base',
    'first/layout',
    'first/opening',
    'first/picture',
    'first/picture-page',
    'first/locator',
  ],
  later: [
    'later/article',
    'later/media',
    'later/windows',
    'later/lists',
    'later/card',
    'later/picture-live',
    'later/teach',
    'later/faults',
    'later/notice',
    'later/embed',
    'later/embed-steps',
    'later/embed-low',
    'later/embed-scroll',
    'later/present',
    'later/media-modes',
    'later/print',
    'later/print-worksheet',
  ],
} as const satisfies Record<keyof Styles, readonly string[]>;

/** CSS that is small enough to be in the page itself. */
async function pageCss(
  project: string,
  first: readonly string[],
  sheets: readonly string[],
): Promise<string> {
  const parts = await Promise.all(
    sheets.map((sheet) => readFile(join(project, `src/style/${sheet}.css`), 'utf8')),
  );
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from([...first, ...parts].join('\n')),
    minify: true,
  });
  return code.toString();
}
