/** Of all maps that a browser lets know of each other, at most five are live: the others wait, and take a slot that is given back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdSlot } from '../../../src/modes/live-map/live-slots.ts';

type Callback = (lock: object | null) => Promise<unknown> | undefined;

/** The locks of one origin, as a browser keeps them for all its frames: one holder a name, the others in a queue. */
class Locks {
  #queues = new Map<string, (() => void)[]>();

  request(name: string, { signal }: { signal: AbortSignal }, callback: Callback): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const queue = this.#queues.get(name) ?? [];
      this.#queues.set(name, queue);
      const leave = (turn: () => void): void => {
        const wasFirst = queue[0] === turn;
        queue.splice(queue.indexOf(turn), 1);
        if (wasFirst) queue[0]?.();
      };
      let isHeld = false;
      const turn = (): void => {
        isHeld = true;
        Promise.resolve(callback({})).then((value) => {
          leave(turn);
          resolve(value);
        });
      };
      signal.addEventListener('abort', () => {
        if (isHeld) return;
        leave(turn);
        reject(new DOMException('', 'AbortError'));
      });
      queue.push(turn);
      if (queue.length === 1) queueMicrotask(() => queue[0] === turn && !isHeld && turn());
    });
  }
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new Locks() });
});
afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('twenty maps ask, five are live; each that goes lets one more in, in the order of asking', async () => {
  const maps = Array.from({ length: 20 }, () => new AbortController());
  const live = new Set<number>();
  for (const [index, { signal }] of maps.entries())
    holdSlot(signal).then(
      () => live.add(index),
      () => undefined,
    );
  await settle();
  expect([...live].sort()).toEqual([0, 1, 2, 3, 4]);
  for (let gone = 0; gone < 20; gone++) {
    maps[gone]!.abort();
    live.delete(gone);
    await settle();
    const wanted = Array.from({ length: Math.min(5, 19 - gone) }, (_, index) => gone + 1 + index);
    expect([...live].sort((a, b) => a - b)).toEqual(wanted);
  }
});

test('one that goes while it waits takes no slot', async () => {
  const maps = Array.from({ length: 7 }, () => new AbortController());
  const results = maps.map(({ signal }) =>
    holdSlot(signal).then(
      () => 'live',
      () => 'gone',
    ),
  );
  await settle();
  maps[5]!.abort();
  expect(await results[5]).toBe('gone');
  maps[0]!.abort();
  expect(await results[6]).toBe('live');
  await expect(holdSlot(AbortSignal.abort())).rejects.toThrow();
});

test('where a browser lets frames know nothing of each other, nobody waits', async () => {
  vi.stubGlobal('navigator', {});
  await holdSlot(new AbortController().signal);
  vi.stubGlobal('navigator', {
    locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) },
  });
  await holdSlot(new AbortController().signal);
});
