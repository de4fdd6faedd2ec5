/** What the page says about a claim's status beside who says it. */
import { fill } from '../story/fill.ts';
import type { Claim } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';

/** Null for what is ordinary: somebody is named. */
export function statusText(
  { status, verifier }: Claim,
  words: Pick<PageWords, 'status' | 'unverifiedBy'>,
): string | null {
  if (verifier) return fill(words.unverifiedBy, { verifier });
  return status === 'attributed' ? null : words.status[status];
}
