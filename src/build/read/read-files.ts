/** Reads every file of a story folder by itself; the relations between files are checked afterwards. */
import { readEvents } from './data/events.ts';
import { readLayer } from './data/layers.ts';
import { readPlaces } from './data/places.ts';
import { normalSourceId } from './data/source-ids.ts';
import { readSources } from './data/sources.ts';
import { checkHasWords, readWords } from './data/words.ts';
import { type IssueLog, START } from './files/issue-log.ts';
import { JsonFile } from './files/json-file.ts';
import { MarkdownFile } from './files/markdown-file.ts';
import type { FolderListing } from './files/story-folder.ts';
import { readTextFile } from './files/text-file.ts';
import type { FromJson, ReadStory } from './tables.ts';
import { readStoryText } from './text/story-text.ts';
import { readQuestions, readTerms } from './text/teaching.ts';

/** Bytes: far more than any story has, and less than what would stall the machine. */
const MOST_TEXT = 1_000_000;
const MOST_JSON = 20_000_000;
const MOST_LAYER = 100_000_000;
/** Above this, a reader on a phone waits for the map: the author gets a warning. */
const MUCH_LAYER = 5_000_000;

export async function readFiles(folder: string, listing: FolderListing, log: IssueLog): Promise<ReadStory> {
  const { languages } = listing;
  const used = new Set(listing.reported);
  const markdown = async (path: string, lang: string) => {
    used.add(path);
    const file = await readTextFile(folder, path, MOST_TEXT, log);
    return file && MarkdownFile.parse(file, lang, log);
  };
  const json = async (path: string, most: number) => {
    used.add(path);
    const file = await readTextFile(folder, path, most, log);
    return file && JsonFile.parse(file, log);
  };

  const story: ReadStory = {
    languages,
    texts: new Map(),
    questions: new Map(),
    terms: new Map(),
    words: new Map(),
    places: null,
    events: null,
    sources: null,
    layers: new Map(),
    used,
  };
  for (const lang of languages) {
    const file = await markdown(`story.${lang}.md`, lang);
    story.texts.set(lang, file && readStoryText(file));
  }
  for (const lang of listing.questions) {
    const file = await markdown(`questions.${lang}.md`, lang);
    story.questions.set(lang, file && { file, items: readQuestions(file) });
  }
  for (const lang of listing.glossaries) {
    const file = await markdown(`glossary.${lang}.md`, lang);
    story.terms.set(lang, file && { file, items: readTerms(file) });
  }
  for (const lang of languages) {
    const hasFile = listing.words.includes(lang);
    const file = hasFile ? await json(`words.${lang}.json`, MOST_TEXT) : null;
    story.words.set(lang, readWords(lang, file, log));
    checkHasWords(lang, hasFile, log);
  }
  for (const name of listing.layers) {
    const path = `layers/${name}.geojson`;
    const file = await json(path, MOST_LAYER);
    if (file && file.size > MUCH_LAYER) {
      const size = Math.round(file.size / 1e6);
      log.warning(path, START, `every reader downloads the ${size} MB of this layer: simplify its outlines`);
    }
    story.layers.set(name, file && readLayer(name, file));
  }
  const places = await json('places.geojson', MOST_JSON);
  story.places = places && withIds(readPlaces(places, languages, story.layers), ['features']);
  const events = await json('events.json', MOST_JSON);
  story.events = events && withIds(readEvents(events, languages), []);
  const sources = await json('sources.json', MOST_JSON);
  story.sources = sources && withIds(readSources(sources), [], normalSourceId);
  return story;
}

/** Adds the ids of all objects of the list at a path, and reports those that appear twice. */
function withIds<Item>(
  table: FromJson<Item> | null,
  path: string[],
  normal: (id: string) => string = (id) => id,
): FromJson<Item> | null {
  const list = table?.file.valueAt(path) as unknown[] | undefined;
  for (const index of list?.keys() ?? []) {
    const at = [...path, index, 'id'];
    const written = table!.file.valueAt(at);
    if (typeof written !== 'string' && typeof written !== 'number') continue;
    const id = normal(String(written));
    if (table!.ids.has(id)) table!.file.error(at, `the id "${id}" appears twice: choose another`);
    table!.ids.add(id);
  }
  return table;
}
