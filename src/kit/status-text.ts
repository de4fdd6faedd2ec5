/** What the page says about a claim's status beside who says it. */
import { fill } from '../story/fill.ts';
import type { Claim } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

/** Null if no more needs to be said: somebody is named, or the page already says that nobody is. */
export function statusText(
  { who, status, verifier }: Claim,
  words: Pick<PageWords, 'status' | 'unverifiedBy'>,
): string | null {
  if (verifier) return fill(words.unverifiedBy, { verifier });
  if (status === 'attributed' || (status === 'unattributed' && !who)) return null;
  return words.status[status];
}
