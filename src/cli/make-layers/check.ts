/** The result of one check of a layer: whether it passed, and a sentence with its figures. */
export interface Check {
  ok: boolean;
  text: string;
}

/** `good` if nothing is wrong; otherwise the failures, with the first few named. */
export function verdict(good: string, faults: string[]): Check {
  if (faults.length === 0) return { ok: true, text: good };
  const more = faults.length > 5 ? ` and ${faults.length - 5} more` : '';
  return { ok: false, text: `${faults.slice(0, 5).join('; ')}${more}` };
}
