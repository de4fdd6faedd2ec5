/** What the browser's search or a link finds is shown, and the address keeps what was opened until the reader moves. */
import { expect, test } from 'vitest';
import { expectSlide, shownParagraphs } from './support/presenter.ts';
import { atRest, current, goToHash, waitForCurrent } from './support/reader.ts';
import { hashOf, useBrowser } from './support/use-browser.ts';

const { reader } = useBrowser();

test('a slide is found by the browser’s search', async () => {
  const page = await reader('en/?mode=present#p2');
  const found = await page.evaluate(() => {
    const step = document.getElementById('p10')!.closest('.step')!;
    return [
      step.getAttribute('hidden'),
      getComputedStyle(step).display,
      getComputedStyle(step).contentVisibility,
    ];
  });
  expect(found).toEqual(['until-found', 'block', 'hidden']);
  await page.evaluate(() =>
    document.getElementById('p10')!.dispatchEvent(new Event('beforematch', { bubbles: true })),
  );
  await expectSlide(page, 'p10');
  expect(await shownParagraphs(page)).toEqual(['p10']);
  expect(hashOf(page)).toBe('#p10');
});

test.each(['en/?mode=present#p2', 'en/?mode=embed#p2'])('%s: what a link reveals is shown', async (path) => {
  const page = await reader(path);
  await waitForCurrent(page, 'p2');
  // The browser itself reveals what a fragment names; nothing else here listens to the address of a frame.
  await goToHash(page, '#p10');
  await waitForCurrent(page, 'p10');
  expect(await shownParagraphs(page)).toEqual(['p10']);
});

test('a step of an embed is found by the browser’s search', async () => {
  const page = await reader('en/?mode=embed#p2');
  const step = page.locator('.step:has(#p10)');
  expect(await step.getAttribute('hidden')).toBe('until-found');
  await step.evaluate((one) => one.dispatchEvent(new Event('beforematch', { bubbles: true })));
  await waitForCurrent(page, 'p10');
  expect(await shownParagraphs(page)).toEqual(['p10']);
  expect(await page.locator('.stepper .counter').textContent()).toBe('10 of 14');
});

test('on paper every slide is there', async () => {
  const page = await reader('en/?mode=present#p2');
  await page.emulateMedia({ media: 'print' });
  expect(await shownParagraphs(page)).toHaveLength(14);
});

test('an entry of a list that the address names stays there until the reader moves', async () => {
  const page = await reader('en/#place-bolshesoldatsky');
  await atRest(page);
  expect(hashOf(page)).toBe('#place-bolshesoldatsky');
  expect(
    await page.locator('#place-bolshesoldatsky').evaluate((element) => element.getBoundingClientRect().top),
  ).toBeLessThan(900);
  await page.mouse.move(200, 600);
  await page.mouse.wheel(0, -3000);
  await expect.poll(() => hashOf(page)).toMatch(/^#p\d+$/);
});

test('a slide is opened at the first step that names the place, and the address keeps the place', async () => {
  const page = await reader('en/?mode=present#place-bolshesoldatsky');
  await expectSlide(page, 'p10');
  expect(hashOf(page)).toBe('#place-bolshesoldatsky');
  await page.keyboard.press('ArrowRight');
  await expectSlide(page, 'p11');
  expect(hashOf(page)).toBe('#p11');
});

// Whether a text is scrolled to is the browser's: none without a window does it (one with a window: test/engines/found-text.test.ts).
// Here it is scrolled to as the browser would.
test('a link to a text stays where it led until the reader moves', async () => {
  const page = await reader('en/#:~:text=remained%20closed%20to%20civilians');
  await page.evaluate(() => document.getElementById('p10')!.scrollIntoView({ block: 'center' }));
  await expect.poll(() => current(page)).not.toBe('p1');
  await atRest(page);
  expect(hashOf(page)).not.toMatch(/#p\d/);
  await page.mouse.move(200, 600);
  await page.mouse.wheel(0, 1500);
  await expect.poll(() => hashOf(page)).toMatch(/^#p\d+$/);
});
