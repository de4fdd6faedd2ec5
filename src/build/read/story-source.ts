/** A story folder once it is read and checked: plain data in all its languages, before HTML and pictures are made from it. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { PhrasingContent } from 'mdast';
import type { Kind } from '../../story/kinds.ts';
import type { BBox, Claim, Precision } from '../../story/story.ts';
import type { DateRange } from '../../story/time.ts';
import type { Words } from '../../words/words.ts';

/** A position in a file: line and column from 1. */
export interface At {
  line: number;
  column: number;
}

export interface StorySource {
  /** BCP 47, the default language first, the others by name. */
  languages: string[];
  texts: Record<string, StoryText>;
  /** The interface's, by language of the story; English if there are none (their `lang` says so). */
  words: Record<string, Words>;
  /** In the order of the file, as events and sources. */
  places: PlaceSource[];
  events: EventSource[];
  sources: CslItem[];
  layers: Layer[];
  /** The author's own; null = the embedded one. */
  basemap: BaseMapSource | null;
  /** The files that pictures, sounds and films name, by their paths. */
  media: ReadonlyMap<string, MediaFile>;
}

/** Either `url` or `path` (below the story folder, with forward slashes) is there. */
export interface BaseMapSource {
  kind: 'style' | 'pmtiles';
  url: string | null;
  path: string | null;
  /** Paths of the story folder's other files that a style names: tiles, sprites, shapes, archives. */
  beside: string[];
  /** Origins, as `https://tiles.example.org`. */
  hosts: string[];
}

export interface StoryText {
  lang: string;
  title: string;
  /** Empty if there is none. */
  standfirst: string;
  byline: string;
  /** ISO day. */
  date: string;
  /** What the timeline shows at full length, EDTF days; null = from the first to the last date. */
  timeline: DateRange | null;
  /** Ids: the sources of those of its paragraphs that name none; may be empty. */
  sources: string[];
  /** What the page says of these sources, with `{sources}` for their list; null = nothing. */
  origin: string | null;
  /** The same in a word or two, for the line below the headline. */
  originInShort: string | null;
  /** The state that the page shows, with `{date}` for the day; null = only the day. */
  state: string | null;
  /** What readers must know before they use the map; null = nothing. */
  notice: string | null;
  noticeInShort: string | null;
  /** Which borders are drawn; null = nothing is said. */
  borders: string | null;
  isDefault: boolean;
  blocks: Block[];
  questions: Question[];
  terms: Term[];
}

export type Block = Heading | ParagraphSource;

export interface Heading {
  type: 'heading';
  depth: number;
  text: PhrasingContent[];
}

/** Phrasing holds text, emphasis, strong and link nodes only; a mention is a link node with its address as written. */
export type TextBlock =
  | { type: 'paragraph'; children: PhrasingContent[] }
  | { type: 'quote'; children: TextBlock[] }
  | { type: 'list'; ordered: boolean; items: TextBlock[][] };

/** A step of the story: a paragraph, a block quote or a list. */
export interface ParagraphSource {
  type: 'paragraph';
  id: string;
  block: TextBlock;
  /** All its words in one line. */
  children: PhrasingContent[];
  /** In the order of the text, repeats included. */
  mentions: Mention[];
  claims: Claim[];
  /** Ids of its own sources; empty = what the front matter names. */
  sources: string[];
  remarks: Remark[];
  notes: PhrasingContent[][];
  noPlace: boolean;
  camera: BBox | null;
  /** The author's own words for what the map shows; null = worked out. */
  caption: string | null;
  media: Medium[];
  at: At;
}

/** A picture, film or sound below a paragraph; its files are paths below the story folder, with forward slashes. */
export interface Medium {
  kind: 'image' | 'video' | 'audio';
  src: string;
  /** What it shows or lets hear, for those who do not see or hear it. */
  alt: string;
  caption: string | null;
  /** Who made it, and how it may be used. */
  credit: string;
  /** Id of a source. */
  source: string | null;
  /** The picture that stands for a film until it is played; null for all else. */
  poster: string | null;
  /** WebVTT. */
  captions: string | null;
  /** Plain text. */
  transcript: string | null;
  at: At;
}

/** What is known of a file once it has been checked. */
export interface MediaFile {
  path: string;
  /** px, as it is seen; 0 if it is no picture. */
  width: number;
  height: number;
  /** Of captions and transcripts; null of all else. */
  text: string | null;
}

export const paragraphsOf = (blocks: readonly Block[]): ParagraphSource[] =>
  blocks.filter((block) => block.type === 'paragraph');

/** Ids of all sources that a text is based on: of the front matter, then of paragraphs and claims, in their order. */
export const basedOn = ({ sources, blocks }: Pick<StoryText, 'sources' | 'blocks'>): string[] => [
  ...new Set([
    ...sources,
    ...paragraphsOf(blocks).flatMap((paragraph) => [
      ...paragraph.sources,
      ...paragraph.claims.flatMap((claim) => claim.sources ?? []),
    ]),
  ]),
];

export interface Mention {
  kind: 'place' | 'event' | 'party' | 'term';
  id: string;
  /** Only if the mention is less precise than its place. */
  precision?: Precision;
  at: At;
}

export interface Remark {
  text: PhrasingContent[];
  source: string;
  at: At;
}

export interface Question {
  id: string;
  text: PhrasingContent[];
  /** Ids; the question is shown at the first. */
  paragraphs: string[];
  answer: TextBlock[];
  at: At;
}

export interface Term {
  id: string;
  word: string;
  explanation: TextBlock[];
  at: At;
}

export interface PlaceSource {
  id: string;
  kind: Kind;
  /** What it is called there instead of its kind's own word, by language: an oblast is a province. */
  kindNames: Record<string, string>;
  names: Record<string, string>;
  localName: string | null;
  localLang: string | null;
  precision: Precision;
  /** Its own, or that of the layer feature it points to. */
  geometry: Geometry | null;
  /** Its outline is the author's guess: drawn as vague, never measured. */
  sketch: boolean;
  /** A route whose positions are in the order in which somebody went it. */
  isDirected: boolean;
  /** `layer/feature` as written, or null. */
  feature: string | null;
  parent: string | null;
  role: 'reference' | null;
}

export interface EventSource {
  id: string;
  titles: Record<string, string>;
  /** A language without one takes its title. */
  shorts: Record<string, string> | null;
  article: DateRange | null;
  asOf: DateRange | null;
  context: ContextSource[];
  inArticle: boolean;
  places: string[];
  sources: string[];
  ratio: { part: number; whole: number; labels: Record<string, string> } | null;
}

export interface ContextSource {
  date: DateRange;
  notes: Record<string, string> | null;
  sources: string[];
}

/** A name of CSL-JSON; either `literal` or the parts. */
export interface CslName {
  family?: string;
  given?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  'comma-suffix'?: boolean | string | number;
  'static-ordering'?: boolean | string | number;
  literal?: string;
}

/** A date of CSL-JSON, or EDTF. */
export type CslDate =
  | string
  | {
      /** One date or two, a range; years before Christ are negative. */
      'date-parts'?: (string | number)[][];
      season?: string | number;
      circa?: boolean | string | number;
      literal?: string;
      raw?: string;
    };

/** What we use of CSL-JSON; other fields are kept. */
export interface CslItem {
  /** As the page has it. */
  id: string;
  type: string;
  /** Rich text, as that of its container: `<i>`, `<b>`, `<sup>`, `<sub>` and small capitals. */
  title?: string;
  author?: CslName[];
  translator?: CslName[];
  editor?: CslName[];
  'editor-translator'?: CslName[];
  'container-title'?: string;
  volume?: string | number;
  issue?: string | number;
  page?: string | number;
  publisher?: string;
  /** Of the title, BCP 47. */
  language?: string;
  issued?: CslDate;
  URL?: string;
  /** The address of a DOI. */
  DOI?: string;
  [field: string]: unknown;
}

export interface Layer {
  /** File name without `.geojson`. */
  name: string;
  /** Relative to the story folder. */
  path: string;
  /** With its foreign members, `provenance` among them. */
  collection: FeatureCollection;
}
