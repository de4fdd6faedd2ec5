// @vitest-environment happy-dom
/** What counts as a swipe, and which way it goes. */
import { afterEach, expect, test } from 'vitest';
import { watchSwipes } from '../../src/modes/swipe.ts';

interface Way {
  x: number;
  y?: number;
  /** ms it takes, and fingers that touch. */
  ms?: number;
  fingers?: number;
}

/** The steps that a finger's way across an element asks for. */
function stepsOf({ x, y = 0, ms = 200, fingers = 1 }: Way): number[] {
  const element = document.body.appendChild(document.createElement('div'));
  const steps: number[] = [];
  watchSwipes(element, (step) => steps.push(step));
  const touch = (type: string, at: { clientX: number; clientY: number }, time: number, left: number) => {
    const event = new Event(type, { bubbles: true });
    Object.defineProperties(event, {
      touches: { value: Array.from({ length: left }, () => at) },
      changedTouches: { value: [at] },
      timeStamp: { value: time },
    });
    element.dispatchEvent(event);
  };
  touch('touchstart', { clientX: 200, clientY: 200 }, 1000, fingers);
  touch('touchend', { clientX: 200 + x, clientY: 200 + y }, 1000 + ms, 0);
  return steps;
}

afterEach(() => {
  document.documentElement.dir = '';
});

test.each<[string, Way, number[]]>([
  ['to the left: on', { x: -60 }, [1]],
  ['to the right: back', { x: 60 }, [-1]],
  ['a little aslant', { x: -60, y: 30 }, [1]],
  ['too short', { x: -40 }, []],
  ['too steep: that scrolls', { x: -60, y: 50 }, []],
  ['too slow: that reads with a finger', { x: -200, ms: 1500 }, []],
  ['two fingers: those zoom', { x: -200, fingers: 2 }, []],
])('%s', (_, way, steps) => {
  expect(stepsOf(way)).toEqual(steps);
});

test('from right to left the other way round', () => {
  document.documentElement.dir = 'rtl';
  expect(stepsOf({ x: -60 })).toEqual([-1]);
});
