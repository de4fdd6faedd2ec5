/** axe-core in a page: evaluated from outside, as the page's policy lets no other script in. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export interface Look {
  theme: Theme;
  /** CSS selector of what is looked at; left out: the whole page. */
  within?: string | undefined;
  /** Only what depends on colour: all else is the same in every theme. */
  colourOnly?: boolean;
}

interface Axe {
  run: (
    context: unknown,
    options: unknown,
  ) => Promise<{
    violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
    passes: unknown[];
    incomplete: unknown[];
  }>;
}

/** What axe finds, one line a fault, and how many rules it has tried on something. */
export async function lookWithAxe(page: Page, look: Look): Promise<{ faults: string[]; rules: number }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  return page.evaluate(async ({ theme, within, colourOnly }) => {
    document.documentElement.dataset.theme = theme;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const colour = ['color-contrast', 'link-in-text-block'];
    const enhanced = theme === 'contrast' ? ['color-contrast-enhanced'] : [];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const { violations, passes, incomplete } = await (window as unknown as { axe: Axe }).axe.run(
      within ? { include: [within] } : document,
      {
        runOnly: colourOnly
          ? { type: 'rule', values: [...colour, ...enhanced] }
          : { type: 'tag', values: tags },
        resultTypes: ['violations'],
        // Frames are looked at as pages of their own; style sheets are all in the page.
        iframes: false,
        preload: false,
      },
    );
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id}: ${JSON.stringify(target)} ${failureSummary.replaceAll(/\s+/g, ' ')}`,
      ),
    );
    return { faults, rules: passes.length + incomplete.length };
  }, look);
}
