/** Checks a story folder: each fault on a line of its own, `file:line:column: …`; exit 1 where there is an error. */
import { readStory } from '../build/read/read-story.ts';
import { formatIssue, type Issue } from '../story/issue.ts';

const [folder, ...more] = process.argv.slice(2);
if (!folder || more.length > 0) {
  console.error('Give one story folder: npm run story:check -- data/my-story');
  process.exitCode = 1;
} else {
  const { issues } = await readStory(folder);
  for (const issue of issues) console.log(formatIssue(issue));
  const faults = countOf(issues, 'error');
  const warnings = countOf(issues, 'warning');
  console.log(`${folder}: ${say(faults, 'fault')}${warnings > 0 ? `, ${say(warnings, 'warning')}` : ''}`);
  process.exitCode = faults > 0 ? 1 : 0;
}

function countOf(issues: readonly Issue[], severity: Issue['severity']): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function say(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
