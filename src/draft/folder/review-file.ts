/** review.json: what a draft proposes, and what a person has chosen; one proposal a line, so that a choice changes one line. */
import type { Candidate, ClaimStatus, Proposal, Tier } from '../proposal.ts';
import { indexOfWords } from './marked-text.ts';
import type { StoryFiles } from './story-files.ts';

export const REVIEW = 'review.json';

/** Words of a paragraph: the `nth` time (from 0) that they are in it. */
export interface WordsAt {
  /** The paragraph's id in the text. */
  paragraph: string;
  words: string;
  nth: number;
}

interface Shared extends WordsAt {
  id: string;
  tier: Tier;
}

/** What a person may choose; null while nobody has. */
export type PlaceChoice = { as: Candidate['as']; key: string; vague?: boolean } | { as: 'nothing' };

export interface PlaceItem extends Shared {
  kind: 'place';
  /** The words are vaguer than the place. */
  vague: boolean;
  candidates: Candidate[];
  choice: PlaceChoice | null;
}

export type EventChoice =
  | { as: 'event'; id: string; title: string; date: string | null; isState: boolean }
  | { as: 'nothing' };

export interface EventItem extends Shared {
  kind: 'event';
  title: string;
  date: string | null;
  isState: boolean;
  ratio: { part: number; whole: number; label: string } | null;
  reason: string;
  more: WordsAt[];
  choice: EventChoice | null;
}

export type ClaimChoice =
  | {
      as: 'claim';
      line: string;
      who: string | null;
      status: ClaimStatus;
      verifier: string | null;
      sentence: number | null;
    }
  | { as: 'nothing' };

export interface ClaimItem extends Shared {
  kind: 'claim';
  who: string | null;
  status: ClaimStatus;
  verifier: string | null;
  sentence: number | null;
  reason: string;
  choice: ClaimChoice | null;
}

export type ReviewItem = PlaceItem | EventItem | ClaimItem;
export type Choice = PlaceChoice | EventChoice | ClaimChoice;

export interface Review {
  /** BCP 47, and the day of the article. */
  language: string;
  date: string;
  source: string;
  proposals: ReviewItem[];
}

/** The items of proposals, in the order of the text; all are still open. */
export function itemsOf(proposals: readonly Proposal[], paragraphs: readonly string[]): ReviewItem[] {
  const wordsAt = ({
    paragraph,
    start,
    words,
  }: {
    paragraph: number;
    start: number;
    words: string;
  }): WordsAt => {
    let nth = 0;
    while (words && indexOfWords(paragraphs[paragraph]!, words, nth) < start) nth++;
    return { paragraph: `p${paragraph + 1}`, words, nth };
  };
  const ordered = proposals.toSorted(
    (a, b) => a.paragraph - b.paragraph || a.start - b.start || rank(a) - rank(b),
  );
  return ordered.map((proposal, index): ReviewItem => {
    const shared = { id: `r${index + 1}`, ...wordsAt(proposal), tier: proposal.tier };
    if (proposal.kind === 'event') {
      const { title, date, isState, ratio, reason, more } = proposal;
      return {
        ...shared,
        kind: 'event',
        title,
        date,
        isState,
        ratio,
        reason,
        more: more.map(wordsAt),
        choice: null,
      };
    }
    if (proposal.kind === 'claim') {
      const { who, status, verifier, sentence, reason } = proposal;
      return { ...shared, kind: 'claim', who, status, verifier, sentence, reason, choice: null };
    }
    return {
      ...shared,
      kind: 'place',
      vague: proposal.isVague,
      candidates: proposal.candidates,
      choice: null,
    };
  });
}

const rank = ({ kind }: Proposal): number => ['place', 'party', 'event', 'claim'].indexOf(kind);

export function formatReview({ proposals, ...about }: Review): string {
  const lines = proposals.map((item) => `    ${JSON.stringify(item)}`);
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  return `${head},\n  "proposals": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Null if the folder has no review.json. Throws a SyntaxError if it is no JSON. */
export const readReview = (files: StoryFiles): Review | null => files.json(REVIEW) as Review | null;
