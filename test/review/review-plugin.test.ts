/** The review page belongs to the authoring server alone, and takes choices from its own page only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { piecesOf } from '../../src/review/page/marks.ts';
import { ReviewDesk } from '../../src/review/server/review-desk.ts';
import { reviewPlugin } from '../../src/review/server/review-plugin.ts';
import { makeDraft } from '../draft/made-draft.ts';

let folder: string;
let desk: ReviewDesk;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
  await makeDraft(folder, 'Japan sent ships to Semarang, Indonesia, on Monday.', 'text');
  desk = new ReviewDesk(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('it is part of no build', () => {
  expect(reviewPlugin({ folder }).apply).toBe('serve');
});

test('the state is the article with its proposals and what the check says', async () => {
  const state = (await desk.state())!;
  expect(state.issues).toEqual([]);
  expect(state.blocks).toEqual([
    { type: 'paragraph', id: 'p1', text: 'Japan sent ships to Semarang, Indonesia, on Monday.' },
  ]);
  const pieces = piecesOf(state.blocks[0]!.text, 'p1', state.review.proposals);
  expect(pieces.map(({ text }) => text).join('')).toBe(state.blocks[0]!.text);
  expect(pieces.flatMap(({ item, text }) => (item ? [text] : []))).toEqual([
    'Japan',
    'Semarang',
    'Indonesia',
    'Monday',
  ]);
});

test('a folder without a draft has no state', async () => {
  expect(await new ReviewDesk('data/kursk-demining', 'data').state()).toBeNull();
});

test('places are looked up by name, and have their outline', () => {
  const [java] = desk.find('Jawa Tengah', 'en');
  expect(java).toMatchObject({ key: 'unit/id-jt', label: 'Central Java' });
  expect(desk.shape('unit/id-jt')!.type).toMatch(/Polygon/);
  expect(desk.shape('town/1642911')).toBeNull();
  expect(desk.find('Nowhere at All', 'en')).toEqual([]);
});

test.each([
  [{ as: 'event', id: '', title: ' ', date: null, isState: false }, 'has no title'],
  [{ as: 'event', id: '', title: 'Ships', date: 'spring', isState: false }, 'not a date in EDTF'],
  [
    { as: 'claim', line: '', who: null, status: 'attributed', verifier: null, sentence: null },
    'must say who',
  ],
] as const)('a choice that makes no sense is refused: %j', async (choice, fault) => {
  const { review } = (await desk.state())!;
  const item = review.proposals.find(({ kind }) => kind === choice.as)!;
  expect(() => desk.choose(item.id, choice)).toThrow(fault);
});
