/** Checks a story folder, and the maps that it makes: each issue on a line of its own, `file:line:column: …`; exits with 1 if any is an error. */
import { fileURLToPath } from 'node:url';
import { atlasOf } from '../build/derive/atlas.ts';
import { isAcross } from '../build/derive/views.ts';
import { emptyFrames } from '../build/draw/checks/check-ground.ts';
import { unnamedPlaces } from '../build/draw/checks/check-names.ts';
import { previewIssues } from '../build/draw/checks/check-preview.ts';
import { drawingOf } from '../build/draw/drawing.ts';
import { readStory } from '../build/read/read-story.ts';
import type { StorySource } from '../build/read/story-source.ts';
import { located } from '../build/vite/issues.ts';
import { readBuiltInMap } from '../build/world-files.ts';
import { compareIssues, formatIssue, type Issue } from '../story/issue.ts';

const [folder, ...more] = process.argv.slice(2);
if (!folder || more.length > 0) {
  console.error('Give the path of one story folder: npm run story:check -- data/my-story');
  process.exitCode = 1;
} else {
  const { source, issues: read } = await readStory(folder);
  const issues = [...read, ...(source ? await mapIssues(source) : [])].sort(compareIssues);
  for (const issue of issues) console.log(formatIssue(located(issue, folder)));
  const errors = countOf(issues, 'error');
  const warnings = countOf(issues, 'warning');
  console.log(
    `${folder}: ${describe(errors, 'error')}${warnings > 0 ? `, ${describe(warnings, 'warning')}` : ''}`,
  );
  process.exitCode = errors > 0 ? 1 : 0;
}

/** What the maps of a story without errors cannot show. */
async function mapIssues(source: StorySource): Promise<Issue[]> {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const { world } = await readBuiltInMap(project, source.languages);
  const drawing = drawingOf(atlasOf(source, world), isAcross(source));
  const previews = await Promise.all(source.languages.map((lang) => previewIssues(drawing, source, lang)));
  return [
    ...previews.flat(),
    ...source.languages.flatMap((lang) => [
      ...unnamedPlaces(drawing, source, lang),
      ...emptyFrames(drawing, source, lang),
    ]),
  ];
}

function countOf(issues: readonly Issue[], severity: Issue['severity']): number {
  return issues.filter((issue) => issue.severity === severity).length;
}

function describe(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
