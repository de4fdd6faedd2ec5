/** Collects the issues of one run, with a limit per file, so that a broken layer does not bury the rest. */
import { compareIssues, type Issue } from '../../../story/issue.ts';
import type { At } from '../story-source.ts';

/** More than an author reads at once. */
const MOST_PER_FILE = 200;

/** The position of issues that concern a whole file. */
export const START: At = { line: 1, column: 1 };

export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #counts = new Map<string, Record<Issue['severity'], number>>();

  error(file: string, at: At, message: string): void {
    this.#add(file, at, 'error', message);
  }

  warning(file: string, at: At, message: string): void {
    this.#add(file, at, 'warning', message);
  }

  get hasErrors(): boolean {
    return this.#issues.some((issue) => issue.severity === 'error');
  }

  /** By file and position. */
  list(): Issue[] {
    return [...this.#issues].sort(compareIssues);
  }

  #add(file: string, at: At, severity: Issue['severity'], message: string): void {
    const counts = this.#counts.get(file) ?? { error: 0, warning: 0 };
    this.#counts.set(file, counts);
    counts[severity] += 1;
    if (counts[severity] > MOST_PER_FILE) return;
    const more = `this file has more ${severity}s than are listed: correct these and check again`;
    this.#issues.push({
      file,
      line: at.line,
      column: at.column,
      severity,
      message: counts[severity] < MOST_PER_FILE ? message : more,
    });
  }
}
