/** What a draft proposes, for a person to confirm. */

/** `certain`: written into the text as a link; `unsure`: waits in review.json. */
export type Tier = 'certain' | 'unsure';

/** One thing that words may mean, with the reason in words. */
export interface Candidate {
  /** `place`, or an actor, or nothing that is linked. `name` is a place that the gazetteer does not have. */
  as: 'place' | 'party' | 'name';
  /** The gazetteer's key; for a name without a place, the words. */
  key: string;
  /** In the language of the article. */
  label: string;
  reason: string;
  /** Degrees; null if no point is known. */
  point: [lon: number, lat: number] | null;
}

interface AtWords {
  /** Index of the paragraph, from 0. */
  paragraph: number;
  /** Offsets in its text, the end exclusive. */
  start: number;
  end: number;
  words: string;
  tier: Tier;
}

export interface PlaceProposal extends AtWords {
  kind: 'place' | 'party';
  isVague: boolean;
  /** The best first; at most five. */
  candidates: Candidate[];
}

export interface EventProposal extends AtWords {
  kind: 'event';
  title: string;
  /** EDTF; null if no date is stated. */
  date: string | null;
  /** Words of the date; empty without one. */
  dateWords: string;
  /** It is a state on the day of the article, not an event with a date. */
  isState: boolean;
  ratio: { part: number; whole: number; label: string } | null;
  reason: string;
  /** Indexes of paragraphs that go on about it, with words to link. */
  more: { paragraph: number; start: number; end: number; words: string }[];
}

export type ClaimStatus = 'attributed' | 'anonymous' | 'unattributed' | 'unverified' | 'disputed';

export interface ClaimProposal extends AtWords {
  kind: 'claim';
  who: string | null;
  status: ClaimStatus;
  verifier: string | null;
  /** From 1, as the story format counts; null for the whole paragraph. */
  sentence: number | null;
  reason: string;
}

export type Proposal = PlaceProposal | EventProposal | ClaimProposal;
