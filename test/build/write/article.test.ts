/** The article in the page before any script: its paragraphs, who says what, and lists that lead back. */
import { beforeAll, describe, expect, test } from 'vitest';
import { builtPages, hrefsOf, textOf, textsOf } from './built-pages.ts';

let page: Document;
let other: Document;
beforeAll(async () => {
  const pages = await builtPages();
  page = pages.get('index.html')!.document;
  other = pages.get('id/index.html')!.document;
});

test('the default language is served at the root, the other below it', () => {
  expect(page.documentElement.lang).toBe('en');
  expect(other.documentElement.lang).toBe('id');
  expect(hrefsOf(page, '.languages a')).toEqual(['./', './id/']);
  expect(hrefsOf(other, '.languages a')).toEqual(['../', '../id/']);
});

describe('a paragraph', () => {
  test('is in its order in the one article, with its ids and statuses', () => {
    expect(page.querySelectorAll('article')).toHaveLength(1);
    const rows = [...page.querySelectorAll<HTMLElement>('article p[id]')].map((element) => [
      element.id,
      element.getAttribute('data-places'),
      element.getAttribute('data-events'),
      element.getAttribute('data-status'),
    ]);
    expect(rows).toEqual([
      ['p1', 'harbour', 'storm', 'unattributed attributed'],
      ['p2', 'isle shore', 'piers', 'unverified'],
      ['p3', '', '', ''],
    ]);
  });

  test('marks its mentions as links to the lists, and an actor as no link', () => {
    const mentions = [...page.querySelectorAll('article a.mention')].map((element) => [
      element.getAttribute('data-place') ?? element.getAttribute('data-event'),
      element.getAttribute('href'),
    ]);
    expect(mentions).toEqual([
      ['storm', '#event-storm'],
      ['harbour', '#place-harbour'],
      ['isle', '#place-isle'],
      ['shore', '#place-shore'],
      ['piers', '#event-piers'],
    ]);
    const party = page.querySelector('[data-party=guard]')!;
    expect(party.tagName).toBe('SPAN');
    expect(party.textContent).toBe('coast guard');
    expect(page.querySelector('a[href^="party:"], a[href^="place:"], a[href^="event:"]')).toBeNull();
  });

  test('says under it who claims what, with which status, and by which sentence', () => {
    const claims = (id: string) => textsOf(page.querySelector(`#${id}`)!.parentElement!, '.claims li');
    expect(claims('p1')).toEqual([
      'Sentence 1: no source given',
      'Sentence 2: The coast guard',
      'Article: [1]',
    ]);
    // The sources of the text come once in each section.
    expect(claims('p2')).toEqual([
      'The harbour master not independently verified, says The gazette',
      'Article: [1]',
    ]);
    expect(claims('p3')).toEqual([]);
    expect(page.querySelectorAll('.claims')).toHaveLength(2);
    expect(hrefsOf(page, '.claims .cite')).toEqual(Array(2).fill('#source-gazette-2024-09-01'));
  });

  test('has what is said elsewhere apart from it, with its source', () => {
    const remark = page.querySelector('aside.remark')!;
    expect(remark.closest('p')).toBeNull();
    expect(remark.parentElement!.querySelector('p[id]')!.id).toBe('p1');
    expect(remark.textContent).toContain('The radio counted fewer ships.');
    expect(hrefsOf(remark, 'a')).toEqual(['#source-radio-2024-09-02']);
    expect(page.querySelectorAll('aside.remark')).toHaveLength(1);
  });

  test('keeps the teacher’s notes to the teacher', () => {
    expect(textOf(page, 'article')).not.toContain('Ask who counted.');
  });

  test('shows a ratio as one chart of units, which ones not stated', () => {
    const figure = page.querySelector('.step:has(#p2) figure.ratio') ?? page.querySelector('figure.ratio')!;
    expect(figure.parentElement!.querySelector('p[id]')!.id).toBe('p2');
    expect(figure.querySelectorAll('rect')).toHaveLength(8);
    expect(figure.querySelectorAll('rect.part')).toHaveLength(4);
    expect(textOf(figure, 'p')).toBe('4 of 8 piers closed');
    expect(textOf(figure, 'figcaption')).toBe('Which ones: not stated.');
  });
});

describe('the opening', () => {
  test('has the title, and in one line that it is retold, of which day it is, and what it is not', () => {
    expect(textOf(page, 'h1')).toBe('A storm closes the harbour');
    expect(textsOf(page, '.opening .credit')).toEqual(['Retold · as of 1 Sept 2024 · not a safety map']);
    expect(hrefsOf(page, '.opening a')).toEqual(['#made']);
  });

  test('leaves to the article’s end whom it is retold from, and the whole of state and safety', () => {
    const end = page.querySelector('article > :last-child')!;
    expect(end.id).toBe('made');
    expect(textOf(page, '#made')).toContain('Retold from The gazette, “Storm”, 1 September 2024');
    expect(textOf(page, '#made')).toContain('State of 1 September 2024.');
    expect(textOf(page, '#made')).toContain('Not a safety map');
    expect(textsOf(page, 'article h2')).toEqual(['After the storm']);
  });
});

describe('the lists', () => {
  test('lead back to each paragraph', () => {
    const back = (id: string) => hrefsOf(page.getElementById(id)!, '.back-links a');
    expect(back('place-harbour')).toEqual(['#p1']);
    expect(back('place-isle')).toEqual(['#p2']);
    expect(back('event-storm')).toEqual(['#p1']);
    expect(back('event-drill')).toEqual([]);
  });

  test('distinguish what comes from elsewhere, with its source, from the article’s own date', () => {
    const storm = page.getElementById('event-storm')!;
    expect(textOf(storm, '.date')).toBe('August 2024');
    expect(textOf(storm, '.elsewhere')).toContain('From elsewhere');
    expect(textOf(storm, '.elsewhere')).toContain('By radio');
    expect(hrefsOf(storm, '.elsewhere a')).toEqual(['#source-radio-2024-09-02']);
    expect(page.getElementById('event-drill')!.querySelector('.date')).toBeNull();
  });

  test('name a place there too, in its own language', () => {
    const local = page.querySelector('#place-isle .local [lang]')!;
    expect([local.getAttribute('lang'), local.textContent]).toEqual(['fr', 'L’île']);
  });

  test('leave out what is only measured from', () => {
    expect(page.getElementById('place-capital')).toBeNull();
  });
});

test('every link within the page leads somewhere, and no id is given twice', () => {
  for (const document of [page, other]) {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const lost = hrefsOf(document, 'a[href^="#"]').filter((href) => !ids.includes(href.slice(1)));
    expect(lost).toEqual([]);
  }
});
