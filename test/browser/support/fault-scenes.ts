/** The parts of the page that come in files of their own: how a reader asks for one, what is said if it does not come. */
import type { Page } from 'playwright-core';
import { wordsFor } from '../../../src/words/words-for.ts';
import { expectInSight, expectLinked, expectPlain, expectSaid } from './fault-checks.ts';

export interface Scene {
  /** Below the site's address. */
  path: string;
  /** Whether the live map is needed; otherwise it is held back. */
  live?: boolean;
  /** What the reader does to get the part, the page having been opened. */
  ask: (page: Page) => Promise<unknown>;
  /** The part is there. */
  works: (page: Page) => Promise<unknown>;
  /** Its fault is said. */
  said: (page: Page) => Promise<void>;
  again: (page: Page) => Promise<unknown>;
  /** The article while the part fails, and while it is on its way. */
  readable: (page: Page) => Promise<void>;
  readableMeanwhile: (page: Page) => Promise<void>;
}

const words = wordsFor('id');
const { faults, pageFailed, tryAgain } = words;
const nothing = async (): Promise<void> => {};
const started = (page: Page) => page.locator('article p[aria-current=true]').waitFor({ state: 'attached' });

/** The line at the foot of the window. */
const notice = (page: Page) => page.locator('.page-notices p:not(:empty)');
const pressNotice = (page: Page) => notice(page).getByRole('button').click();

/** A way to read: the reader replaces it, and the plain page is shown while it loads. */
const mode = (path: string, shown: string): Scene => ({
  path,
  ask: (page) => page.clock.install(),
  works: (page) => page.locator(shown).first().waitFor({ state: 'attached', timeout: 15_000 }),
  said: (page) => expectSaid(notice(page), faults.mode, tryAgain),
  // The page loads again: what it says afterwards is news.
  again: (page) => Promise.all([page.waitForEvent('framenavigated'), pressNotice(page)]),
  readable: expectLinked,
  readableMeanwhile: async (page) => {
    await page.locator('article').first().waitFor({ state: 'attached' });
    // As long as a page waits for its program before it is plain.
    await page.clock.runFor(8000);
    await page.locator('html[data-mode=read]:not(.js)').waitFor({ timeout: 12_000 });
    await expectPlain(page);
  },
});

/** Not before the program answers: a mention is a plain link until then. */
const openCard = async (page: Page): Promise<void> => {
  await started(page);
  await page.evaluate(() => {
    location.hash = 'p10';
  });
  await page.locator('#p10 a.mention[data-place=bolshesoldatsky]').first().click();
};

const openCompare = async (page: Page): Promise<void> => {
  await openCard(page);
  await page.locator('story-card .compare').click();
};

/** A term of paragraph 1. */
const askTerm = async (page: Page): Promise<void> => {
  await started(page);
  await page.evaluate(() => {
    location.hash = 'p1';
  });
  await page.locator('#p1 a.term').first().click();
};

/** A mark of paragraph 10 on the timeline. */
const pointAtMark = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    location.hash = 'p10';
  });
  await page.locator('#p10[aria-current=true]').waitFor();
  await page.mouse.move(2, 2);
  await page.locator('story-timeline [data-event]').locator('visible=true').first().hover({ force: true });
};

export const scenes = {
  program: {
    path: '',
    ask: nothing,
    works: started,
    said: (page) => expectSaid(page.locator('.unstarted:not([hidden])'), pageFailed, tryAgain),
    again: (page) =>
      Promise.all([page.waitForEvent('framenavigated'), page.locator('.unstarted button').click()]),
    readable: expectPlain,
    // Its pictures are in the live stage beside it.
    readableMeanwhile: expectInSight,
  },
  map: {
    path: '',
    live: true,
    ask: nothing,
    works: (page) => page.locator('story-map[state=ready]').waitFor({ timeout: 45_000 }),
    said: (page) => expectSaid(page.locator('story-map .fault'), words.mapFailed, tryAgain),
    again: (page) => page.locator('story-map .fault button').click(),
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  share: {
    path: '',
    ask: (page) => page.locator('.bar .share').click(),
    works: async (page) => {
      await page.locator('story-share dialog[open]').waitFor();
      await notice(page).waitFor({ state: 'detached' });
    },
    said: (page) => expectSaid(notice(page), faults.share, tryAgain),
    again: pressNotice,
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  tooltips: {
    path: '',
    ask: pointAtMark,
    works: (page) => page.locator('.mark-tip:popover-open').waitFor(),
    // Nothing is said: the mark's words are lit all the same.
    said: (page) => page.locator('article a.mention[data-lit]').first().waitFor(),
    again: pointAtMark,
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  terms: {
    path: '',
    ask: askTerm,
    works: (page) => page.locator('.explanation:popover-open').waitFor(),
    // The word leads to the glossary.
    said: (page) => page.waitForURL(/#term-/),
    again: askTerm,
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  card: {
    path: '',
    ask: openCard,
    works: async (page) => {
      await page.locator('story-card .compare').waitFor();
      await notice(page).waitFor({ state: 'detached' });
    },
    said: (page) => expectSaid(notice(page), faults.card, tryAgain),
    again: pressNotice,
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  compare: {
    path: '',
    live: true,
    ask: openCompare,
    works: (page) => page.locator('story-compare select').waitFor(),
    said: (page) =>
      expectSaid(page.locator('#compare-note:not(:empty)'), 'Perbandingan gagal dimuat.', 'Coba lagi.'),
    again: (page) => page.locator('story-card .compare').click(),
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
  present: mode('?mode=present', 'present-bar'),
  notes: mode('?mode=notes', 'notes-panel'),
  embed: mode('?mode=embed&layout=steps', '.embed-foot'),
  link: {
    path: '?mode=present',
    ask: async (page) => {
      await page.locator('present-bar .step').waitFor();
      await page.keyboard.press('l');
    },
    works: async (page) => {
      await page.locator('present-dialog[data-name=link] svg').first().waitFor();
      await notice(page).waitFor({ state: 'detached' });
    },
    said: (page) => expectSaid(notice(page), words.parts.present.linkFailed, tryAgain),
    again: pressNotice,
    readable: expectLinked,
    readableMeanwhile: expectLinked,
  },
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
