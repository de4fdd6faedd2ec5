/** Embeds on a host's page, each with a fault of its own. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { type Hosts, openHost } from './embeds.ts';
import { answerWith, failing, type Kind } from './fault-plan.ts';
import { nextFrames } from './reader.ts';

/** A page of the newspaper with the script and one embed for each kind; `fault` says which file suffers. */
async function openNews(browser: Browser, hosts: Hosts, suffers: 'script' | 'frame') {
  const host = await openHost(browser, 'about:blank');
  const { page } = host;
  const held: (() => void)[] = [];
  await page.route(`${hosts.story.url}**`, async (route) => {
    const url = new URL(route.request().url());
    const isScript = url.pathname === '/embed.js';
    const kind = url.searchParams.get('fault') as Kind | null;
    const isMeant = kind && isScript === (suffers === 'script');
    if (isMeant && kind === 'slow') await new Promise<void>((resolve) => held.push(resolve));
    const file = join(inject('siteFolder'), isScript ? 'embed.js' : 'index.html');
    await answerWith(route, isMeant && kind !== 'slow' ? kind : undefined, file);
  });
  await page.goto(`${hosts.news.url}faulty.html`);
  return { ...host, isHeld: () => held.length > 0, letCome: () => held.splice(0).map((go) => go()) };
}

const embed = (page: Page, kind: Kind) => page.locator(`#${kind}`);

const addEmbed = (page: Page, html: string): Promise<void> =>
  page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', text), html);

/** Adds the script, as one that the page has written itself; `loads`: waits until it has run or failed. */
const addScript = (page: Page, src: string, loads: boolean): Promise<void> =>
  page.evaluate(
    async ([src, loads]) => {
      const script = document.createElement('script');
      const ended = new Promise((resolve) => Object.assign(script, { onload: resolve, onerror: resolve }));
      document.body.append(Object.assign(script, { src }));
      if (loads) await ended;
    },
    [src, loads] as const,
  );

const snippet = (hosts: Hosts, kind: Kind): string =>
  `<div id="${kind}" data-story-map="${hosts.story.url}?fault=${kind}"><a href="${hosts.story.url}">Ranjau di Kursk</a></div>`;

/** The script fails or is slow: the snippet's link is what the reader has, and the article around it. */
export async function failScript(browser: Browser, hosts: Hosts, onSurvived: (kind: Kind) => void) {
  for (const kind of [...failing, 'slow'] as const) {
    const { page, faults, isHeld, letCome } = await openNews(browser, hosts, 'script');
    await addEmbed(page, snippet(hosts, kind));
    await addScript(page, `${hosts.story.url}embed.js?fault=${kind}`, kind !== 'slow');
    if (kind === 'slow') await expect.poll(isHeld).toBe(true);
    await nextFrames(page);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(await embed(page, kind).getByRole('link').isVisible()).toBe(true);
    if (kind === 'slow') {
      letCome();
      await page.locator('iframe').waitFor();
    }
    expect(faults.filter((fault) => !/SyntaxError|Failed to load|MIME/.test(fault))).toEqual([]);
    onSurvived(kind);
    await page.context().close();
  }
}

/** The frame's page fails: the link is shown below it; if the page is slow, the link goes when it comes. */
export async function failFrames(browser: Browser, hosts: Hosts, onSurvived: (kind: Kind) => void) {
  const { page, letCome } = await openNews(browser, hosts, 'frame');
  const all = [...failing, 'slow'] as const;
  for (const kind of all) await addEmbed(page, snippet(hosts, kind));
  await page.addStyleTag({ content: 'iframe { height: 60px !important }' });
  await addScript(page, `${hosts.story.url}embed.js`, true);
  for (const kind of failing) {
    await embed(page, kind).locator('iframe').waitFor();
    await embed(page, kind).locator('> a').waitFor({ timeout: 15_000 });
    expect(await embed(page, kind).locator('> a').getAttribute('href')).toBe(hosts.story.url);
    onSurvived(kind);
  }
  letCome();
  const frame = page.frameLocator('#slow iframe');
  await frame.locator('article p[aria-current=true]').waitFor({ state: 'attached', timeout: 15_000 });
  expect(await embed(page, 'slow').locator('> a').count()).toBe(0);
  onSurvived('slow');
  await page.context().close();
}
