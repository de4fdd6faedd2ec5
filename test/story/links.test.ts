/** The links read backwards, and the line of an issue. */
import { expect, test } from 'vitest';
import { compareIssues, formatIssue, type Issue } from '../../src/story/issue.ts';
import { reverseLinks } from '../../src/story/links.ts';

const place = (id: string) => ({ kind: 'place', id });
const event = (id: string) => ({ kind: 'event', id });

test('each paragraph once, in the order of the text', () => {
  const links = reverseLinks([
    { id: 'p1', mentions: [place('b'), event('e'), place('b'), place('a')] },
    { id: 'p2', mentions: [] },
    {
      id: 'p3',
      mentions: [place('a'), { kind: 'party', id: 'a' }, { kind: 'term', id: 'b' }, place('b'), place('a')],
    },
  ]);
  expect([...links.places]).toEqual([
    ['b', ['p1', 'p3']],
    ['a', ['p1', 'p3']],
  ]);
  expect([...links.events]).toEqual([['e', ['p1']]]);
});

test('a place and an event of one name stay apart, and prototype names are names', () => {
  const links = reverseLinks([
    { id: 'p1', mentions: [place('constructor'), event('constructor'), place('__proto__')] },
  ]);
  expect(links.places.get('constructor')).toEqual(['p1']);
  expect(links.places.get('__proto__')).toEqual(['p1']);
  expect(links.events.get('toString')).toBeUndefined();
});

test('no paragraphs, no links', () => {
  expect(reverseLinks([]).places.size).toBe(0);
});

const issue = (file: string, line: number, column: number, message = 'm'): Issue => ({
  file,
  line,
  column,
  severity: 'error',
  message,
});

test('an issue is one line', () => {
  expect(formatIssue(issue('a.md', 3, 7, 'wrong: do this'))).toBe('a.md:3:7: wrong: do this');
  expect(formatIssue({ ...issue('a.md', 3, 7), severity: 'warning' })).toBe('a.md:3:7: warning: m');
  expect(formatIssue(issue('a.md', 1, 1, 'a\nb\u001b[31mc\u2028d'))).toBe('a.md:1:1: a b [31mc d');
});

test('issues by file, line, column', () => {
  const sorted = [issue('b', 1, 1), issue('a', 10, 1), issue('a', 9, 5), issue('a', 9, 4)].sort(
    compareIssues,
  );
  expect(sorted.map(({ file, line, column }) => `${file}${line}:${column}`)).toEqual([
    'a9:4',
    'a9:5',
    'a10:1',
    'b1:1',
  ]);
});
