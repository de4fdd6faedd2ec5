/** What each file of a story folder contains, before the checks between files: the tables that readers fill and checks share. */
import type { Words } from '../../words/words.ts';
import type { ReadLayer } from './data/layers.ts';
import type { JsonFile } from './files/json-file.ts';
import type { MarkdownFile } from './files/markdown-file.ts';
import type { CslItem, EventSource, PlaceSource, Question, Term } from './story-source.ts';
import type { ReadText } from './text/story-text.ts';

/** Objects of a JSON file that have the right type, with the position of each. */
export interface FromJson<Item> {
  file: JsonFile;
  items: Item[];
  /** One for each item. */
  paths: (string | number)[][];
  /** Of every object, even one of the wrong type: its id is still known. */
  ids: Set<string>;
  /** False if an object is missing from the items. */
  whole: boolean;
}

/** Entries of a Markdown file. */
export interface FromMarkdown<Item> {
  file: MarkdownFile;
  items: Item[];
}

/** Null, or a null entry, means that a file is too broken to be checked further; its issues are in the log. */
export interface ReadStory {
  languages: string[];
  /** By language, as the next two; a language without that file has no entry. */
  texts: Map<string, ReadText | null>;
  questions: Map<string, FromMarkdown<Question> | null>;
  terms: Map<string, FromMarkdown<Term> | null>;
  words: Map<string, Words>;
  places: FromJson<PlaceSource> | null;
  events: FromJson<EventSource> | null;
  sources: FromJson<CslItem> | null;
  layers: Map<string, ReadLayer | null>;
  /** Paths of files that something reads, whether or not they could be read. */
  used: Set<string>;
}
