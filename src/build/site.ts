/** From a story folder to the files of its site, apart from what the bundler makes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { transform } from 'lightningcss';
import { minifySync } from 'rolldown/utils';
import { catalogueFor } from '../kit/strings/index.ts';
import { themeCss } from '../kit/themes.ts';
import type { Issue } from '../story/issue.ts';
import { baseMapFile } from './derive/basemap-file.ts';
import { compareCities } from './derive/compare-cities.ts';
import { type DataFile, mapData } from './derive/map-data.ts';
import type { World } from './derive/map-kinds.ts';
import { pathOf } from './derive/path.ts';
import { storyData } from './derive/story-data.ts';
import { handoutMaps, worksheetMap } from './draw/handout-maps.ts';
import { inlinePicture } from './draw/inline-picture.ts';
import { insetSvg } from './draw/inset.ts';
import { previewPng } from './draw/preview-png.ts';
import { pictureOf, viewPictures } from './draw/view-pictures.ts';
import { readStory } from './read/read-story.ts';
import type { StorySource } from './read/story-source.ts';
import { bodyHtml } from './write/body.ts';
import { demoPage } from './write/demo-page.ts';
import { embedHead } from './write/embed-head.ts';
import { embedScript } from './write/embed-script.ts';
import { headHtml } from './write/head.ts';
import { newsArticleScript } from './write/news-article.ts';
import { type Notices, noticesPage } from './write/notices-page.ts';
import { oembedJson } from './write/oembed.ts';
import { fillPage, html, type PageParts, type Styles } from './write/page.ts';
import { shippedPackages } from './write/shipped-packages.ts';

export interface Site {
  /** The pages, by path below the root (`index.html`, `en/index.html`); filled into a template when asked. */
  pages: { path: string; fill: (template: string, policy: boolean) => string }[];
  data: DataFile[];
}

export interface SiteOptions {
  /** The project's folder. */
  project: string;
  folder: string;
  /** Address that the site will have, or null where unknown. */
  address: string | null;
  /** Origins of the pages that may lead an embedded story; null or none: any. */
  origins?: readonly string[] | null;
}

/** Builds everything, or nothing where the story has an error; the issues (warnings too) come in both cases. */
export async function buildSite(options: SiteOptions): Promise<{ site: Site | null; issues: Issue[] }> {
  const { source, issues } = await readStory(options.folder);
  if (!source) return { site: null, issues };
  return { site: await compileSite(source, options, await gatherMakings(options.project, source)), issues };
}

/** What a site is made of beside its story: files of the project, and how the picture for link previews is drawn. */
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

async function gatherMakings(project: string, { languages }: StorySource): Promise<Makings> {
  const [coarse, detail, cities] = await Promise.all(
    ['world', 'world-detail', 'cities'].map((name) => readBaseMap(project, name)),
  );
  return {
    world: { coarse: coarse!, detail: detail! },
    cities: new Map(languages.map((lang) => [lang, compareCities(cities!, lang)])),
    styles: {
      opening: await pageCss(project, [themeCss()], sheets.opening),
      reading: await pageCss(project, [], sheets.reading),
      later: await pageCss(project, [], sheets.later),
    },
    early: minifySync('early.js', await readFile(join(project, 'src/scripts/early.js'), 'utf8')).code,
    embed: await embedScript(project),
    preview: previewPng,
    notices: {
      packages: await shippedPackages(project),
      own: await readFile(join(project, 'LICENSE'), 'utf8'),
    },
  };
}

/** The site of a story without errors. */
export async function compileSite(
  source: StorySource,
  options: SiteOptions,
  makings: Makings,
): Promise<Site> {
  const { world, cities, styles, early } = makings;
  const { files, filesOf } = mapData(source, world, hashedPath, cities);
  const basemap = await baseMapFile(source.basemap, options.folder);
  const address = options.address ? options.address.replace(/\/*$/, '/') : null;
  const made: DataFile[] = [{ path: 'embed.js', text: makings.embed }];
  const languagePage = async (lang: string) => {
    const path = `${pathOf(source, lang)}index.html`;
    const root = pathOf(source, lang) ? '../' : './';
    const words = catalogueFor(lang);
    const plain = storyData(source, lang, { ...filesOf(lang, root), basemap: basemap.from(root) });
    const pictures = viewPictures(source, plain, words, world);
    const preview = await makings.preview(source, plain, words, world);
    const previewPath = `pictures/preview-${lang}-${hashOf(preview)}.png`;
    made.push(...pictures, { path: previewPath, text: preview });
    const demo = demoPage(source, lang, words, root, address);
    made.push({ path: `${pathOf(source, lang)}embed-demo.html`, text: demo });
    const notices = noticesPage(source, lang, words, makings.notices);
    made.push({ path: `${pathOf(source, lang)}notices.html`, text: notices });
    if (address) {
      const text = oembedJson(source, lang, words, address, previewPath);
      made.push({ path: `${pathOf(source, lang)}oembed.json`, text });
    }
    const story = {
      ...plain,
      pictures: plain.paragraphs.map(({ id }) => root + pictureOf(pictures, id).path),
    };
    const drawn = { source, story, words, world };
    const handout = { maps: handoutMaps(drawn), worksheet: worksheetMap(drawn) };
    made.push(...handout.maps, handout.worksheet);
    const picture = inlinePicture({ source, story, world, words });
    const parts = {
      lang,
      head: [
        ...headHtml(source, story, words, address, previewPath),
        ...embedHead(source, lang, address, options.origins ?? null),
      ],
      body: html([
        ...bodyHtml(
          source,
          story,
          words,
          root,
          [picture.svg, insetSvg(world.coarse, story.paragraphs[0]?.camera.bounds ?? story.neutral.bounds)],
          handout,
          styles.reading,
        ),
        ...(picture.later ? [picture.later] : []),
        newsArticleScript(source, story, address),
      ]),
      styles,
      early,
      root,
      hosts: source.basemap?.hosts ?? [],
    };
    return pageOf(path, parts);
  };
  const pages: Site['pages'] = [];
  // One after the other: two languages of a long story at once would take twice the memory.
  for (const lang of source.languages) pages.push(await languagePage(lang));
  return { pages, data: [...files, ...basemap.files, ...made] };
}

/** Outside of the function that makes its parts: what fills a page later keeps nothing else of the story in memory. */
const pageOf = (path: string, parts: Omit<PageParts, 'policy'>): Site['pages'][number] => ({
  path,
  fill: (template, policy) => fillPage(template, { ...parts, policy }),
});

async function readBaseMap(project: string, name: string): Promise<FeatureCollection> {
  return JSON.parse(
    await readFile(join(project, `data/basemap/${name}.geojson`), 'utf8'),
  ) as FeatureCollection;
}

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

const hashedPath = (stem: string, text: string): string => `data/${stem}-${hashOf(text)}.geojson`;

const sheets = {
  opening: ['first/base', 'first/layout', 'first/opening', 'first/picture', 'first/picture-page'],
  reading: ['later/article', 'later/lists', 'later/card', 'later/picture-live', 'later/teach'],
  later: [
    'later/faults',
    'later/embed',
    'later/embed-steps',
    'later/embed-scroll',
    'later/present',
    'later/print',
    'later/print-worksheet',
  ],
} as const satisfies Record<keyof Styles, readonly string[]>;

/** Style that is small enough to stand in the page itself. */
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
