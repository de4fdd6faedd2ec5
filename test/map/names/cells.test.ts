/** What the grid of a frame says about boxes, which the placing of names asks thousands of times. */
import { expect, test } from 'vitest';
import { Cells } from '../../../src/map/names/cells.ts';
import { ringOf } from '../../../src/map/names/shapes.ts';

const square = (id: string, left: number, top: number, side: number) => {
  const [right, bottom] = [left + side, top + side];
  const corners = [left, top, right, top, right, bottom, left, bottom, left, top];
  return { id, rings: [ringOf(new Float64Array(corners))] };
};

test('a box touches a shape alone: asked quickly, the answer is that of all its cells', () => {
  const cells = new Cells({ width: 400, height: 200, scale: 1, left: 0, top: 0 });
  cells.fill(square('west', -40, 30, 100), 1);
  cells.fill(square('east', 120, 50, 60), 2);
  const answers = new Set<string>();
  for (let left = -60; left < 420; left += 14) {
    for (let top = -60; top < 220; top += 14) {
      const box = { left, top, right: left + 75, bottom: top + 33 };
      const shapes = cells.within(box);
      for (const index of [1, 2])
        expect(cells.touchesAlone(box, index)).toBe(shapes.size === 1 && shapes.has(index));
      answers.add([...shapes].sort().join());
    }
  }
  expect([...answers].sort()).toEqual(['', '1', '1,2', '2']);
});

test('what is filled later counts', () => {
  const cells = new Cells({ width: 100, height: 100, scale: 1, left: 0, top: 0 });
  const box = { left: 10, top: 10, right: 60, bottom: 60 };
  cells.fill(square('first', 20, 20, 20), 1);
  expect(cells.touchesAlone(box, 1)).toBe(true);
  cells.fill(square('second', 40, 40, 40), 2);
  expect(cells.touchesAlone(box, 1)).toBe(false);
});
