/** What the grid of a frame says about boxes, which the placing of names asks thousands of times. */
import { expect, test, vi } from 'vitest';
import type { Rect } from '../../../src/kit/boxes.ts';
import { Cells, coast } from '../../../src/map/names/cells.ts';
import { boxAround, roomWithin } from '../../../src/map/names/find-room.ts';
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

test('a box lies within a shape, or meets no other: asked quickly, the answer is that of all its cells', () => {
  const cells = new Cells({ width: 400, height: 200, scale: 1, left: 0, top: 0 });
  cells.fill(square('west', -40, 30, 100), 1);
  cells.fill(square('east', 60, 50, 90), 2);
  cells.divide([ringOf(new Float64Array([200, 10, 300, 190]))], coast);
  cells.divide([ringOf(new Float64Array([10, 180, 390, 180]))]);
  const answers = new Set<string>();
  for (let left = -10; left < 400; left += 9) {
    for (let top = -10; top < 200; top += 9) {
      const box = { left, top, right: left + 21, bottom: top + 13 };
      const isIn = left >= 0 && top >= 0 && box.right <= 400 && box.bottom <= 200;
      const own = isIn ? cellsOf(cells, box) : [];
      for (const index of [0, 1, 2]) {
        const within = isIn && own.every(({ owner, edge }) => !edge && owner === index);
        const meets = (free: number): boolean =>
          isIn && own.every(({ owner, edge }) => [0, index, ...(edge ? [free] : [])].includes(edge || owner));
        const said = [
          cells.isWithin(box, index),
          cells.meetsOnly(box, index),
          cells.meetsOnly(box, index, 0),
        ];
        expect(said).toEqual([within, meets(coast), meets(0)]);
        answers.add(said.join());
      }
    }
  }
  expect([...answers].sort()).toEqual([
    'false,false,false',
    'false,true,false',
    'false,true,true',
    'true,true,true',
  ]);
});

function cellsOf({ size, columns, rows, owner, edge }: Cells, { left, top, right, bottom }: Rect) {
  const found: { owner: number; edge: number }[] = [];
  for (let row = Math.floor(top / size); row <= Math.min(rows - 1, Math.floor(bottom / size)); row++)
    for (
      let column = Math.floor(left / size);
      column <= Math.min(columns - 1, Math.floor(right / size));
      column++
    )
      found.push({ owner: owner[row * columns + column]!, edge: edge[row * columns + column]! });
  return found;
}

test('what is filled later counts', () => {
  const cells = new Cells({ width: 100, height: 100, scale: 1, left: 0, top: 0 });
  const box = { left: 10, top: 10, right: 60, bottom: 60 };
  cells.fill(square('first', 20, 20, 20), 1);
  expect(cells.touchesAlone(box, 1)).toBe(true);
  cells.fill(square('second', 40, 40, 40), 2);
  expect(cells.touchesAlone(box, 1)).toBe(false);
});

test('what is seen of a shape: its share, middle and box are those of its cells', () => {
  const cells = new Cells({ width: 400, height: 200, scale: 1, left: 0, top: 0 });
  cells.fill(square('west', -40, 32, 100), 1);
  cells.fill(square('east', 120, 48, 64), 2);
  const parts = cells.parts(3);
  const { size } = cells;
  for (const index of [1, 2]) {
    const own = [...cells.owner.keys()].filter((cell) => cells.owner[cell] === index);
    const xs = own.map((cell) => ((cell % cells.columns) + 0.5) * size);
    const ys = own.map((cell) => (Math.floor(cell / cells.columns) + 0.5) * size);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value) / values.length;
    expect(parts[index]).toEqual({
      share: own.length / cells.owner.length,
      x: expect.closeTo(mean(xs)),
      y: expect.closeTo(mean(ys)),
      left: Math.min(...xs) - size / 2,
      top: Math.min(...ys) - size / 2,
      right: Math.max(...xs) + size / 2,
      bottom: Math.max(...ys) + size / 2,
    });
  }
  expect(parts[3]!.share).toBe(0);
});

test('room in a shape is looked for where the shape is, not in the whole frame', () => {
  const cells = new Cells({ width: 800, height: 500, scale: 1, left: 0, top: 0 });
  cells.fill(square('island', 700, 400, 60), 1);
  const part = cells.parts(1)[1]!;
  const owner = vi.spyOn(cells, 'ownerAt');
  const letters = { width: 90, height: 12 };
  // It is too narrow for these letters: every place is looked at before that is known.
  expect(roomWithin(cells, 1, letters, 8, part, () => true)).toBeNull();
  expect(owner).toHaveBeenCalled();
  expect(owner.mock.calls.length).toBeLessThan(cells.owner.length / 20);
  expect(owner.mock.results.every(({ value }) => value === 1)).toBe(true);
  owner.mockRestore();
  const narrow = { width: 30, height: 12 };
  const found = roomWithin(cells, 1, narrow, 4, part, () => true)!;
  expect(cells.isWithin(boxAround(found.x, found.y, narrow, 4), 1)).toBe(true);
});
