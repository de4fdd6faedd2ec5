/** Puts the figures of a run into the page about speed, between its marks; the text around them is written by hand. */
const [start, end] = ['<!-- figures: written by npm run bench -->', '<!-- end of figures -->'] as const;

/** Throws if the page has no such marks. */
export function withFigures(page: string, figures: string): string {
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('docs/speed.md has no marks between which the figures stand');
  return `${page.slice(0, from + start.length)}\n\n${figures}\n${page.slice(to)}`;
}
