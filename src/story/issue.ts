/** An issue of a story (an error or a warning), with its position in a file, and the one line that shows it. */

export interface Issue {
  /** Relative to the story folder, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  column: number;
  severity: 'error' | 'warning';
  /** What is wrong and what to do. */
  message: string;
}

/** `file:line:column: what is wrong and what to do`, on one line whatever the message holds. */
export function formatIssue(issue: Issue): string {
  const warning = issue.severity === 'warning' ? 'warning: ' : '';
  const message = `${issue.file}:${issue.line}:${issue.column}: ${warning}${issue.message}`;
  return [...message].map((character) => (isControl(character) ? ' ' : character)).join('');
}

/** Control characters would break the one line, or write to the author's terminal. */
function isControl(character: string): boolean {
  const code = character.codePointAt(0)!;
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
}

/** By file, then line, then column; errors and warnings together, in reading order. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}
