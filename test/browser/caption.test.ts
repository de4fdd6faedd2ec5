/** The caption below the map, and what it says to those who hear the page. */
import { expect, test } from 'vitest';
import { links } from './support/link-table.ts';
import { atRest, goToHash, waitForCurrent } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

test('the caption announces each move once, politely and briefly', async () => {
  const page = await reader('en/');
  const goTo = async (id: string) => {
    await goToHash(page, id);
    await waitForCurrent(page, id);
    await atRest(page);
  };
  await goTo('p1');
  const caption = page.locator('.stage .caption');
  expect(await caption.getAttribute('role')).toBe('status');
  await page.evaluate(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    const caption = document.querySelector('.stage .caption')!;
    new MutationObserver((records) => {
      for (const _ of records) announced.push(caption.textContent!);
    }).observe(caption, { childList: true, characterData: true, subtree: true });
  });
  const announced = () =>
    page.evaluate(() => (window as unknown as { announced: string[] }).announced.splice(0));
  const captions = await page.evaluate(
    () =>
      JSON.parse(document.getElementById('story-data')!.textContent!).paragraphs.map(
        ({ caption }: { caption: string }) => caption,
      ) as string[],
  );
  for (const [index, { id }] of links.entries()) {
    if (index === 0) continue;
    await goTo(id);
    const wanted = captions[index]!;
    expect(await announced(), id).toEqual(wanted === captions[index - 1] ? [] : [wanted]);
    expect(wanted.length, wanted).toBeLessThan(140);
  }
});
