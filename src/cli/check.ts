/** Checks a story folder: each issue on a line of its own, `file:line:column: …`; exits with 1 if any is an error. */
import { readStory } from '../build/read/read-story.ts';
import { formatIssue, type Issue } from '../story/issue.ts';

const [folder, ...more] = process.argv.slice(2);
if (!folder || more.length > 0) {
  console.error('Give the path of one story folder: npm run story:check -- data/my-story');
  process.exitCode = 1;
} else {
  const { issues } = await readStory(folder);
  for (const issue of issues) console.log(formatIssue(issue));
  const errors = countOf(issues, 'error');
  const warnings = countOf(issues, 'warning');
  console.log(
    `${folder}: ${describe(errors, 'error')}${warnings > 0 ? `, ${describe(warnings, 'warning')}` : ''}`,
  );
  process.exitCode = errors > 0 ? 1 : 0;
}

function countOf(issues: readonly Issue[], severity: Issue['severity']): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function describe(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
