/**
 * What a story is once it is compiled: plain data in one language, shared by every view.
 * Nothing here knows a DOM or a map engine. Positions are degrees lon/lat (RFC 7946).
 */

/** How well a place is known: a point, a whole unit, somewhere in a unit, or nowhere named. */
export type Precision = 'exact' | 'area' | 'vague' | 'none';

/** How a claim is backed: somebody named, nobody, contradicted, or not checked by the article's own word. */
export type Status = 'attributed' | 'anonymous' | 'unattributed' | 'disputed' | 'unverified';

/** A place or an event of the story. */
export interface StoryItem {
  kind: 'place' | 'event';
  id: string;
}

/** [west, south, east, north] in degrees (RFC 7946 §5). */
export type BBox = [west: number, south: number, east: number, north: number];

/** What is framed: in degrees for the live map, and as an SVG `viewBox` in Web Mercator (world 1e6 wide) for pictures. */
export interface Camera {
  bounds: BBox;
  viewBox: string;
}

/** One claim of a paragraph: which sentence (from 1, null = all of it), who says it (null = nobody), its status. */
export interface Claim {
  sentence: number | null;
  who: string | null;
  status: Status;
  /** Who says that it could not be checked; only with `unverified`. */
  verifier: string | null;
  /** Ids of where it is said; left out if none is named. */
  sources?: string[];
}

/** A place in focus and how precisely the paragraph names it. */
export interface Focus {
  place: string;
  precision: Precision;
}

export interface Paragraph {
  id: string;
  /** Distinct places in the order of their mentions. */
  places: Focus[];
  /** Distinct events in the order of their mentions. */
  events: string[];
  claims: Claim[];
  /** One sentence: what the map shows for this paragraph. */
  caption: string;
  camera: Camera;
}

export interface Place {
  id: string;
  name: string;
  /** The name as written there, and its BCP 47 language. */
  localName: string | null;
  localLang: string | null;
  kind: string;
  precision: Precision;
  /** Geodesic, km²; 0 for points, lines, and what has no geometry or a guessed one. */
  area: number;
  /** Null if the place has no geometry. */
  camera: Camera | null;
  /** Computed sentences (area, position, distances), kept apart from the article's figures. */
  description: string[];
  /** Ids of the paragraphs that mention it. */
  paragraphs: string[];
}

/** A stretch of time resolved from EDTF (ISO 8601-2); `start` and `end` are ISO calendar days, both inclusive, or moments with their time of day. */
export interface Span {
  edtf: string;
  /** Formatted in the story's language. */
  label: string;
  start: string | null;
  end: string | null;
  grain: 'day' | 'month' | 'year' | 'interval';
  /** `/…` or `…/` with nothing: unknown; `..`: open. Both are drawn as an arrow. */
  openStart: boolean;
  openEnd: boolean;
  /** EDTF `?`, `~` or `%`. */
  uncertain: boolean;
}

/** What is known from outside the article; never replaces the article's own date. */
export interface Context extends Span {
  note: string | null;
  sources: string[];
}

/** `part` of `whole`, on one place as a whole; which ones is not stated. */
export interface Ratio {
  part: number;
  whole: number;
  label: string;
}

export interface StoryEvent {
  id: string;
  title: string;
  /** For the timeline: at most 28 characters if the author has written one, else the title. */
  short: string;
  /** The date the article gives; null = undated. */
  article: Span | null;
  /** The day for which a figure or state is given, if there is no date of an event. */
  asOf: Span | null;
  context: Context[];
  /** False = outside context only, mentioned by no paragraph. */
  inArticle: boolean;
  places: string[];
  sources: string[];
  ratio: Ratio | null;
  paragraphs: string[];
}

export interface Source {
  id: string;
  /** One formatted line: author, title, publisher, date. */
  label: string;
  url: string | null;
}

export interface Story {
  /** BCP 47. */
  lang: string;
  title: string;
  /** ISO day: the state that it shows. */
  date: string;
  /** What the timeline shows at full length, ISO days, both inclusive; null = from the first to the last date. */
  period: { start: string; end: string } | null;
  paragraphs: Paragraph[];
  places: Place[];
  events: StoryEvent[];
  sources: Source[];
  /** The view of a paragraph without a place: wider than any paragraph's own. */
  neutral: Camera;
  /** Address of the picture of each paragraph's view, in their order, relative to the page. */
  pictures: string[];
  map: MapFiles;
}

export interface LayerFile {
  name: string;
  /** Relative to the page. */
  url: string;
  /** The kinds of its features (`country`, `province`, …): they choose how it is drawn. */
  kinds: string[];
}

/** A part of the world: wanted by a view that meets `bounds` and is not wholly within `clear`, where nothing of it lies. */
export interface WorldPart {
  /** Relative to the page. */
  url: string;
  bounds: BBox;
  clear: BBox | null;
}

/** An author's own base map, drawn below the story's layers: a MapLibre style, or a PMTiles archive. */
export interface BaseMap {
  kind: 'style' | 'pmtiles';
  /** Absolute, or relative to the page. */
  url: string;
  /** Origins that it may ask; every other is shut out. */
  hosts: string[];
}

/** Which data files the map draws from. */
export interface MapFiles {
  /** Null = the embedded one. */
  basemap: BaseMap | null;
  /** Countries of the world, for views wider than the story's own layers. */
  world: string;
  /** The same in detail, without those that the story's own layers have. */
  worldDetail: WorldPart[];
  layers: LayerFile[];
  /** The story's places with their shapes; each feature has `id`, `kind` and `size` (km²). */
  places: string;
  /** Points with names in the page's language: `id`, `kind`, `rank`, `name`; `own` with countries of the world that the story has. */
  labels: string;
  /** Cities over which an outline can be laid: points with `id` and `name`, in the order in which they are offered. */
  cities: string;
}
