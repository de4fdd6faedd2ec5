/** What a lesson's windows send each other gets through; nothing else that arrives on their channel does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLessonMessage } from '../../../../src/modes/present/lesson/lesson-message.ts';

const entry = (key: string, value: unknown) => ({ key, value, clock: 3, writer: 'a' });

test.each([
  { type: 'hello', from: 'a', role: 'notes' },
  { type: 'here', from: 'a', role: 'audience', entries: [entry('index', 3), entry('question', null)] },
  { type: 'taken', to: 'b' },
  { type: 'bye', from: 'a' },
  ...[
    ['index', 0],
    ['view', 'no-text'],
    ['blank', true],
    ['question', 'q1'],
    ['answer', false],
    ['spot', { u: 0.5, v: -1 }],
    ['spot', null],
    ['play', { by: null, seconds: 4 }],
    ['started', 1.7e12],
  ].map(([key, value]) => ({ type: 'write', entry: entry(key as string, value) })),
])('%j is heard', (message) => {
  expect(parseLessonMessage(message)).toEqual(message);
});

test.each([
  null,
  undefined,
  'hello',
  [],
  {},
  { type: '__proto__', from: 'a' },
  { type: 'hello', from: 'a', role: 'teacher' },
  { type: 'here', from: 'a', role: 'notes' },
  { type: 'here', from: 'a', role: 'notes', entries: ['x'] },
  { type: 'write', entry: entry('index', Number.NaN) },
  { type: 'write', entry: entry('index', 'p3') },
  { type: 'write', entry: entry('constructor', 1) },
  { type: 'write', entry: entry('spot', '<script>') },
  { type: 'write', entry: { ...entry('blank', true), clock: '9' } },
])('%j is not', (message) => {
  expect(parseLessonMessage(message)).toBeNull();
});

test('whatever arrives, it does not throw', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4, withNullPrototype: true }), (data) => {
      parseLessonMessage(data);
      parseLessonMessage({ type: 'write', entry: data });
      parseLessonMessage({ type: 'here', from: '', role: 'notes', entries: data });
    }),
  );
});
