/** A draft on the desk of the authoring server: it is read from the folder for each request, and each choice is written at once. */
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import { readStory } from '../../build/read/read-story.ts';
import { keyOfName } from '../../draft/article/sentences.ts';
import { applyChoice } from '../../draft/folder/apply-choice.ts';
import { type Desk, textFile } from '../../draft/folder/desk.ts';
import { findParagraph, plainOf } from '../../draft/folder/marked-text.ts';
import { ShapeStore } from '../../draft/folder/place-shape.ts';
import {
  type Choice,
  formatReview,
  REVIEW,
  type ReviewItem,
  readReview,
} from '../../draft/folder/review-file.ts';
import { StoryFiles } from '../../draft/folder/story-files.ts';
import type { GazetteerEntry } from '../../draft/gazetteer/entry.ts';
import { type Gazetteer, loadGazetteer } from '../../draft/gazetteer/gazetteer.ts';
import { type Language, languageOf } from '../../draft/language.ts';
import type { Candidate } from '../../draft/proposal.ts';
import { countryName, reasonsOf } from '../../draft/reasons.ts';
import { formatIssue } from '../../story/issue.ts';
import { checkEdtf } from '../../story/time.ts';
import type { ReviewState } from '../review-state.ts';

const MOST = 5;

export class ReviewDesk {
  readonly #folder: string;
  readonly #data: string;
  readonly #shapes: ShapeStore;
  #gazetteer: Gazetteer | null = null;

  /** `folder` is the story's, `data` the project's. */
  constructor(folder: string, data: string) {
    this.#folder = folder;
    this.#data = data;
    this.#shapes = new ShapeStore(data);
  }

  /** Null if the folder has no review.json. */
  async state(): Promise<ReviewState | null> {
    const files = new StoryFiles(this.#folder);
    const review = readReview(files);
    if (!review) return null;
    const { issues } = await readStory(this.#folder);
    const text = files.read(textFile(review)) ?? '';
    const title = /^title:\s*(.*)$/m.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
    return { title, review, blocks: blocksOf(text), issues: issues.map(formatIssue) };
  }

  /** Carries a choice out and writes the files that it changes. Throws an Error in plain words if it cannot be. */
  choose(id: string, choice: Choice | null): void {
    const files = new StoryFiles(this.#folder);
    const review = readReview(files);
    const item = review?.proposals.find((other) => other.id === id);
    if (!review || !item) throw new Error(`review.json has no proposal ${id}`);
    const fault = faultOf(item, choice);
    if (fault) throw new Error(fault);
    const desk: Desk = { files, review, gazetteer: this.#names(), shapes: this.#shapes };
    applyChoice(desk, item, choice);
    files.set(REVIEW, formatReview(review));
    files.save();
  }

  /** Places with a name, for one that is not among the candidates. */
  find(name: string, language: string): Candidate[] {
    const lang = languageOf(language) ?? 'en';
    const found = this.#names()
      .find(keyOfName(name))
      .filter(({ isAdjective, entry }) => !isAdjective && entry.kind !== 'actor');
    const ranked = found.map(({ entry }) => entry).toSorted((a, b) => b.people - a.people);
    return ranked.slice(0, MOST).map((entry) => ({
      as: 'place',
      key: entry.key,
      label: entry.names[lang],
      reason: describe(entry, lang),
      point: entry.point,
    }));
  }

  /** The outline of a candidate; null if only a point, or nothing, is known. */
  shape(key: string): Geometry | null {
    const entry = this.#names().entry(key);
    if (!entry) return null;
    if (!entry.feature) return this.#shapes.shapeOf(entry)?.geometry ?? null;
    const [layer, id] = entry.feature.split('/');
    const files = new StoryFiles(this.#folder);
    const { features } = files.json(`layers/${layer}.geojson`) as FeatureCollection;
    return features.find((feature) => feature.id === id)?.geometry ?? null;
  }

  #names(): Gazetteer {
    const layers = join(this.#folder, 'layers');
    const own = new StoryFiles(this.#folder);
    // The draft's own layer has nothing that the gazetteer has not.
    const hasLayers =
      own.read('layers/oblasts.geojson') !== null || own.read('layers/border.geojson') !== null;
    this.#gazetteer ??= loadGazetteer(join(this.#data, 'gazetteer'), hasLayers ? layers : null);
    return this.#gazetteer;
  }
}

function describe({ kind, country, people }: GazetteerEntry, language: Language): string {
  const words = reasonsOf(language);
  const what = country ? words.in(words.kinds[kind], countryName(country, language)) : words.kinds[kind];
  return people > 0 ? `${what}; ${words.people(new Intl.NumberFormat(language).format(people))}` : what;
}

function faultOf(item: ReviewItem, choice: Choice | null): string | null {
  if (!choice || choice.as === 'nothing') return null;
  if (choice.as === 'event') {
    if (!choice.title.trim()) return 'the event has no title: write one';
    return choice.date === null ? null : checkEdtf(choice.date);
  }
  if (choice.as === 'claim') {
    const needsWho = choice.status === 'attributed' || choice.status === 'anonymous';
    return needsWho && !choice.who?.trim() ? `status "${choice.status}" must say who` : null;
  }
  return item.kind === 'place' ? null : `a proposal of the kind "${item.kind}" cannot become a place`;
}

/** Headings and paragraphs in plain words, in the order of the text. */
function blocksOf(text: string): ReviewState['blocks'] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body.split(/\n[ \t]*\n/).flatMap((block): ReviewState['blocks'] => {
    const heading = /^#{2,3}\s+(.*)$/.exec(block.trim());
    if (heading) return [{ type: 'heading', id: '', text: plainOf(heading[1]!) }];
    const id = /^::paragraph\{#([\w-]+)\}/m.exec(block)?.[1];
    const range = id && findParagraph(text, id);
    return id && range ? [{ type: 'paragraph', id, text: plainOf(text.slice(range.start, range.end)) }] : [];
  });
}
