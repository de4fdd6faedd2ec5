// @vitest-environment happy-dom
/** The review page on a DOM without a browser: what it shows of a draft, and what its keys write into the folder. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readStory } from '../../src/build/read/read-story.ts';
import { ReviewDesk } from '../../src/review/server/review-desk.ts';
import { makeDraft } from '../draft/made-draft.ts';

const article =
  'Floods hit parts of Central Java, Indonesia, on Monday, BNPB said.\n\nJapan sent two ships to Semarang in early 2024. The village of Sukamaju Lestari was cut off.';
let folder: string;
let desk: ReviewDesk;

/** The server's answers, without a server. */
async function answer(address: string, init?: { body?: string }) {
  const url = new URL(address, 'http://localhost');
  const path = url.pathname.replace('/review/', '');
  if (path === 'world') return JSON.parse(readFileSync('data/basemap/world.geojson', 'utf8'));
  if (path === 'shape') return { geometry: desk.shape(url.searchParams.get('key')!) };
  if (path === 'find') return desk.find(url.searchParams.get('name')!, 'en');
  if (path === 'choose') {
    const { id, choice } = JSON.parse(init!.body!);
    desk.choose(id, choice);
  }
  return desk.state();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-page-'));
  await makeDraft(folder, article);
  desk = new ReviewDesk(folder, 'data');
  vi.stubGlobal('fetch', async (address: string, init?: { body?: string }) => {
    try {
      const value = await answer(address, init);
      return { ok: true, json: async () => value };
    } catch (error) {
      return { ok: false, json: async () => ({ fault: (error as Error).message }) };
    }
  });
  document.body.innerHTML = '<div id="review"></div>';
  await import('../../src/review/page/main.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

/** A busy machine is slow, not wrong. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
const mark = (words: string) => all('.mark').find((button) => button.textContent!.trim() === words)!;
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const text = (): string => readFileSync(join(folder, 'story.en.md'), 'utf8');
const message = () => document.querySelector('[role=status]')!.textContent;
const saved = () => soon(() => expect(message()).toBe('Saved.'));

test('shows the article, the candidates on the map, and the dates in their order', async () => {
  expect(
    all('.article p:not(.claims)').map((paragraph) => paragraph.textContent!.replaceAll(/\s+/g, ' ').trim()),
  ).toEqual([
    'Floods hit parts of Central Java, Indonesia, on Monday, BNPB said.',
    'Japan sent two ships to Semarang in early 2024. The village of Sukamaju Lestari was cut off.',
  ]);
  mark('Semarang').click();
  expect(all('.map .candidate').length).toBeGreaterThan(0);
  expect(all('.map .land')).toHaveLength(1);
  expect(all('.dates time').map((time) => time.textContent)).toEqual([
    '2024-01~/2024-04~',
    '2025-11-10',
    'no date',
  ]);
  mark('Central Java').click();
  await soon(() => expect(all('.map .shape')).toHaveLength(1));
});

test('keys: whole, actor, nothing, open again', async () => {
  mark('Central Java').click();
  press('v');
  press('Enter');
  await soon(() => expect(text()).toContain('[Central Java](place:central-java), '));
  await saved();
  mark('Semarang').click();
  press('a');
  press('Enter');
  await soon(() => expect(text()).toContain('[Semarang](party:'));
  await saved();
  mark('Semarang').click();
  press('x');
  await soon(() => expect(text()).toContain('ships to Semarang in'));
  await saved();
  mark('Semarang').click();
  press('u');
  await soon(() => expect(mark('Semarang').className).toContain('open'));
});

test('a date that is none is refused in words', async () => {
  mark('early 2024').click();
  const before = readFileSync(join(folder, 'events.json'), 'utf8');
  document.querySelector<HTMLInputElement>('[name=date]')!.value = 'spring';
  press('Enter');
  await soon(() => expect(message()).toContain('not a date in EDTF'));
  expect(readFileSync(join(folder, 'events.json'), 'utf8')).toBe(before);
});

test('another place is looked up and chosen', async () => {
  mark('Sukamaju Lestari').click();
  document.querySelector<HTMLInputElement>('[name=find]')!.value = 'Surabaya';
  document.querySelector<HTMLButtonElement>('.find button')!.click();
  await soon(() => expect(all('[name=candidate]').length).toBeGreaterThan(2));
  press('2');
  press('Enter');
  await soon(() => expect(text()).toContain('[Sukamaju Lestari](place:surabaya)'));
  await saved();
});

test('by keyboard alone all is decided, and the story checks clean', async () => {
  const left = () => document.querySelector('#left')!.textContent!;
  for (let step = 0; step < 30 && !left().includes('All '); step++) {
    const before = left();
    press('o');
    press('Enter');
    await soon(() => expect(left()).not.toBe(before));
  }
  expect(left()).toContain('The story checks clean.');
  expect((await readStory(folder)).issues).toEqual([]);
});
