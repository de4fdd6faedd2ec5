/** Many issues of one file: the list is limited, and warnings never become an error. */
import { expect, test } from 'vitest';
import { IssueLog } from '../../../src/build/read/files/issue-log.ts';

const at = { line: 1, column: 1 };

test.each(['warning', 'error'] as const)(
  'if there are more of severity %s than are listed, the last line says so, with the same severity',
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

test('an error after many warnings of the same file is still listed', () => {
  const log = new IssueLog();
  for (let count = 0; count < 1000; count++) log.warning('sources.json', at, `no. ${count}`);
  log.error('sources.json', at, 'not JSON');
  expect(log.list().map(({ message }) => message)).toContain('not JSON');
});
