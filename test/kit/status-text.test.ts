/** The text beside who says it: nothing if somebody is named, otherwise what is unusual. */
import { expect, test } from 'vitest';
import { statusText } from '../../src/kit/status-text.ts';
import type { Claim } from '../../src/story/story.ts';
import { wordsFor } from '../../src/words/words-for.ts';

const words = wordsFor('en');
const claim = (change: Partial<Claim>): Claim => ({
  sentence: null,
  who: 'The ministry',
  status: 'attributed',
  verifier: null,
  ...change,
});

test.each<[Partial<Claim>, string | null]>([
  [{}, null],
  [{ who: 'Western officials', status: 'anonymous' }, 'sources not named'],
  [{ status: 'unattributed' }, 'no source given'],
  [{ who: null, status: 'unattributed' }, 'no source given'],
  [{ status: 'disputed' }, 'disputed'],
  [{ status: 'unverified' }, 'not independently verified'],
  [{ status: 'unverified', verifier: 'Reuters' }, 'not independently verified, says Reuters'],
])('%j', (change, text) => {
  expect(statusText(claim(change), words)).toBe(text);
});
