/** A story while its author writes: read again after each change, and compiled only in the languages that are looked at. */
import type { Issue } from '../../story/issue.ts';
import type { DataFile } from '../derive/data-file.ts';
import { pathOf } from '../derive/edition.ts';
import { gatherMakings, type Makings } from '../makings.ts';
import { readStory } from '../read/read-story.ts';
import type { StorySource } from '../read/story-source.ts';
import { type Site, type SiteOptions, type SitePage, type SiteParts, siteParts } from '../site.ts';

/** The story as it is between two changes. */
interface Version {
  source: StorySource;
  parts: SiteParts;
  /** By language. */
  compiled: Map<string, Promise<Site>>;
}

type Read = { version: Version; issues: null } | { version: null; issues: Issue[] };

export class ServedStory {
  readonly #options: SiteOptions;
  #read: Promise<Read> | null = null;
  /** What a site needs besides its story, for these languages. */
  #makings: { languages: string; made: Promise<Makings> } | null = null;
  /** Languages of the pages that were asked for. */
  readonly #shown = new Set<string>();
  /** Of the last version without errors. */
  #parts: SiteParts | null = null;

  constructor(options: SiteOptions) {
    this.#options = options;
  }

  /** A file has changed: of the story alone, or of what all stories share. */
  change(isOfStory: boolean): void {
    this.#read = null;
    if (!isOfStory) this.#makings = null;
  }

  /** Compiles the pages shown so far, at first that of the story's first language. Resolves to the errors, if there are any, or to 'changed' if the story has changed meanwhile. */
  async prepare(): Promise<Issue[] | 'changed' | null> {
    const read = this.#current();
    const { version, issues } = await read;
    const languages = version?.source.languages ?? [];
    const shown = languages.filter((lang) => this.#shown.has(lang));
    for (const lang of shown.length > 0 ? shown : languages.slice(0, 1)) await compiled(version!, lang);
    return read === this.#read ? issues : 'changed';
  }

  /** The page or file at a path below the root; null if the story has none, or the errors for which there is no site. */
  async find(path: string): Promise<SitePage | DataFile | Issue[] | null> {
    const { version, issues } = await this.#current();
    if (!version) return issues;
    const shared = version.parts.data.find((file) => file.path === path);
    if (shared) return shared;
    for (const lang of languagesOf(path, version)) {
      const { pages, data } = await compiled(version, lang);
      const folder = path.replace(/\/?$/, path && '/');
      const page = pages.find((one) => one.path === path || one.path === `${folder}index.html`);
      if (page) this.#shown.add(lang);
      const found = page ?? data.find((file) => file.path === path);
      if (found) return found;
    }
    return null;
  }

  #current(): Promise<Read> {
    this.#read ??= this.#readStory();
    return this.#read;
  }

  async #readStory(): Promise<Read> {
    const { source, issues } = await readStory(this.#options.folder);
    if (!source) return { version: null, issues };
    const parts = await siteParts(source, this.#options, await this.#makingsFor(source), this.#parts);
    this.#parts = parts;
    return { version: { source, parts, compiled: new Map() }, issues: null };
  }

  #makingsFor(source: StorySource): Promise<Makings> {
    const languages = source.languages.join();
    if (this.#makings?.languages !== languages)
      this.#makings = { languages, made: gatherMakings(this.#options.project, source) };
    return this.#makings.made;
  }
}

function compiled({ parts, compiled }: Version, lang: string): Promise<Site> {
  const site = compiled.get(lang) ?? parts.inLanguage(lang);
  compiled.set(lang, site);
  return site;
}

/** The languages whose site may have a path: pages and what is beside them have a folder for each language, pictures one for all; no language has another file. */
function languagesOf(path: string, { source, compiled }: Version): string[] {
  const { languages } = source;
  if (path.startsWith('pictures/'))
    return languages.toSorted((a, b) => Number(compiled.has(b)) - Number(compiled.has(a)));
  if (/\.\w+$/.test(path) && !/\.(html|json)$/.test(path)) return [];
  const folderOf = (lang: string): string => pathOf(source, lang);
  const own = languages.find((lang) => folderOf(lang) && `${path}/`.startsWith(folderOf(lang)));
  return [own ?? languages[0]!];
}
