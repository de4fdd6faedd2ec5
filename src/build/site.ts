/** From a story folder to the files of its site, apart from what the bundler makes: read, derive, encode, draw, write. */
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../story/issue.ts';
import { type Atlas, atlasOf } from './derive/atlas.ts';
import type { DataFile } from './derive/data-file.ts';
import { editionOf, pathOf } from './derive/edition.ts';
import { mapData } from './derive/map-data.ts';
import { isAcross } from './derive/views.ts';
import { baseMapFile } from './derive/world/basemap-file.ts';
import { type Drawing, drawingOf } from './draw/drawing.ts';
import { drawPictures, pictureFiles } from './draw/pictures.ts';
import { gatherMakings, type Makings } from './makings.ts';
import { mediaFiles } from './media/media-files.ts';
import { readStory } from './read/read-story.ts';
import type { StorySource } from './read/story-source.ts';
import { wordFiles } from './write/article/words-block.ts';
import { pageOf, rootOf } from './write/page.ts';
import { fillPage, type PageContent } from './write/template.ts';
import { filesBeside, writePage } from './write/write-page.ts';

export interface SitePage {
  /** Below the root: `index.html`, `en/index.html`. */
  path: string;
  content: PageContent;
  /** The page in a template. */
  fill: (template: string, policy: boolean) => string;
}

export interface Site {
  pages: SitePage[];
  data: DataFile[];
}

export interface SiteOptions {
  /** The project's folder. */
  project: string;
  folder: string;
  /** Address that the site will have, or null if unknown. */
  address: string | null;
  /** Origins of the pages that may control an embedded story; null or an empty list: any. */
  origins?: readonly string[] | null;
  /** `file` makes pages for one single file with everything that they show; `site` puts their files beside them. */
  form?: 'site' | 'file';
}

/** Builds everything, or nothing if the story has an error; the issues, warnings included, are returned in both cases. */
export async function buildSite(options: SiteOptions): Promise<{ site: Site | null; issues: Issue[] }> {
  const { source, issues } = await readStory(options.folder);
  if (!source) return { site: null, issues };
  return { site: await compileSite(source, options, await gatherMakings(options.project, source)), issues };
}

/** What of a site depends on none of the story's texts, so that it stays as it is when an author changes one. */
interface SiteMaps {
  makings: Makings;
  isAcross: boolean;
  atlas: Atlas;
  map: ReturnType<typeof mapData>;
  drawing: Drawing;
}

function mapsOf(source: StorySource, makings: Makings): SiteMaps {
  const atlas = atlasOf(source, makings.world);
  const across = isAcross(source);
  const map = mapData(atlas, makings.cities);
  return { makings, isAcross: across, atlas, map, drawing: drawingOf(atlas, across) };
}

function areMapsOf(maps: SiteMaps, source: StorySource, makings: Makings): boolean {
  const { languages, words, places, layers } = source;
  return (
    maps.makings === makings &&
    maps.isAcross === isAcross(source) &&
    isDeepStrictEqual(maps.atlas.source, { languages, words, places, layers })
  );
}

/** What the pages of all languages share, and what makes the pages and files of one. */
export interface SiteParts {
  maps: SiteMaps;
  data: DataFile[];
  inLanguage: (lang: string) => Promise<Site>;
}

/** The site of a story without errors. */
export async function compileSite(
  source: StorySource,
  options: SiteOptions,
  makings: Makings,
): Promise<Site> {
  const { data, inLanguage } = await siteParts(source, options, makings);
  const site: Site = { pages: [], data };
  // One after the other: two languages of a long story at once would take twice the memory.
  for (const lang of source.languages) {
    const { pages, data } = await inLanguage(lang);
    site.pages.push(...pages);
    site.data.push(...data);
  }
  return site;
}

/** `before`: of the same story before its author changed it. */
export async function siteParts(
  given: StorySource,
  options: SiteOptions,
  makings: Makings,
  before: SiteParts | null = null,
): Promise<SiteParts> {
  const { folder, origins = null, form = 'site' } = options;
  const address = options.address ? options.address.replace(/\/*$/, '/') : null;
  const maps = before && areMapsOf(before.maps, given, makings) ? before.maps : mapsOf(given, makings);
  const { atlas, map, drawing } = maps;
  // The same places and layers are the same objects, by which what is known of them is found.
  const source = { ...given, ...atlas.source };
  const basemap = await baseMapFile(source.basemap, folder);
  const media = await mediaFiles(source, folder);
  const inLanguage = async (lang: string): Promise<Site> => {
    const root = rootOf({ source, lang });
    const files = { ...map.filesOf(lang, root), basemap: basemap.from(root) };
    const edition = editionOf(source, lang, files, atlas);
    const pictures = await drawPictures(drawing, edition, makings.preview);
    const page = pageOf(edition, pictures, { form, address, media });
    const beside = { ...makings, origins };
    return {
      pages: [sitePage(`${pathOf(source, lang)}index.html`, writePage(page, beside))],
      data: [...pictureFiles(pictures), ...filesBeside(page, beside)],
    };
  };
  const embed = { path: 'embed.js', text: makings.embed };
  return {
    maps,
    data: [...map.files, ...basemap.files, ...media.files, ...wordFiles(source), embed],
    inLanguage,
  };
}

/** Outside the function that makes its parts, so that the closure `fill` keeps nothing else of the story in memory. */
const sitePage = (path: string, content: PageContent): SitePage => ({
  path,
  content,
  fill: (template, policy) => fillPage(template, content, { policy }),
});
