/** A lesson in a browser whose channels throw: the window goes on by itself, and says so once. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lesson } from '../../../../src/modes/present/lesson/lesson.ts';

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
});
afterEach(() => vi.unstubAllGlobals());

class ThrowsAtOnce {
  constructor() {
    throw new DOMException('no channels here', 'SecurityError');
  }
}
class ThrowsWhenTold {
  postMessage(): void {
    throw new DOMException('no messages here', 'InvalidStateError');
  }
  close(): void {}
}

test.each([
  ['has no channels', undefined],
  ['gives this page none', ThrowsAtOnce],
  ['lets nothing be said', ThrowsWhenTold],
])('a browser that %s', (_, channel) => {
  vi.stubGlobal('BroadcastChannel', channel);
  const onAlone = vi.fn();
  const lesson = new Lesson({ id: 'a', role: 'audience', onTaken: () => {}, onAlone });
  const changed: string[] = [];
  lesson.subscribe((key) => changed.push(key));
  lesson.open();
  lesson.set('index', 3);
  lesson.set('blank', true);
  expect([lesson.get('index'), lesson.get('blank'), changed]).toEqual([3, true, ['index', 'blank']]);
  lesson.close();
  expect(onAlone).toHaveBeenCalledTimes(1);
});
