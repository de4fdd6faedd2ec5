/** The version of a site: each page has it in a meta element, and `version.json` has the newest. */
import { createHash } from 'node:crypto';

export interface FilledPage {
  path: string;
  html: string;
}

/** The pages with their version in a meta element, and the text of `version.json`. */
export function stampPages(pages: readonly FilledPage[]): { pages: FilledPage[]; versionJson: string } {
  const hash = createHash('sha256');
  for (const { path, html } of pages) hash.update(`${path}\n${html}`);
  const version = hash.digest('hex').slice(0, 12);
  return {
    pages: pages.map(({ path, html }) => ({
      path,
      html: html.replace('<head>', () => `<head><meta name="story-version" content="${version}">`),
    })),
    versionJson: `${JSON.stringify({ version, offline: true })}\n`,
  };
}
