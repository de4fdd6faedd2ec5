/** The checks find what is wrong in small made-up shapes, and name it. */
import { describe, expect, it } from 'vitest';
import { verdict } from '../../../src/cli/make-layers/check.ts';
import {
  checkInside,
  checkNeighbours,
  checkOutline,
  checkPoints,
  checkSharedLine,
} from '../../../src/cli/make-layers/check-relations.ts';
import {
  checkAreas,
  checkPlanar,
  checkRings,
  checkSimple,
} from '../../../src/cli/make-layers/check-shapes.ts';
import { box, line, shape } from './made-up.ts';

describe('checkRings', () => {
  it('passes closed right-handed rings with holes', () => {
    const hole = [...box(1, 1, 2, 2)].reverse();
    expect(checkRings([shape('a', [box(0, 0, 4, 4), hole])])).toMatchObject({
      ok: true,
      text: expect.stringMatching(/2 rings of 1/),
    });
  });

  it.each([
    [
      'not closed',
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
      ],
      /a: a ring is not closed/,
    ],
    [
      'too short',
      [
        [
          [0, 0],
          [4, 0],
          [0, 0],
        ],
      ],
      /a: a ring has 3 positions/,
    ],
    ['turned', [[...box(0, 0, 4, 4)].reverse()], /a: a ring turns the wrong way/],
    ['with a hole that turns like an outer ring', [box(0, 0, 4, 4), box(1, 1, 2, 2)], /turns the wrong way/],
  ])('reports a ring %s', (_, rings, text) => {
    const found = checkRings([shape('a', rings)]);
    expect(found.ok).toBe(false);
    expect(found.text).toMatch(text);
  });
});

describe('checkSimple', () => {
  const bowTie = shape('bow-tie', [
    [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ],
  ]);
  const touching = shape('touching', [
    [
      [0, 0],
      [2, 1],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
      [0, 0],
    ],
  ]);

  it('reports where a shape crosses itself', () => {
    expect(checkSimple([bowTie])).toMatchObject({
      ok: false,
      text: expect.stringMatching(/bow-tie crosses itself at 2,2/),
    });
  });

  it('reports where a shape touches itself, unless it is excepted', () => {
    expect(checkSimple([touching])).toMatchObject({
      ok: false,
      text: expect.stringMatching(/touching touches itself at 2,1/),
    });
    expect(checkSimple([touching], ['touching'])).toMatchObject({ ok: true });
  });

  it('does not except crossings', () => {
    expect(checkSimple([bowTie], ['bow-tie']).ok).toBe(false);
  });
});

describe('checkPlanar', () => {
  it('passes shapes that share an edge', () => {
    expect(checkPlanar('units', [box(0, 0, 2, 2), box(2, 0, 4, 2)]).ok).toBe(true);
  });

  it('reports shapes that overlap', () => {
    expect(checkPlanar('units', [box(0, 0, 2, 2), box(1, 1, 3, 3)])).toMatchObject({
      ok: false,
      text: expect.stringMatching(/units: edges cross at/),
    });
  });
});

describe('checkAreas', () => {
  const reference = new Map([['a', shape('a', [box(0, 0, 2, 2)]).geometry]]);

  it('names the shape that is most off', () => {
    const found = checkAreas([shape('a', [box(0, 0, 2, 2.01)])], reference, () => 0.02);
    expect(found).toMatchObject({ ok: true, text: expect.stringMatching(/most off: a, 0\.5\d %/) });
  });

  it('reports a shape that is more off than it may be, or unknown', () => {
    expect(checkAreas([shape('a', [box(0, 0, 2, 2.1)])], reference, () => 0.02).text).toMatch(
      /a: area 5\.\d+ % off/,
    );
    expect(checkAreas([shape('b', [box(0, 0, 2, 2)])], reference, () => 1)).toMatchObject({ ok: false });
  });
});

describe('relations', () => {
  const [west, east] = [shape('west', [box(0, 0, 2, 2)]), shape('east', [box(2, 0, 4, 2)])];
  const whole = shape('whole', [
    [
      [0, 0],
      [2, 0],
      [4, 0],
      [4, 2],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  ]);

  it('know a line that both shapes have as an edge', () => {
    const names = [west, east].map(({ id, geometry }) => ({ name: id, geometry }));
    expect(
      checkSharedLine(
        line('mid', [
          [2, 2],
          [2, 0],
        ]),
        names,
      ).ok,
    ).toBe(true);
    const off = checkSharedLine(
      line('off', [
        [2, 2],
        [2, 1],
        [2, 0],
      ]),
      names,
    );
    expect(off).toMatchObject({
      ok: false,
      text: expect.stringMatching(/off: 2 of 2 segments are no edge of west/),
    });
  });

  it('know whether units fill a whole', () => {
    expect(checkOutline([west, east], whole).ok).toBe(true);
    expect(checkOutline([west], whole).ok).toBe(false);
    expect(checkOutline([west, east, shape('west', [box(0, 0, 2, 2)])], whole).ok).toBe(false);
  });

  it('know whether units lie inside', () => {
    expect(checkInside([west, east], whole).ok).toBe(true);
    const found = checkInside([shape('out', [box(1, 1, 5, 1.5)])], whole);
    expect(found).toMatchObject({ ok: false, text: expect.stringMatching(/out: 2 positions outside whole/) });
  });

  it('know neighbours by shared edges; a corner is none', () => {
    const corner = shape('corner', [box(4, 2, 6, 4)]);
    expect(checkNeighbours([west, east, corner], 'east', ['west']).ok).toBe(true);
    expect(checkNeighbours([west, east, corner], 'east', ['west', 'corner']).ok).toBe(false);
  });

  it('know which area a point lies in', () => {
    const point = { name: 'Here', at: [1, 1] };
    expect(checkPoints([{ ...point, inside: 'west' }], [west, east]).ok).toBe(true);
    expect(checkPoints([{ ...point, inside: 'east' }], [west, east])).toMatchObject({
      ok: false,
      text: 'Here lies in west, not in east',
    });
    expect(checkPoints([{ ...point, at: [9, 9], inside: 'east' }], [west, east]).text).toMatch(/in nothing/);
  });
});

it('a verdict names five issues and counts the rest', () => {
  expect(verdict('fine', [])).toEqual({ ok: true, text: 'fine' });
  expect(verdict('fine', [...'abcdefg'])).toEqual({ ok: false, text: 'a; b; c; d; e and 2 more' });
});
