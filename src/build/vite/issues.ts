/** The issues of a story as an author reads them: each with its file, below the folder as it was given. */
import { join } from 'node:path';
import { formatIssue, type Issue } from '../../story/issue.ts';

export const located = (issue: Issue, folder: string): Issue => ({
  ...issue,
  file: join(folder, issue.file),
});

/** For a command's last `catch`: prints the error, with its stack if it has one, and exits with 1. */
export function exitWith(error: Error): never {
  console.error(error.stack || error.message);
  process.exit(1);
}

/** The author's errors, not the program's: a stack would not help. */
export function issuesError(issues: readonly Issue[], folder: string): Error {
  const lines = issues.map((issue) => formatIssue(located(issue, folder)));
  const error = new Error(['The story has errors: nothing is built.', ...lines].join('\n'));
  error.stack = '';
  return error;
}
