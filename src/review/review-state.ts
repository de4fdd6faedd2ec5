/** What the server tells the page of a draft: everything that is shown. */
import type { Review } from '../draft/folder/review-file.ts';

export interface ReviewState {
  title: string;
  review: Review;
  blocks: { type: 'heading' | 'paragraph'; id: string; text: string }[];
  /** What the check says, one a line; empty if the story checks clean. */
  issues: string[];
}
