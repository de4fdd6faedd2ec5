/** What is around the story's words is at most a third of them: who says it, what is not ordinary about it, numbers of sources. */
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/build/site.ts';

const template = '<!doctype html><html><head><!--story:head--></head><body><!--story:body--></body></html>';
const pages = new Map<string, Document>();

beforeAll(async () => {
  const folder = 'data/kursk-demining';
  const { site } = await buildSite({ project: process.cwd(), folder, address: null });
  for (const { content, fill } of site!.pages) {
    const { DOMParser } = new Window();
    const page = new DOMParser().parseFromString(fill(template, false), 'text/html');
    pages.set(content.lang, page as unknown as Document);
  }
});

/** Content of its own, or shown only for class (test/browser/for-class.test.ts) or on paper. */
const other = 'p[id], .remark, .ratio, .question, .on-paper';

const wordsIn = (elements: Iterable<Element>): number =>
  [...elements].reduce(
    (sum, one) => sum + one.textContent!.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    0,
  );

describe.each(['en', 'id'])('in %s', (lang) => {
  const steps = () => [...pages.get(lang)!.querySelectorAll('.step')];

  test('is at most a third of the story’s words', () => {
    const story = wordsIn(steps().flatMap((step) => [...step.querySelectorAll('p[id]')]));
    const around = wordsIn(
      steps().flatMap((step) => [...step.children].filter((one) => !one.matches(other))),
    );
    expect(story).toBeGreaterThan(300);
    expect(around).toBeGreaterThan(0);
    expect(around / story).toBeLessThanOrEqual(1 / 3);
  });

  test('who says it stays at every paragraph, in one line', () => {
    for (const step of steps()) {
      const claims = [...step.querySelectorAll('.claims > li:not(.origin)')];
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) {
        expect(claim.querySelector('.who, .status')).not.toBeNull();
        expect(claim.textContent!.length).toBeLessThanOrEqual(72);
      }
    }
  });

  test('a status is written only where it is not that somebody is named', () => {
    for (const claim of pages.get(lang)!.querySelectorAll('.claims > [data-status]')) {
      const isOrdinary = claim.getAttribute('data-status') === 'attributed';
      expect(claim.querySelector('.status') === null, claim.textContent!).toBe(isOrdinary);
    }
  });

  test('each section has the sources’ numbers once', () => {
    const opens = (step: Element): boolean => {
      const before = step.previousElementSibling;
      return before?.matches('.view, style') ? opens(before) : !before?.matches('.step');
    };
    for (const step of steps()) expect(step.querySelector('.origin') !== null).toBe(opens(step));
    expect(pages.get(lang)!.querySelectorAll('.origin')).toHaveLength(4);
  });
});
