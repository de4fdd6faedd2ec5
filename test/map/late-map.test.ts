// @vitest-environment happy-dom
/** A live map that does not come in time: the reader is asked, and what comes later is taken. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StoryMap } from '../../src/map/story-map.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { type RecordingEngine, recordingMap } from './recording-engine.ts';

const words = wordsFor('en');
let element: StoryMap;
let engines: RecordingEngine[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  ({ element, engines } = await recordingMap());
});
afterEach(() => {
  element.remove();
  vi.useRealTimers();
});

const settled = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(0);
  await element.updateComplete;
};
const fault = () => element.shadowRoot!.querySelector('.fault');

/** Loads a map whose worker does not answer, and waits. */
async function wait(ms: number): Promise<void> {
  void element.load();
  await settled();
  await vi.advanceTimersByTimeAsync(ms);
  await element.updateComplete;
}

test('after 20 seconds it is said in one sentence, and no sooner', async () => {
  await wait(19_000);
  expect(element.state).toBe('loading');
  expect(fault()).toBe(null);
  await vi.advanceTimersByTimeAsync(1000);
  await element.updateComplete;
  expect(element.state).toBe('failed');
  expect(fault()!.textContent).toContain(words.mapLate);
  expect(fault()!.querySelector('button')!.textContent).toBe(words.tryAgain);
  expect(engines[0]!.destroyed).toBe(0);
});

test('what comes later is taken', async () => {
  await wait(25_000);
  engines[0]!.draw();
  await settled();
  expect(element.state).toBe('ready');
  expect(fault()).toBe(null);
});

test('a second try is another map; what comes of the first is not taken', async () => {
  await wait(25_000);
  fault()!.querySelector('button')!.click();
  await settled();
  expect(element.state).toBe('loading');
  expect(engines.map(({ destroyed }) => destroyed)).toEqual([1, 0]);
  engines[0]!.draw();
  await settled();
  expect(element.state).toBe('loading');
  engines[1]!.draw();
  await settled();
  expect(element.state).toBe('ready');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(element.state).toBe('ready');
});

test('a file that never comes is reported too, and its map is released after a second try', async () => {
  const { loader } = element;
  let give!: () => void;
  const gate = new Promise<void>((resolve) => {
    give = resolve;
  });
  element.loader = async (request) => {
    await gate;
    return loader!(request);
  };
  await wait(25_000);
  expect(fault()!.textContent).toContain(words.mapLate);
  element.loader = loader;
  fault()!.querySelector('button')!.click();
  await settled();
  engines[0]!.draw();
  await settled();
  expect(element.state).toBe('ready');
  give();
  await settled();
  expect(element.state).toBe('ready');
  expect(engines.map(({ destroyed }) => destroyed)).toEqual([0, 1]);
});

test('a map that failed in time keeps its own sentence', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await wait(1000);
  engines[0]!.fail(new Error('no WebGL'));
  await settled();
  expect(fault()!.textContent).toContain(words.mapFailed);
  await vi.advanceTimersByTimeAsync(60_000);
  await element.updateComplete;
  expect(fault()!.textContent).toContain(words.mapFailed);
  warn.mockRestore();
});
