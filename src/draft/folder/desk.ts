/** What a choice is carried out with. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { ShapeStore } from './place-shape.ts';
import type { Review } from './review-file.ts';
import type { StoryFiles } from './story-files.ts';

export interface Desk {
  files: StoryFiles;
  review: Review;
  gazetteer: Gazetteer;
  shapes: ShapeStore;
}

export const textFile = ({ language }: Pick<Review, 'language'>): string => `story.${language}.md`;
