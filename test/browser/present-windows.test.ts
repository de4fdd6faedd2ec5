/** Two real windows of one lesson: in step from both sides, closed and opened again, and apart from other lessons. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { engineFile } from './support/held-map.ts';
import { expectSlide, openNotes, openSlide, openSlides, slideNow } from './support/presenter.ts';
import { atRest, nextFrames } from './support/reader.ts';
import { useBrowser } from './support/use-browser.ts';

const site = inject('site');
const { browser } = useBrowser();
let context: BrowserContext;
let audience: Page;

beforeEach(async () => {
  ({ context, page: audience } = await openSlide(browser(), 'p10', 1200));
});
afterEach(() => context.close());

const hold = async (page: Page, x: number, y: number): Promise<void> => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.locator('.spotlight:not([hidden])').waitFor({ state: 'attached' });
};

/** A message from one window has come to the other: all that it sent before has come too, and is shown. */
async function hearsFrom(to: Page, from: Page): Promise<void> {
  await to.evaluate(() => {
    const channel = new BroadcastChannel('test');
    Object.assign(window, { heard: new Promise((resolve) => channel.addEventListener('message', resolve)) });
  });
  await from.evaluate(() => new BroadcastChannel('test').postMessage(''));
  await to.evaluate(async () => void (await (window as unknown as { heard: Promise<unknown> }).heard));
  await nextFrames(to);
}

test('notes: current and next step, notes, question with answer, times', async () => {
  const notes = await openNotes(audience);
  await expectSlide(notes, 'p10');
  const panel = notes.locator('notes-panel');
  expect(await panel.locator('.notes').innerText()).toContain(
    '37 of 64 is a ratio for the district as a whole',
  );
  expect(await panel.locator('.question').innerText()).toContain(
    'Can the 37 closed settlements be shown on a map?',
  );
  expect(await panel.locator('.question').innerText()).toContain('names none of the settlements');
  expect(await notes.locator('.step[data-next] > p').innerText()).toContain('under fire');
  expect(await notes.locator('.step[data-next]').isVisible()).toBe(true);
  await expect.poll(() => notes.locator('.elapsed').innerText()).toMatch(/^0\d:\d\d$/);
  expect(await notes.locator('.clock').innerText()).toMatch(/\d\d[:.]\d\d/);
});

test('100 moves from both sides, by turns and at once, end equal', async () => {
  const notes = await openNotes(audience);
  const keys = ['ArrowRight', 'PageDown', 'ArrowLeft', 'ArrowRight', 'End', 'ArrowUp', 'Home', 'Space'];
  for (let move = 0; move < 50; move++) {
    const page = move % 2 ? notes : audience;
    await page.keyboard.press(keys[(move * 5) % keys.length]!);
    if (move % 10 === 9) await expect.poll(() => slideNow(notes)).toBe(await slideNow(audience));
  }
  for (let move = 0; move < 25; move++) {
    await Promise.all([
      audience.keyboard.press(keys[(move * 3) % keys.length]!),
      notes.keyboard.press(keys[(move * 7 + 1) % keys.length]!),
    ]);
  }
  await expect.poll(async () => (await slideNow(audience)) === (await slideNow(notes))).toBe(true);
  for (const [to, from] of [
    [notes, audience],
    [audience, notes],
    [notes, audience],
  ] as const)
    await hearsFrom(to, from);
  expect(await slideNow(audience)).toBe(await slideNow(notes));
  // And it still works.
  await notes.keyboard.press('End');
  await expectSlide(audience, 'p14');
  // The title's slide is of no paragraph.
  await audience.keyboard.press('Home');
  await expectSlide(notes, '');
  await audience.keyboard.press('ArrowRight');
  await expectSlide(notes, 'p1');
});

test('what the notes window shows and hides, the class sees', async () => {
  const notes = await openNotes(audience);
  await notes.keyboard.press('b');
  await expect.poll(() => audience.locator('.blank').isVisible()).toBe(true);
  await notes.keyboard.press('.');
  await expect.poll(() => audience.locator('.blank').isVisible()).toBe(false);
  await notes.keyboard.press('m');
  await expect.poll(() => audience.evaluate(() => document.documentElement.dataset.view)).toBe('map');
  await audience.keyboard.press('m');
  await notes.locator('.question[data-question=q10] button').first().click();
  await expect.poll(() => audience.locator('.question-panel').innerText()).toContain('Can the 37');
  expect(await audience.locator('.question-panel').innerText()).not.toContain('names none');
  await notes.locator('.question[data-question=q10] button').nth(1).click();
  await expect.poll(() => audience.locator('.question-panel').innerText()).toContain('names none');
});

test('hold the pointer: the same spot of the map is lit in both windows, from either', async () => {
  await context.unroute(engineFile);
  await audience.reload();
  await audience.locator('story-map[state=ready]').waitFor({ timeout: 45_000 });
  const notes = await openNotes(audience);
  await atRest(audience);
  await atRest(notes);
  const spotOf = (page: Page) =>
    page.evaluate(() => {
      const light = document.querySelector<HTMLElement>('.spotlight')!;
      if (light.hidden) return null;
      const map = document.querySelector('story-map')!;
      const live = map.map as { unproject(at: [number, number]): { lng: number; lat: number } } | null;
      const x = Number.parseFloat(light.style.getPropertyValue('--x'));
      const y = Number.parseFloat(light.style.getPropertyValue('--y'));
      // The presenter shows the map enlarged; the library counts in the map's own pixels.
      const scale = map.getBoundingClientRect().width / map.offsetWidth;
      if (live) return live.unproject([x / scale, y / scale]);
      // The picture's own frame, in shares of the paragraph's view box.
      const svg = map.querySelector<SVGSVGElement>('svg[data-picture]')!;
      const frame = map.shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
      const at = new DOMPoint(x + frame.left, y + frame.top).matrixTransform(svg.getScreenCTM()!.inverse());
      const radians = Math.PI * (1 - (2 * at.y) / 1e6);
      return { lng: at.x * 360e-6 - 180, lat: (Math.atan(Math.sinh(radians)) * 180) / Math.PI };
    });
  const box = (await audience.locator('story-map').boundingBox())!;
  await hold(audience, box.x + box.width * 0.6, box.y + box.height * 0.4);
  await expect.poll(() => spotOf(notes)).not.toBe(null);
  const [here, there] = [(await spotOf(audience))!, (await spotOf(notes))!];
  expect(Math.abs(here.lng - there.lng)).toBeLessThan(0.02);
  expect(Math.abs(here.lat - there.lat)).toBeLessThan(0.02);
  const before = await audience.evaluate(() =>
    (document.querySelector('story-map')!.map as { getCenter(): unknown }).getCenter(),
  );
  await audience.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.5, { steps: 5 });
  await expect.poll(async () => (await spotOf(notes))!.lng).toBeLessThan(here.lng);
  await audience.mouse.up();
  await expect.poll(() => spotOf(notes)).toBe(null);
  expect(await spotOf(audience)).toBe(null);
  // Neither panned nor opened a card.
  expect(
    await audience.evaluate(() =>
      (document.querySelector('story-map')!.map as { getCenter(): unknown }).getCenter(),
    ),
  ).toEqual(before);
  expect(await audience.locator('.card').count()).toBe(0);
  const small = (await notes.locator('story-map').boundingBox())!;
  await hold(notes, small.x + small.width / 2, small.y + small.height / 3);
  await expect.poll(() => spotOf(audience)).not.toBe(null);
  await notes.mouse.up();
  await expect.poll(() => spotOf(audience)).toBe(null);
});

test('closing one harms nothing; opened again it finds its place', async () => {
  let notes = await openNotes(audience);
  await notes.close();
  for (const id of ['p11', 'p12']) {
    await audience.keyboard.press('PageDown');
    await expectSlide(audience, id);
  }
  notes = await openNotes(audience);
  await expectSlide(notes, 'p12');
  await audience.close();
  await notes.getByText('The audience window is closed').waitFor();
  await notes.keyboard.press('PageDown');
  await expectSlide(notes, 'p13');
  const [again] = await Promise.all([context.waitForEvent('page'), notes.locator('.open-audience').click()]);
  await again.locator('present-bar .step').waitFor();
  await expectSlide(again, 'p13');
  expect(again.url()).not.toContain('lesson');
  await again.keyboard.press('Home');
  await expectSlide(notes, '');
  await again.keyboard.press('ArrowRight');
  await expectSlide(notes, 'p1');
  await notes.keyboard.press('End');
  await expectSlide(again, 'p14');
});

test('both windows refreshed mid-lesson return to the step, in step, and the time goes on', async () => {
  const notes = await openNotes(audience);
  await notes.keyboard.press('PageUp');
  await expectSlide(audience, 'p9');
  await expect.poll(() => notes.locator('.elapsed').innerText()).not.toBe('00:00');
  for (const page of [audience, notes]) {
    await page.reload();
    await page.locator('present-bar .step').waitFor();
    await expectSlide(page, 'p9');
  }
  await notes.getByText('In step with the audience window').waitFor();
  expect(await notes.locator('.elapsed').innerText()).not.toBe('00:00');
  await audience.keyboard.press('PageDown');
  await expectSlide(notes, 'p10');
});

test('two lessons in two tabs, and a duplicated tab, do not disturb each other', async () => {
  const notes = await openNotes(audience);
  const other = await openSlides(context, `${site}en/?mode=present#p2`);
  const otherNotes = await openNotes(other);
  await audience.keyboard.press('End');
  await expectSlide(notes, 'p14');
  for (const page of [other, otherNotes]) for (const from of [audience, notes]) await hearsFrom(page, from);
  expect([await slideNow(other), await slideNow(otherNotes)]).toEqual(['p2', 'p2']);
  await otherNotes.keyboard.press('PageDown');
  await expectSlide(other, 'p3');
  expect(await slideNow(audience)).toBe('p14');
  // A duplicated tab carries the storage of the first: it must not join its lesson.
  const copied = await context.newPage();
  const storage = await audience.evaluate(() => ({ ...sessionStorage }));
  await copied.addInitScript((kept) => Object.assign(sessionStorage, kept), storage);
  await copied.goto(`${site}en/?mode=present#p4`);
  await copied.locator('present-bar .step').waitFor();
  // It greets, and is answered that its lesson is taken.
  await hearsFrom(audience, copied);
  await hearsFrom(copied, audience);
  await copied.keyboard.press('PageDown');
  await expectSlide(copied, 'p5');
  for (const page of [audience, notes]) await hearsFrom(page, copied);
  expect([await slideNow(audience), await slideNow(notes)]).toEqual(['p14', 'p14']);
});

test.each(['constructor', 'postMessage'])(
  'where the channel’s %s throws, slides go on alone and say so',
  async (what) => {
    const page = await context.newPage();
    await page.addInitScript((name) => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      if (name === 'postMessage') BroadcastChannel.prototype.postMessage = refuse;
      else Object.assign(window, { BroadcastChannel: refuse });
    }, what);
    await page.goto(`${site}en/?mode=present#p10`);
    await expectSlide(page, 'p10');
    expect(await page.locator('#p10').isVisible()).toBe(true);
    const notice = page.locator('.fault-notice');
    expect(await notice.innerText()).toContain('do not follow each other');
    await notice.getByRole('button').click();
    expect(await notice.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expectSlide(page, 'p11');
  },
);
