/** The words of the review page, which authors read. */
import type { ClaimStatus } from '../../draft/proposal.ts';

export interface ReviewWords {
  title: string;
  /** `{command}` is the command that makes a draft. */
  missing: string;
  left: (open: number, all: number) => string;
  clean: string;
  issues: (count: number) => string;
  article: string;
  map: string;
  timeline: string;
  choice: string;
  kinds: Record<'place' | 'event' | 'claim', string>;
  states: Record<'open' | 'written' | 'nothing', string>;
  /** Of what the draft has written by itself. */
  certain: string;
  place: string;
  actor: string;
  name: string;
  nothing: string;
  noEvent: string;
  noClaim: string;
  vague: string;
  search: string;
  find: string;
  none: string;
  eventTitle: string;
  date: string;
  state: string;
  writePlace: string;
  actorShort: string;
  write: string;
  who: string;
  status: string;
  verifier: string;
  sentence: string;
  writeClaim: string;
  /** In place of a speaker. */
  nobody: string;
  undo: string;
  undated: string;
  /** What each key does. */
  keys: string;
  saved: string;
  statuses: Record<ClaimStatus, string>;
}
