/** Puts the figures of a part of a run into the page about speed; the text around them is written by hand. */

export interface Figures {
  /** Its name on the command line. */
  part: string;
  title: string;
  /** Markdown. */
  text: string;
}

const end = '<!-- end of figures -->';

/** In place of the part's last figures, or after all others. Throws if the page has no mark at which figures end. */
export function withFigures(page: string, { part, title, text }: Figures): string {
  const [open, close] = [`<!-- figures: ${part} -->`, `<!-- end of ${part} -->`];
  const section = `${open}\n\n### ${title}\n\n${text}\n\n${close}\n`;
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from >= 0 && to > from) return page.slice(0, from) + section + page.slice(to + close.length + 1);
  const at = page.indexOf(end);
  if (at < 0) throw new Error(`docs/speed.md has no mark ${end}`);
  return `${page.slice(0, at)}${section}\n${page.slice(at)}`;
}
