/** The faults of a story as an author reads them: each with its file, below the folder as it was given. */
import { join } from 'node:path';
import { formatIssue, type Issue } from '../../story/issue.ts';

export const located = (issue: Issue, folder: string): Issue => ({
  ...issue,
  file: join(folder, issue.file),
});

/** For a command's last `catch`: tells an error, with its stack where it has one, and ends. */
export function tell(error: Error): never {
  console.error(error.stack || error.message);
  process.exit(1);
}

/** An error of the story's author, not of the program: a stack would say nothing. */
export function faultsOf(issues: readonly Issue[], folder: string): Error {
  const lines = issues.map((issue) => formatIssue(located(issue, folder)));
  const error = new Error(['The story has faults; nothing is built.', ...lines].join('\n'));
  error.stack = '';
  return error;
}
