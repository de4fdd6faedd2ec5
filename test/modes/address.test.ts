// @vitest-environment happy-dom
/** What an address opened stays in it while it is on the screen: a list's entry, or the words of a link to a text. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leaveOpened, showAddress, wordsOf } from '../../src/modes/address.ts';

/** px from the top of the window, of each element. */
let tops: Record<string, number> = {};

beforeEach(() => {
  document.body.innerHTML = `<main>
    <article><div class="step"><p id="p1">First.</p></div><div class="step"><p id="p2">Remained closed to civilians.</p></div></article>
    <ul><li id="place-a">A place</li></ul><p id="answer">It remained closed to civilians.</p></main>`;
  // Further down, as the answers are that paper shows.
  tops = { answer: 5000 };
  for (const element of document.querySelectorAll('[id]')) {
    element.checkVisibility = () => true;
    element.getBoundingClientRect = () => new DOMRect(0, tops[element.id] ?? 0, 100, 20);
  }
  location.hash = '';
});
afterEach(() => vi.restoreAllMocks());

const visitedAs = (name: string) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name } as PerformanceEntry]);

test.each([
  [
    'a list’s entry',
    () => {
      location.hash = 'place-a';
    },
    'place-a',
    '#place-a',
  ],
  [
    'the words of a link to a text',
    () => visitedAs('https://x.example/#:~:text=closed%20to%20civilians'),
    'p2',
    '',
  ],
])('%s', (_, open, target, address) => {
  open();
  showAddress('p1');
  leaveOpened('p1');
  expect(location.hash).toBe(address);
  tops[target] = -500;
  leaveOpened('p1');
  expect(location.hash).toBe('#p1');
  // It does not come back.
  tops[target] = 0;
  showAddress('p2');
  expect(location.hash).toBe('#p2');
});

test('with nothing opened the address follows at once, but not before the reader moves', () => {
  leaveOpened('p1');
  expect(location.hash).toBe('');
  showAddress('p1');
  expect(location.hash).toBe('#p1');
  showAddress('p2');
  expect(location.hash).toBe('#p2');
});

test.each([
  ['https://x.example/#:~:text=37%20of%2064', '37 of 64'],
  ['https://x.example/#p1:~:text=before-,The%20words,last%20words,-after', 'the words'],
  ['https://x.example/?a=b#:~:text=%E0%A4', ''],
  ['https://x.example/#p1', ''],
  ['', ''],
])('the words of %s', (address, words) => expect(wordsOf(address)).toBe(words));
