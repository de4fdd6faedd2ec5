/** Pages as the build writes them, from a changed copy of the good fixture story, parsed for a look. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { buildSite } from '../../../src/build/site.ts';
import { formatIssue } from '../../../src/story/issue.ts';
import { GOOD } from '../read/fixtures.ts';

export interface BuiltPage {
  html: string;
  document: Document;
}

export interface Changes {
  /** The site's address. */
  address?: string;
  /** File of the story → what is written there instead. */
  edit?: Record<string, (text: string) => string>;
}

/** Pages by path (`index.html`, `id/index.html`). Throws if the story has an error, or if an edit changes nothing. */
export async function builtPages({ address, edit = {} }: Changes = {}): Promise<Map<string, BuiltPage>> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    await cp(GOOD, folder, { recursive: true });
    for (const [name, change] of Object.entries(edit)) {
      const before = await readFile(join(folder, name), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${name} stays as it was`);
      await writeFile(join(folder, name), after);
    }
    const { site, issues } = await buildSite({ project: process.cwd(), folder, address: address ?? null });
    if (!site) throw new Error(issues.map(formatIssue).join('\n'));
    const template = await readFile('index.html', 'utf8');
    return new Map(
      site.pages.map(({ path, fill }) => {
        const html = fill(template, true);
        return [path, { html, document: parse(html) }] as const;
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function parse(html: string): Document {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** Text of the first match with its blanks made one. */
export const textOf = (root: ParentNode, selector: string): string =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

export const hrefsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((element) => element.getAttribute('href') ?? '');
