// @vitest-environment happy-dom
/** `<story-card>`: what it says of a place or of events, where its links lead, and where the focus goes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardContent } from '../../src/card/card-content.ts';
import '../../src/card/story-card.ts';
import type { StoryCard } from '../../src/card/story-card.ts';
import { fill } from '../../src/story/fill.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { story } from '../made-story.ts';

const words = wordsFor('en');
let card: StoryCard;

beforeEach(async () => {
  document.body.innerHTML = `
    ${story.paragraphs.map(({ id }) => `<p id="${id}">${'Words of this paragraph. '.repeat(8)}</p>`).join('')}
    <button id="opener">open</button><button id="second">another</button>`;
  card = document.createElement('story-card');
  Object.assign(card, { story, words, load: async () => cardContent });
  document.body.append(card);
  await card.updateComplete;
});
afterEach(() => card.remove());

const open = async (kind: 'place' | 'event', ...ids: string[]) => {
  await card.open({ kind, ids });
  await card.updateComplete;
};
const dialog = () => card.querySelector<HTMLElement>('[role=dialog]');
const text = () => (dialog()?.textContent ?? '').replace(/\s+/g, ' ');
const hrefs = () =>
  [...card.querySelectorAll('.paragraphs a')].map((element) => element.getAttribute('href'));

test('is hidden and empty until it is opened', async () => {
  expect(card.hidden).toBe(true);
  expect(dialog()).toBeNull();
  await open('place', 'oblast');
  expect(card.hidden).toBe(false);
});

describe('of a place', () => {
  test('lists every paragraph that mentions it, each a link, with its first words', async () => {
    await open('place', 'oblast');
    expect(hrefs()).toEqual(['#p1', '#p2']);
    const [first] = card.querySelectorAll('.paragraphs a');
    expect(first!.textContent).toContain('¶\u00a01');
    expect(first!.textContent).toMatch(/Words of this paragraph.* …$/);
  });

  test('says of each paragraph who says it, and with what status', async () => {
    await open('place', 'oblast');
    const lines = [...card.querySelectorAll('.paragraphs li')].map((element) =>
      [...element.querySelectorAll('.says')].map(({ textContent }) => textContent!.trim()),
    );
    const claims = ['p1', 'p2'].map(
      (id) => story.paragraphs.find((paragraph) => paragraph.id === id)!.claims,
    );
    expect(lines.map(({ length }) => length)).toEqual(claims.map(({ length }) => length));
    expect(lines.flat().length).toBeGreaterThan(0);
    for (const [at, { who, status, verifier }] of claims.flat().entries()) {
      expect(lines.flat()[at]).toContain(who ?? words.status.unattributed);
      if (verifier) expect(lines.flat()[at]).toContain(fill(words.unverifiedBy, { verifier }));
      // Somebody who is named is the ordinary case, which needs no word.
      else if (who && status === 'attributed') expect(lines.flat()[at]).toMatch(/A minister$/);
      else if (who && status !== 'attributed') expect(lines.flat()[at]).toContain(words.status[status]);
    }
  });

  test('repeats nothing that is in view: neither a paragraph’s words nor its ratio', async () => {
    const seen = document.getElementById('p1')!;
    const box = { left: 0, top: 0, right: 300, bottom: 90, width: 300, height: 90 } as DOMRect;
    Object.assign(seen, { checkVisibility: () => true, getBoundingClientRect: () => box });
    await open('place', 'oblast');
    const [first, second] = card.querySelectorAll('.paragraphs li');
    expect(first!.textContent!.trim()).toBe(`¶\u00a01 ${words.inView}`);
    expect(first!.querySelector('a')!.getAttribute('href')).toBe('#p1');
    expect(second!.textContent).toContain('Words of this paragraph');
    const step = document.createElement('div');
    step.className = 'step';
    step.innerHTML = '<p id="p4x"></p><div class="ratio"></div>';
    document.getElementById('p4')!.replaceWith(step);
    step.firstElementChild!.id = 'p4';
    Object.assign(step.lastElementChild!, { checkVisibility: () => true, getBoundingClientRect: () => box });
    await open('place', 'raion');
    expect(text()).not.toContain('3 of 5');
  });

  test('says its name there, how well it is known, and what was worked out, as worked out', async () => {
    await open('place', 'oblast');
    expect(dialog()!.querySelector('h2')!.textContent).toBe('The oblast');
    expect(dialog()!.querySelector('[lang=ru]')!.textContent).toBe('Область');
    expect(text()).toContain(words.precision.area);
    expect(dialog()!.querySelector('.computed')!.textContent).toContain(words.computed);
    expect(dialog()!.querySelector('.computed')!.textContent).toContain('Large.');
  });

  test('shows the ratio that hangs on it, and on no other', async () => {
    await open('place', 'raion');
    expect(text()).toContain('3 of 5');
    expect(text()).toContain(words.whichNotStated);
    expect(dialog()!.querySelectorAll('.part')).toHaveLength(3);
    expect(dialog()!.querySelectorAll('.rest')).toHaveLength(2);
    await open('place', 'oblast');
    expect(text()).not.toContain('3 of 5');
  });
});

describe('of events', () => {
  test('gives each one’s date: its own, that of its figure, or one from elsewhere as such', async () => {
    await open('event', 'crossing');
    expect(dialog()!.querySelector('.date')!.textContent).toContain('6 August 2024');
    await open('event', 'closed');
    expect(dialog()!.querySelector('.date')!.textContent).toContain('as of 14 November 2025');
    await open('event', 'ban');
    expect(dialog()!.querySelector('.date')).toBeNull();
    expect(dialog()!.querySelector('.elsewhere')!.textContent).toContain(words.fromElsewhere);
    expect(text()).toContain('By decree');
    expect(dialog()!.querySelector('.cite')!.getAttribute('href')).toBe('#source-b');
    expect(text()).toContain(words.mentionedNowhere);
  });

  test('that share a mark are all listed, in the order of the story', async () => {
    await open('event', 'closed', 'crossing');
    expect([...card.querySelectorAll('h2')].map((element) => element.textContent)).toEqual([
      'Title of crossing',
      'Title of closed',
    ]);
    expect(hrefs()).toEqual(['#p1', '#p4']);
  });
});

describe('the focus', () => {
  const pressEscape = () =>
    dialog()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));

  test('goes into the card, and back with Escape', async () => {
    document.getElementById('opener')!.focus();
    await open('place', 'oblast');
    expect(document.activeElement).toBe(dialog());
    pressEscape();
    await card.updateComplete;
    expect(card.hidden).toBe(true);
    expect(document.activeElement!.id).toBe('opener');
  });

  test('goes back to what asked last, not to the card itself', async () => {
    document.getElementById('opener')!.focus();
    await open('place', 'oblast');
    document.getElementById('second')!.focus();
    await open('place', 'raion');
    dialog()!.querySelector('button')!.focus();
    await open('event', 'crossing');
    pressEscape();
    await card.updateComplete;
    expect(document.activeElement!.id).toBe('second');
  });

  test('stays where a reader has put it meanwhile', async () => {
    document.getElementById('opener')!.focus();
    await open('place', 'oblast');
    document.getElementById('second')!.focus();
    card.close();
    await card.updateComplete;
    expect(document.activeElement!.id).toBe('second');
  });

  test('Escape in the card is no one else’s', async () => {
    let heard = 0;
    const listen = () => {
      heard++;
    };
    document.addEventListener('keydown', listen);
    await open('place', 'oblast');
    pressEscape();
    document.removeEventListener('keydown', listen);
    expect(heard).toBe(0);
  });
});

test('dispatches one event when it opens, and one when it closes', async () => {
  let changed = 0;
  card.addEventListener('card-change', () => {
    changed++;
  });
  await open('place', 'oblast');
  expect(changed).toBe(1);
  card.querySelector<HTMLButtonElement>('.close')!.click();
  await card.updateComplete;
  card.close();
  await card.updateComplete;
  expect(changed).toBe(2);
});

test('is labelled by its subject', async () => {
  await open('place', 'oblast');
  const label = document.getElementById(dialog()!.getAttribute('aria-labelledby')!)!;
  expect(label.textContent!.replace(/\s+/g, ' ').trim()).toBe('The oblast');
});

describe('what it shows comes when it is asked for', () => {
  let bring: { resolve: () => void; reject: (reason: Error) => void }[];
  beforeEach(async () => {
    bring = [];
    card.remove();
    card = document.createElement('story-card');
    const load = () =>
      new Promise<typeof cardContent>((resolve, reject) => {
        bring.push({ resolve: () => resolve(cardContent), reject });
      });
    Object.assign(card, { story, words, load });
    document.body.append(card);
    await card.updateComplete;
  });

  test('it opens once that is there, for what was asked last, and asks but once', async () => {
    const first = card.open({ kind: 'place', ids: ['oblast'] });
    const last = card.open({ kind: 'place', ids: ['raion'] });
    await card.updateComplete;
    expect(card.hidden).toBe(true);
    expect(bring).toHaveLength(1);
    bring[0]!.resolve();
    await Promise.all([first, last, card.updateComplete]);
    await card.updateComplete;
    expect(dialog()!.querySelector('h2')!.textContent).toBe('The raion');
    void card.open({ kind: 'place', ids: ['oblast'] });
    await card.updateComplete;
    expect(dialog()!.querySelector('h2')!.textContent).toBe('The oblast');
    expect(bring).toHaveLength(1);
  });

  test('closed meanwhile it stays closed', async () => {
    const opening = card.open({ kind: 'place', ids: ['oblast'] });
    card.close();
    bring[0]!.resolve();
    await opening;
    await card.updateComplete;
    expect(card.hidden).toBe(true);
  });

  test('what cannot be had rejects, and is asked for again', async () => {
    const opening = card.open({ kind: 'place', ids: ['oblast'] });
    bring[0]!.reject(new Error('not there'));
    await expect(opening).rejects.toThrow('not there');
    expect(card.selection).toBeNull();
    const again = card.open({ kind: 'place', ids: ['oblast'] });
    bring[1]!.resolve();
    await again;
    await card.updateComplete;
    expect(card.hidden).toBe(false);
  });
});
