// @vitest-environment happy-dom
/** A heading goes with the step after it, and only there. */
import { expect, test } from 'vitest';
import { takeHeadings } from '../../src/modes/hide-steps.ts';

const article = (): HTMLElement => {
  document.body.innerHTML = `<article>
    <h2>Part</h2><h3>Section</h3><figure></figure><div class="step"><p id="a"></p></div>
    <div class="step"><p id="b"></p></div><h3>Next</h3><div class="step"><p id="c"></p></div>
  </article>`;
  return document.querySelector('article')!;
};
const headings = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.step')].map((step) =>
    [...step.querySelectorAll('h2, h3')].map((heading) => heading.textContent).join(', '),
  );

test('all kinds, in their order', () => {
  const root = article();
  takeHeadings(root);
  expect(headings(root)).toEqual(['Part, Section', '', 'Next']);
});

test('those of a section alone, as on slides', () => {
  const root = article();
  takeHeadings(root, 'h3');
  expect(headings(root)).toEqual(['Section', '', 'Next']);
  expect(root.querySelectorAll(':scope > h2')).toHaveLength(1);
});
