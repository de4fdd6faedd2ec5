// @vitest-environment happy-dom
/** The picture as the map's stand-in: what a view writes into it, and which names it shows in a frame. */
import { beforeEach, describe, expect, test } from 'vitest';
import { showInset, swapLocator } from '../../../src/map/locator/inset-view.ts';
import type { MapView } from '../../../src/map/map-engine.ts';
import { showPicture } from '../../../src/map/picture/picture-copy.ts';
import { fitPicture, placeInPicture } from '../../../src/map/picture/picture-view.ts';
import { noRoom } from '../../../src/map/room.ts';

const camera = { bounds: [0, 0, 1, 1] as [number, number, number, number], viewBox: '1000 1000 200 100' };
const view = (more: Partial<MapView> = {}): MapView => ({
  focus: [],
  camera,
  room: noRoom,
  lit: null,
  isBack: false,
  theme: 'light',
  ...more,
});

let host: HTMLElement;
const at = (selector: string) => host.querySelector<SVGElement>(selector)!;
const shown = () =>
  [...host.querySelectorAll('g:not([data-off]) text:not([data-off])')].map((text) => text.textContent);

beforeEach(() => {
  document.body.innerHTML = `
    <div class="frame"><svg data-picture viewBox="0 0 10 10"><defs><pattern></pattern></defs>
      <use data-place="oblast" data-focus="vague"></use><use data-place="town" data-focus=""></use>
      <path class="land" d="M900 900l400 0 0 400 -400 0z"/><path class="country" d="M1100 900l0 400"/>
      <g class="names town rank-1"><path class="dot"/><text data-kind="town" data-id="large" x="1038" y="1016">Large</text><text data-kind="town" data-id="covered" x="1053" y="1016">Covered</text></g>
      <g class="names town rank-2"><text data-kind="town" data-id="beside" x="1012" y="1016">Dotted by</text></g>
      <g class="names town rank-3"><text data-kind="town" data-id="edge" x="1205" y="1088">Edge</text><text data-kind="town" data-id="free" x="1120" y="1088">Free</text></g>
      <g class="names of-province"><text data-kind="province" data-id="far" data-at="1100 1050" data-off="">Far out</text></g>
      <g class="names of-country"><text data-kind="country" data-id="AAA" data-seeds="1050 1050" data-off="">WEST</text><text data-kind="country" data-id="BBB" data-seeds="1150 1050" data-off="">EAST</text></g>
    </svg></div>`;
  host = document.body;
  const rect = (left: number, top: number, right: number, bottom: number) =>
    new DOMRect(left, top, right - left, bottom - top);
  at('.frame').getBoundingClientRect = () => rect(0, 0, 448, 248);
  at('svg').getBoundingClientRect = () => rect(24, 24, 424, 224);
});

describe('showPicture', () => {
  test('writes the frame, the precision of each place, and what is lit', () => {
    showPicture(host, view({ focus: [{ place: 'town', precision: 'exact' }], lit: 'oblast' }));
    expect(at('svg').getAttribute('viewBox')).toBe(camera.viewBox);
    expect(at('[data-place=oblast]').dataset.focus).toBe('');
    expect(at('[data-place=town]').dataset.focus).toBe('exact');
    expect(at('[data-place=oblast]').hasAttribute('data-lit')).toBe(true);
    showPicture(host, view());
    expect(at('[data-place=oblast]').hasAttribute('data-lit')).toBe(false);
  });

  test.each([
    ['in focus', { focus: [{ place: 'later', precision: 'vague' as const }] }],
    ['lit', { lit: 'later' }],
  ])('a place that waits after the text is put in when it is %s', (_how, more) => {
    const use = '<svg><use class="place" data-place="later" data-kind="district"></use></svg>';
    document.body.insertAdjacentHTML('beforeend', `<template class="later-places">${use}</template>`);
    showPicture(host, view());
    expect(host.querySelector('[data-place=later]')).toBeNull();
    showPicture(host, view(more));
    expect(at('svg [data-place=later]').hasAttribute('data-lit')).toBe('lit' in more);
  });

  test('touches no attribute that is right already', async () => {
    showPicture(host, view());
    const records: string[] = [];
    const observer = new MutationObserver((list) =>
      records.push(...list.map((record) => String(record.attributeName))),
    );
    observer.observe(at('svg'), { attributes: true });
    observer.observe(at('[data-place=town]'), { attributes: true });
    showPicture(host, view());
    await new Promise((resolve) => setTimeout(resolve));
    expect(records).toEqual([]);
  });

  test('does nothing if there is no picture, and fits nothing that has no size', () => {
    expect(() => showPicture(document.createElement('div'), view())).not.toThrow();
    at('svg').getBoundingClientRect = () => new DOMRect(0, 0, 0, 0);
    fitPicture(host);
    expect(at('svg').hasAttribute('data-fitted')).toBe(false);
  });
});

describe('fitPicture', () => {
  test('10 px of text stay so: 2 px are a unit here', () => {
    showPicture(host, view());
    expect(Number(at('svg').getAttribute('font-size'))).toBe(5);
  });

  test('the hatch is drawn in pixels, whatever the zoom', () => {
    showPicture(host, view());
    const { a } = /scale\((?<a>[\d.]+)\)/.exec(at('pattern').getAttribute('patternTransform')!)!.groups!;
    // 2 px to the unit: a tile is as large as the live map's lines ask, which a whole number of lines makes 14 to 16 px apart.
    const spacing = (15 * Number(a)) / 0.5;
    expect(spacing).toBeGreaterThanOrEqual(14);
    expect(spacing).toBeLessThanOrEqual(16);
  });

  test('the tighter side counts, as in the live map', () => {
    at('svg').getBoundingClientRect = () => new DOMRect(24, 24, 400, 50);
    showPicture(host, view());
    expect(Number(at('svg').getAttribute('font-size'))).toBe(20);
  });

  const side = (id: string) => at(`[data-id=${id}]`).dataset.side;

  test('shows the names of the zoom that are whole and free of others, of dots and of obstacles', () => {
    // 2 px to the unit is zoom 11.9: the oblast's name (up to 8.6) is out. Covered's dot lies under Large.
    showPicture(host, view());
    expect(shown()).toEqual(['Large', 'Dotted by', 'Edge', 'Free', 'WEST', 'EAST']);
    const button = document.createElement('button');
    button.getBoundingClientRect = () => new DOMRect(255, 195, 20, 20);
    fitPicture(host, [button]);
    expect(shown()).not.toContain('Free');
    fitPicture(host);
    expect(shown()).toContain('Free');
  });

  test('a name takes another side where the frame would cut it, or a dot lies under it', () => {
    showPicture(host, view());
    expect([side('large'), side('edge'), side('beside')]).toEqual([undefined, 'left', 'top']);
  });

  test('each country is named on its own side of the border that is drawn', () => {
    showPicture(host, view());
    const [west, east] = ['AAA', 'BBB'].map((id) => Number(at(`[data-id=${id}]`).getAttribute('x')));
    // Four letters of 16 px at most, and 8 px of free ground.
    expect(west!).toBeLessThan(1100 - 16);
    expect(east!).toBeGreaterThan(1100 + 16);
  });

  test('a place in focus is named as precisely as it is known', () => {
    at('defs').insertAdjacentHTML('beforeend', '<path id="shape-oblast" d="M1000 1020l80 0 0 60 -80 0z"/>');
    const text =
      '<g class="names of-subject"><text data-kind="subject" data-id="oblast" data-name="The oblast" data-vague="in the oblast" data-off="">The oblast</text></g>';
    at('svg').insertAdjacentHTML('beforeend', text);
    showPicture(host, view({ focus: [{ place: 'oblast', precision: 'vague' }] }));
    expect(shown()).toContain('in the oblast');
    showPicture(host, view({ focus: [{ place: 'oblast', precision: 'area' }] }));
    expect(shown()).toContain('The oblast');
    showPicture(host, view());
    expect(shown()).not.toContain('The oblast');
  });
});

test('placeInPicture gives the topmost place under a point', () => {
  document.elementsFromPoint = () => [
    at('[data-place=town]'),
    at('[data-place=oblast]'),
    at('svg'),
    document.body,
  ];
  expect(placeInPicture(host, 1, 1)).toBe('town');
  expect(placeInPicture(document.createElement('div'), 1, 1)).toBeNull();
  document.elementsFromPoint = () => [at('[data-place=oblast]'), at('svg'), document.body];
  expect(placeInPicture(host, 1, 1)).toBe('oblast');
});

test('showInset moves the frame', () => {
  host.innerHTML = '<svg data-inset><rect data-frame></rect></svg>';
  showInset(host, [10, 40, 40, 60]);
  expect(['x', 'y', 'width', 'height'].map((name) => at('rect').getAttribute(name))).toEqual([
    '10',
    '-60',
    '30',
    '20',
  ]);
  expect(() => showInset(document.createElement('div'), [0, 0, 1, 1])).not.toThrow();
});

test('swapLocator takes a paragraph’s locator from the page, and gives the other back', () => {
  const template = document.createElement('template');
  template.id = 'story-locators';
  template.innerHTML = '<svg data-inset data-for="p2 p3"></svg>';
  document.head.append(template);
  host.innerHTML = '<svg data-inset data-for="p1"></svg>';
  const shown = () => [...host.querySelectorAll('svg')].map((svg) => svg.getAttribute('data-for'));
  swapLocator(host, 'p3');
  expect(shown()).toEqual(['p2 p3']);
  swapLocator(host, 'p9');
  expect(shown()).toEqual(['p2 p3']);
  swapLocator(host, 'p1');
  expect(shown()).toEqual(['p1']);
  template.remove();
});
