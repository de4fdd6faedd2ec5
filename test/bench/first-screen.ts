/** How much of a page's HTML its first screen needs: from the start to the end of the last element that can be seen. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Browser } from 'playwright-core';
import { helper } from './in-page.ts';

export interface FirstScreen {
  /** Gzipped. */
  bytes: number;
  /** Before compression. */
  raw: number;
  /** Where it ends, in words. */
  last: string;
}

/** `address` serves `file`; the page's own scripts are held back, apart from the inline ones. */
export async function firstScreen(
  browser: Browser,
  address: string,
  file: string,
  viewport: { width: number; height: number },
): Promise<FirstScreen> {
  const html = await readFile(file, 'utf8');
  const page = await browser.newPage({ viewport });
  await page.addInitScript(helper);
  // Where data is dear the page announces no engine: its elements are those of the file, whenever they are counted.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(address);
  const last = await page.evaluate(lastInView);
  await page.close();
  const ends = endsOf(fromHtml(html));
  if (ends.length !== last.of) throw new Error(`${ends.length} elements in the file, ${last.of} in the page`);
  const prefix = Buffer.from(html.slice(0, ends[last.index]));
  return { bytes: gzipSync(prefix, { level: 9 }).length, raw: prefix.length, last: last.words };
}

/** The last element in the document's order that shows words or lines of its own in the window. */
function lastInView() {
  const all = [...document.querySelectorAll('*')];
  const isSeen = (element: Element): boolean => {
    const shows =
      element instanceof SVGGraphicsElement ||
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
    if (!shows || !element.checkVisibility({ visibilityProperty: true })) return false;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
  };
  const index = all.findLastIndex(isSeen);
  return { index, of: all.length, words: `${all[index]!.tagName} ${all[index]!.textContent!.slice(0, 60)}` };
}

/** Where each element ends in the file, in the document's order. Elements that the file leaves out have no place of their own. */
function endsOf(tree: Root): number[] {
  const ends: number[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element') ends.push(node.position?.end.offset ?? 0);
    if ('children' in node) for (const child of node.children) visit(child as RootContent);
  };
  visit(tree);
  return ends;
}
