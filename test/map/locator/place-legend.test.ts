// @vitest-environment happy-dom
/** Where the legend lies if no corner of the map is free. */
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../../src/kit/boxes.ts';
import { placeLegend } from '../../../src/map/locator/place-legend.ts';
import { ringOf } from '../../../src/map/names/shapes.ts';

const view = { width: 300, height: 200, scale: 1, left: 0, top: 0 };
/** An area in focus that fills the whole frame. */
const filling = {
  id: 'all',
  rings: [ringOf(new Float64Array([-9, -9, 400, -9, 400, 300, -9, 300, -9, -9]))],
};

function legendAmong(marks: (typeof filling)[], taken: Rect[], isLow: boolean) {
  const frame = document.createElement('div');
  frame.innerHTML = '<div class="key"><span></span></div>';
  const boxOf = (): Rect => {
    const [up, side] = frame.dataset.legend!.split('-');
    const [width, height] = frame.hasAttribute('data-folded') ? [30, 20] : [90, 20];
    const left = side === 'start' ? 5 : view.width - 5 - width!;
    const top = up === 'top' ? 5 : view.height - 5 - height!;
    return { left, top, right: left + width!, bottom: top + height! };
  };
  placeLegend(frame, { view, marks, taken, boxOf, isLow });
  return [frame.dataset.legend, frame.hasAttribute('data-folded')];
}

const locatorAt = (left: number, top: number): Rect => ({ left, top, right: left + 80, bottom: top + 60 });

describe.each([
  ['a low frame', true],
  ['a high frame', false],
])('%s whose subject fills it', (_, isLow) => {
  test('has it in its usual place', () => {
    expect(legendAmong([filling], [], isLow)).toEqual(isLow ? ['top-end', true] : ['bottom-start', false]);
  });
  test('has it beside the locator, not on it', () => {
    const usual = isLow ? locatorAt(212, 8) : locatorAt(8, 132);
    expect(legendAmong([filling], [usual], isLow)).toEqual(isLow ? ['top-start', true] : ['top-end', false]);
  });
});

test('where every corner lies on the subject, it covers as little of it as can be', () => {
  // Its tip is all that the upper right corner has of it.
  const area = {
    id: 'area',
    rings: [ringOf(new Float64Array([-9, -9, 220, 20, 400, 150, 400, 300, -9, 300, -9, -9]))],
  };
  expect(legendAmong([area], [], false)).toEqual(['top-end', false]);
});

test('it rather covers a part of a line than a point', () => {
  const line = { id: 'line', rings: [ringOf(new Float64Array([0, 12, 300, 12]))] };
  const points = [
    [50, 185],
    [250, 185],
  ].map((at) => ({ id: String(at), rings: [ringOf(new Float64Array(at))] }));
  expect(legendAmong([line, ...points], [], false)).toEqual(['top-end', false]);
});

test('a free corner comes first, whole if there is room for it', () => {
  expect(legendAmong([], [locatorAt(8, 132)], false)).toEqual(['top-end', false]);
  expect(legendAmong([], [], true)).toEqual(['top-end', false]);
});
