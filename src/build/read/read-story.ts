/** From a story folder to checked, typed, plain data: reads and checks every file, then their relations. */

import type { Issue } from '../../story/issue.ts';
import { parseSpan } from '../../story/time.ts';
import { checkFrames } from './check/frames.ts';
import { compareLanguages, compareTeaching } from './check/languages.ts';
import { checkLengths } from './check/lengths.ts';
import { checkLinks } from './check/links.ts';
import { checkPlaceTree, checkSwapped } from './check/places.ts';
import { checkReferences } from './check/references.ts';
import { checkUnusedFiles } from './check/unused-files.ts';
import { checkBaseMapLanguage, readBaseMap } from './data/basemap.ts';
import { IssueLog } from './files/issue-log.ts';
import { listFolder } from './files/story-folder.ts';
import { readMedia } from './media/read-media.ts';
import { readFiles } from './read-files.ts';
import type { StorySource, StoryText } from './story-source.ts';
import type { ReadStory } from './tables.ts';

/**
 * `source` is null if there is any error, not if there are only warnings. One run reports all issues of all files, by file and
 * position. Bad content never throws, a missing folder included.
 */
export async function readStory(folder: string): Promise<{ source: StorySource | null; issues: Issue[] }> {
  const log = new IssueLog();
  const listing = await listFolder(folder, log);
  if (!listing) return { source: null, issues: log.list() };
  const story = await readFiles(folder, listing, log);
  checkReferences(story);
  checkLinks(story);
  checkPlaceTree(story);
  checkSwapped(story);
  checkFrames(story);
  checkLengths(story);
  compareLanguages(story);
  compareTeaching(story);
  checkBaseMapLanguage(story);
  const basemap = await readBaseMap(folder, story, log);
  const media = await readMedia(folder, story);
  await checkUnusedFiles(folder, story.used, log);
  return { source: log.hasErrors ? null : { ...assemble(story), basemap, media }, issues: log.list() };
}

/** Only for a story without errors: everything is there. */
function assemble(story: ReadStory): Omit<StorySource, 'basemap' | 'media'> {
  const texts = story.languages.map((lang) => assembleText(story, lang));
  texts.sort((a, b) => Number(b.isDefault) - Number(a.isDefault));
  return {
    languages: texts.map((text) => text.lang),
    texts: Object.fromEntries(texts.map((text) => [text.lang, text])),
    words: Object.fromEntries(story.words),
    places: story.places!.items,
    events: story.events!.items,
    sources: story.sources!.items,
    layers: [...story.layers.values()].map((layer) => {
      const { name, path, collection } = layer!;
      return { name, path, collection };
    }),
  };
}

function assembleText(story: ReadStory, lang: string): StoryText {
  const { front, blocks } = story.texts.get(lang)!;
  const { title, standfirst, byline, date, source, timeline } = front!;
  const { origin = null, state = null, notice = null, borders = null } = front!;
  const { originInShort = null, noticeInShort = null } = front!;
  return {
    lang,
    title,
    standfirst,
    byline,
    // As ISO 8601 writes it: EDTF's years before 1 have fewer digits.
    date: parseSpan(date).start ?? date,
    timeline: timeline === undefined ? null : parseSpan(timeline),
    sources: source,
    origin,
    originInShort,
    state,
    notice,
    noticeInShort,
    borders,
    isDefault: front!.default,
    blocks,
    questions: story.questions.get(lang)?.items ?? [],
    terms: story.terms.get(lang)?.items ?? [],
  };
}
