/** Many issues of one file: a limited list, and warnings that never turn into an error. */
import { expect, test } from 'vitest';
import { IssueLog } from '../../../src/build/read/files/issue-log.ts';

const at = { line: 1, column: 1 };

test.each(['warning', 'error'] as const)(
  'more of the severity %s than are listed are said as one more of it',
  (severity) => {
    const log = new IssueLog();
    for (let count = 0; count < 1000; count++) log[severity]('story.md', at, `no. ${count}`);
    const issues = log.list();
    expect(issues).toHaveLength(200);
    expect(new Set(issues.map((issue) => issue.severity))).toEqual(new Set([severity]));
    expect(issues.at(-1)?.message).toContain(`more ${severity}s than are listed`);
    expect(log.hasErrors).toBe(severity === 'error');
  },
);

test('an error after many warnings of the same file is still told', () => {
  const log = new IssueLog();
  for (let count = 0; count < 1000; count++) log.warning('sources.json', at, `no. ${count}`);
  log.error('sources.json', at, 'not JSON');
  expect(log.list().map(({ message }) => message)).toContain('not JSON');
});
