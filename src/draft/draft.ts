/** From an article to a story folder that the check accepts: what is certain is linked, the rest waits in review.json. */
import { join } from 'node:path';
import type { Article } from './article/article.ts';
import { applyChoice } from './folder/apply-choice.ts';
import { bareText, sourcesJson } from './folder/bare-story.ts';
import { copyLayers } from './folder/copy-layers.ts';
import { type Desk, textFile } from './folder/desk.ts';
import { ShapeStore } from './folder/place-shape.ts';
import { PLACES } from './folder/places-file.ts';
import {
  type Choice,
  formatReview,
  itemsOf,
  REVIEW,
  type Review,
  type ReviewItem,
} from './folder/review-file.ts';
import { StoryFiles } from './folder/story-files.ts';
import { loadGazetteer } from './gazetteer/gazetteer.ts';
import type { Language } from './language.ts';
import { propose } from './propose.ts';

export interface DraftOptions {
  language: Language;
  /** The language as it was given, BCP 47: it names the file. */
  tag: string;
  /** The day of the article, ISO. */
  date: string;
  /** The project's `data` folder. */
  data: string;
  /** Folder of the author's own layers, or null. */
  layers: string | null;
  /** The story folder to write; must not have a story. */
  out: string;
}

export interface Drafted {
  /** Relative to the folder. */
  files: string[];
  certain: number;
  unsure: number;
}

export function writeDraft(article: Article, options: DraftOptions): Drafted {
  const { language, tag, date, data, layers, out } = options;
  const paragraphs = article.blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text);
  const gazetteer = loadGazetteer(join(data, 'gazetteer'), layers);
  const items = itemsOf(propose(paragraphs, language, date, gazetteer), paragraphs);
  const files = new StoryFiles(out);
  const { id: source, text: sources } = sourcesJson(article, tag, date);
  const review: Review = { language: tag, date, source, proposals: items };
  files.set(textFile(review), bareText(article, review));
  files.set(PLACES, '{\n  "type": "FeatureCollection",\n  "features": []\n}\n');
  files.set('events.json', '[]\n');
  files.set('sources.json', sources);
  if (layers) copyLayers(layers, files);
  const desk: Desk = { files, review, gazetteer, shapes: new ShapeStore(data) };
  // Events come after the places that they happen in.
  for (const item of [
    ...items.filter(({ kind }) => kind === 'place'),
    ...items.filter(({ kind }) => kind === 'event'),
  ]) {
    if (item.tier === 'certain') write(desk, item);
  }
  files.set(REVIEW, formatReview(review));
  const certain = items.filter(({ choice }) => choice).length;
  return { files: files.save(), certain, unsure: items.length - certain };
}

/** What its words do not let be linked stays open. */
function write(desk: Desk, item: ReviewItem): void {
  const choice = firstChoice(item);
  if (!choice) return;
  try {
    applyChoice(desk, item, choice);
  } catch {
    item.choice = null;
  }
}

/** What the proposal itself says. */
export function firstChoice(item: ReviewItem): Choice | null {
  if (item.kind === 'claim') {
    const { who, status, verifier, sentence } = item;
    return { as: 'claim', line: '', who, status, verifier, sentence };
  }
  if (item.kind === 'event') {
    const { title, date, isState } = item;
    return { as: 'event', id: '', title, date, isState };
  }
  const [best] = item.candidates;
  return best ? { as: best.as, key: best.key, ...(item.vague ? { vague: true } : {}) } : null;
}
