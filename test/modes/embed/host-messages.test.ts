/** Messages in: exactly the three documented ones, whatever else arrives. */
import { describe, expect, test } from 'vitest';
import { parseMessage, readOptions } from '../../../src/modes/embed/host-messages.ts';
import { embedLayouts } from '../../../src/story/embed-layouts.ts';

const go = { type: 'story-map:go', version: 1, paragraph: 'p3' };

describe('what is asked for', () => {
  test.each([
    [go, { type: 'go', paragraph: 'p3' }],
    [
      { type: 'story-map:theme', version: 1, theme: 'dark' },
      { type: 'theme', theme: 'dark' },
    ],
    [
      { type: 'story-map:theme', version: 1, theme: 'system' },
      { type: 'theme', theme: 'system' },
    ],
    [
      { type: 'story-map:lang', version: 1, lang: 'pt-BR' },
      { type: 'lang', lang: 'pt-BR' },
    ],
  ])('%j', (message, command) => {
    expect(parseMessage(message)).toEqual(command);
  });
});

describe('what is ignored', () => {
  const bare = Object.assign(Object.create(null), go);
  const inherited = Object.create(go);
  const many: Record<string, unknown> = { ...go };
  for (let index = 0; index < 100_000; index++) many[`key${index}`] = index;

  test('an object without a prototype is as good as any', () => {
    expect(parseMessage(bare)).toEqual({ type: 'go', paragraph: 'p3' });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1],
    ['a word', 'story-map:go'],
    ['a list', [go]],
    ['an empty object', {}],
    ['another type', { ...go, type: 'story-map:constructor' }],
    ['a type from the prototype', { ...go, type: '__proto__' }],
    ['a type that is no word', { ...go, type: ['story-map:go'] }],
    ['no version', { type: go.type, paragraph: 'p3' }],
    ['another version', { ...go, version: 2 }],
    ['a version as text', { ...go, version: '1' }],
    ['no paragraph', { type: go.type, version: 1 }],
    ['a paragraph that is no word', { ...go, paragraph: { toString: () => 'p3' } }],
    ['an empty paragraph', { ...go, paragraph: '' }],
    ['a huge paragraph', { ...go, paragraph: 'p'.repeat(10_000_000) }],
    ['a field too many', { ...go, html: '<img src=x onerror=alert(1)>' }],
    ['a field of another message', { type: go.type, version: 1, theme: 'dark' }],
    ['an unknown theme', { type: 'story-map:theme', version: 1, theme: 'url(//evil.example)' }],
    ['a theme from the prototype', { type: 'story-map:theme', version: 1, theme: 'toString' }],
    ['fields that are inherited', inherited],
    ['a hundred thousand fields', many],
  ])('%s', (_, message) => {
    expect(parseMessage(message)).toBeNull();
  });
});

describe('the address', () => {
  test('says the layout, and steps where it says none that there is', () => {
    expect(readOptions('?mode=embed&layout=map', embedLayouts).layout).toBe('map');
    expect(readOptions('?mode=embed', embedLayouts).layout).toBe('steps');
    expect(readOptions('?layout=constructor', embedLayouts).layout).toBe('steps');
  });

  test('says the name that a pym.js parent knows us by, if it is one', () => {
    expect(readOptions('?childId=graphic-1', embedLayouts).pymId).toBe('graphic-1');
    expect(readOptions('?childId=a%20b', embedLayouts).pymId).toBeNull();
    expect(readOptions(`?childId=${'a'.repeat(101)}`, embedLayouts).pymId).toBeNull();
    expect(readOptions('', embedLayouts).pymId).toBeNull();
  });
});
