// @vitest-environment happy-dom
/** Places and names that follow after the text come into the picture when they are needed, each once and in the order of drawing. */
import { beforeEach, expect, test } from 'vitest';
import { showPicture } from '../../../src/map/picture/picture-copy.ts';
import type { Precision } from '../../../src/story/story.ts';

const use = (id: string, kind: string) =>
  `<use class="place" href="#shape-${id}" data-place="${id}" data-kind="${kind}" data-focus=""></use>`;

let svg: SVGSVGElement;
beforeEach(() => {
  document.body.innerHTML = `
    <div><svg data-picture viewBox="0 0 10 10"><defs><path id="shape-land"></path><path id="shape-post"></path></defs>
      ${use('land', 'province')}${use('post', 'site')}<g class="names"></g></svg></div>
    <template class="later-places"><svg><path id="shape-field"></path><path id="shape-river"></path>${use('field', 'district')}${use('river', 'river')}<g class="names" id="later-names"></g></svg></template>`;
  svg = document.querySelector('svg')!;
});

const camera = { bounds: [0, 0, 1, 1] as [number, number, number, number], viewBox: '0 0 10 10' };
const show = (...places: [place: string, precision: Precision][]) =>
  showPicture(document.body, {
    focus: places.map(([place, precision]) => ({ place, precision })),
    camera,
    lit: null,
    isBack: false,
  });
const drawn = () => [...svg.querySelectorAll<SVGElement>('.place')].map(({ dataset }) => dataset.place);

test('a view of places that are there leaves the others in the template', () => {
  show(['land', 'vague'], ['post', 'exact']);
  expect(drawn()).toEqual(['land', 'post']);
  expect(document.querySelector('template')).not.toBeNull();
});

test('the names come as soon as the picture has a size: any frame may have room for them', () => {
  svg.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  show(['land', 'vague']);
  expect(svg.lastElementChild!.id).toBe('later-names');
  expect(drawn()).toEqual(['land', 'post']);
});

test('a view of another brings them all, the small on top and the names above them', () => {
  show(['field', 'area']);
  expect(drawn()).toEqual(['land', 'field', 'river', 'post']);
  expect(svg.querySelector('[data-place=field]')!.getAttribute('data-focus')).toBe('area');
  expect([...svg.querySelectorAll('defs path')].map(({ id }) => id)).toEqual([
    'shape-land',
    'shape-post',
    'shape-field',
    'shape-river',
  ]);
  expect(svg.lastElementChild!.className).toBe('names');
  expect(document.querySelector('template')).toBeNull();
  show(['river', 'vague']);
  expect(drawn()).toHaveLength(4);
});
