/** What of the picture's style the first screen has, and what comes later. */
import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { firstStyle } from '../../../src/build/write/head/first-style.ts';

const opening = `
  body { margin: 0 }
  [data-picture] .land { fill: red }
  [data-picture] .route { stroke: red }
  [data-picture] .place[data-focus=vague] { fill: red }
  [data-picture] .place[data-kind=border][data-focus], [data-picture] .place[data-kind=river][data-focus] { fill: none }
  [data-picture] .town text { fill: red }
  @media (width <= 30rem) { [data-picture]:not([data-fitted]) .names { font-size: 2em } }
`;
const styles = { opening, later: '.later{margin:0}' };
const selectorsOf = (css: string): string[] => css.match(/[^{}]+(?={[^{}]*})/g) ?? [];

test('rules of shapes that the picture does not have yet come later, in their order and before what else does', () => {
  const picture = s('svg', { dataPicture: '' }, [
    s('path', { className: ['land'] }),
    s('use', { className: ['place'], dataKind: 'province', dataFocus: 'vague' }),
  ]);
  const found = firstStyle(styles, picture);
  expect(selectorsOf(found.opening)).toEqual([
    'body',
    '[data-picture] .land',
    '[data-picture] .place[data-focus=vague]',
    '[data-picture] .town text',
    '[data-picture]:not([data-fitted]) .names',
  ]);
  expect(selectorsOf(found.later)).toEqual([
    '[data-picture] .route',
    '[data-picture] .place[data-kind=border][data-focus],[data-picture] .place[data-kind=river][data-focus]',
    '.later',
  ]);
});

test('a picture that has them all keeps its style whole', () => {
  const picture = s('svg', { dataPicture: '' }, [
    s('path', { className: ['land'] }),
    s('path', { className: ['route'] }),
    s('use', { className: ['place'], dataKind: 'river', dataFocus: 'vague' }),
  ]);
  const found = firstStyle(styles, picture);
  expect(found.later).toBe(styles.later);
  expect(selectorsOf(found.opening)).toHaveLength(7);
});
