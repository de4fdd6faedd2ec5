// @vitest-environment happy-dom
/** The legend in words: in a low frame, what several marks have in common is said once, after the last of them. */
import { render } from 'lit';
import { expect, test } from 'vitest';
import { legendTemplate } from '../../src/map/controls.ts';
import type { LegendMark } from '../../src/map/layers/legend.ts';
import { wordsFor } from '../../src/words/words-for.ts';

/** What a low frame says of each mark. */
function lowLegend(items: LegendMark[]): string[] {
  const root = document.createElement('div');
  const marks = items.map((item) => ({ item, place: 'X', isWater: false }));
  render(legendTemplate({ marks, lines: [] }, wordsFor('en')), root);
  return [...root.querySelectorAll('.marks li')].map((mark) => {
    for (const part of mark.querySelectorAll('.what, [data-said]')) part.remove();
    return mark.textContent!.trim();
  });
}

test('two marks with the same note share it', () => {
  expect(lowLegend(['vague', 'vague-line'])).toEqual(['', 'not stated where']);
});

test('a mark before one that needs no note, or has another, keeps its own', () => {
  expect(lowLegend(['vague-route', 'point'])).toEqual(['exact course not given', 'X: exact point']);
  expect(lowLegend(['vague', 'vague-route'])).toEqual(['not stated where', 'exact course not given']);
});
