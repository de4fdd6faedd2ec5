/** Printing an embed: the whole story, in every layout; and in the other modes. */
import { expect, inject, test } from 'vitest';
import { readPdf } from './support/pdf.ts';
import { holdMap } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { browser } = useBrowser();

test.each([
  'mode=embed&layout=steps',
  'mode=embed&layout=scroll',
  'mode=embed&layout=map',
  'mode=present',
  'mode=notes',
])('?%s: title, all paragraphs once and in order, no empty page', async (query) => {
  const page = await browser().newPage({ viewport: { width: 600, height: 500 } });
  await holdMap(page);
  await page.goto(`${inject('site')}en/?${query}#p5`);
  await page.waitForSelector('article p[aria-current=true]', { state: 'attached' });
  const paragraphs = await page
    .locator('article p[id]')
    .evaluateAll((all) => all.map((element) => element.textContent!.replace(/\s+/g, ' ').trim()));
  const remarks = await page
    .locator('.remark')
    .evaluateAll((all) => all.map((element) => element.textContent!.replace(/\s+/g, ' ').trim().slice(-30)));
  // Whose story it is, and its status.
  const credits = await page
    .locator('.credit:not(.opening .credit)')
    .evaluateAll((all) => all.map((element) => element.textContent!.replace(/\s+/g, ' ').trim()));
  const title = await page.evaluate(() => document.querySelector('h1')!.textContent!.trim());
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  const { pages } = await readPdf(pdf);
  const all = pages.join(' ');
  expect(paragraphs).toHaveLength(14);
  // Also those that a frame folds.
  expect(remarks.length).toBeGreaterThan(3);
  for (const remark of remarks) expect(all).toContain(remark);
  expect(credits).toHaveLength(2);
  for (const credit of credits) expect(all).toContain(credit.slice(-30));
  expect(all).toContain(title.slice(0, 30));
  const starts = paragraphs.map((paragraph, index) => {
    // With its number; a heading may be between the two.
    const start = paragraph.slice(0, 40).replace(/[^\w\s]/g, '.');
    const found = [...all.matchAll(new RegExp(`(?:^| )${index + 1} (?:[^.]{0,60} )?${start}`, 'g'))];
    expect(found.length, start).toBe(1);
    expect(all).toContain(paragraph.slice(-30));
    return found[0]!.index;
  });
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  // Its number alone is an empty page.
  for (const page of pages) expect(page.length).toBeGreaterThan(40);
});
