/** Cuts a paragraph at its proposals, so that each can be marked where its words are. */
import { indexOfWords } from '../../draft/folder/marked-text.ts';
import type { ReviewItem } from '../../draft/folder/review-file.ts';

export interface Piece {
  text: string;
  /** Null between two proposals. */
  item: ReviewItem | null;
}

/** Speakers have no words of their own: they are below their paragraph. */
export function piecesOf(text: string, paragraph: string, items: readonly ReviewItem[]): Piece[] {
  const found = items
    .filter((item) => item.paragraph === paragraph && item.kind !== 'claim' && item.words !== '')
    .map((item) => ({ item, start: indexOfWords(text, item.words, item.nth) }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { item, start } of found) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), item: null });
    at = start + item.words.length;
    pieces.push({ text: text.slice(start, at), item });
  }
  if (at < text.length) pieces.push({ text: text.slice(at), item: null });
  return pieces;
}

export const stateOf = ({ choice }: ReviewItem): 'open' | 'written' | 'nothing' =>
  choice === null ? 'open' : choice.as === 'nothing' ? 'nothing' : 'written';
