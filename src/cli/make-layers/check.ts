/** The result of one check of a layer: whether it passed, and a sentence with its figures. */
export interface Check {
  ok: boolean;
  text: string;
}

/** `good` if nothing is wrong; otherwise the failures, with the first few named. */
export function verdict(good: string, issues: string[]): Check {
  if (issues.length === 0) return { ok: true, text: good };
  const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
  return { ok: false, text: `${issues.slice(0, 5).join('; ')}${more}` };
}
