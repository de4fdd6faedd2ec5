/**
 * The page's start: has the elements defined and starts the shell of the mode. Of the files that it imports, those of an
 * element define it, and the engine's set up its worker; the others do nothing until they are called.
 */

import { explainWhenAsked } from './article/ask-term.ts';
import { enlargePictures } from './article/enlarge-pictures.ts';
import { fetchPaperPictures } from './article/paper-pictures.ts';
import './card/story-card.ts';
import './map/story-map.ts';
import './timeline/story-timeline.ts';
import { create } from './kit/dom.ts';
import { importAgain } from './kit/import-again.ts';
import { PageNotice } from './kit/page-notice.ts';
import type { ShellContext } from './modes/join-views.ts';
import { Lights } from './modes/lit-marks/lights.ts';
import { afterMap } from './modes/live-map/after-map.ts';
import { type AmongOthers, loadEngineSoon } from './modes/live-map/load-engine.ts';
import { offerSharing } from './modes/offer-sharing.ts';
import { startReader } from './modes/read/read-shell.ts';
import type { Story } from './story/story.ts';
import { StoryCursor } from './story/story-cursor.ts';
import { type LoadWords, loadsFrom, type WordsBlock } from './words/page-words.ts';
import type { PageWords } from './words/words.ts';

/** Says what its live map waits for, if it is one among others. */
type StartShell = (context: ShellContext) => AmongOthers | void;

/** Modes that have a file of their own; `?mode=` names them (see src/inline-scripts/early.ts). */
const shells: Record<string, (loadWords: LoadWords) => Promise<StartShell>> = {
  present: async (loadWords) => {
    const [{ startPresenter }, words] = await Promise.all([
      import('./modes/present/present-shell.ts'),
      loadWords('present'),
    ]);
    return (context) => startPresenter(context, words);
  },
  notes: async (loadWords) => {
    const [{ startNotes }, words] = await Promise.all([
      import('./modes/present/notes-shell.ts'),
      loadWords('present'),
    ]);
    return (context) => startNotes(context, words);
  },
  embed: async () => (await import('./modes/embed/embed-shell.ts')).startEmbed,
};

/** The page's data blocks; null if the page was truncated before or inside them. */
function readPage(): { story: Story; words: WordsBlock } | null {
  const read = (id: string) => JSON.parse(document.getElementById(id)!.textContent!);
  try {
    return { story: read('story-data'), words: read('story-words') };
  } catch (error) {
    console.warn('The page has not come whole:', error);
    return null;
  }
}

function start(story: Story, { page: words, files }: WordsBlock): void {
  const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
  const card = create('story-card', { lang: words.lang });
  find('.stage').append(card);
  const map = find<HTMLElementTagNameMap['story-map']>('story-map');
  const parts = {
    article: find<HTMLElement>('article'),
    stage: find<HTMLElement>('.stage'),
    caption: find<HTMLElement>('.caption'),
    map,
    timeline: find<HTMLElementTagNameMap['story-timeline']>('story-timeline'),
    card,
  };
  const notice = new PageNotice('fault-notice', words.lang);
  const cursor = new StoryCursor(story);
  const lights = new Lights(card);
  const context: ShellContext = { story, cursor, lights, words, loadWords: loadsFrom(files), parts, notice };
  explainWhenAsked(parts.article, cursor);
  enlargePictures(parts.article, cursor, words);
  if (parts.article.querySelector('video, audio')) {
    void optional('Why a film or sound does not come', async () =>
      (await import('./offline/recordings.ts')).watchRecordings(parts.article),
    );
  }
  const { dataset } = document.documentElement;
  const { asked: mode = 'read' } = dataset;
  card.load = async () => {
    const { contentOf } = await importAgain('opened-card', () => import('./modes/card/opened-card.ts'));
    return contentOf(context, mode !== 'embed' && mode !== 'notes');
  };
  const shell = shells[mode];
  // src/inline-scripts/early.ts has styled the page for this mode.
  const dress = (): unknown => dispatchEvent(new Event('story-start'));
  const readInstead = (error: unknown): void => {
    console.warn(`The way to read “${mode}” could not be loaded:`, error);
    dress();
    dataset.mode = 'read';
    delete dataset.layout;
    startReader(context);
    notice.say(words.faults.mode, words.tryAgain, () => dispatchEvent(new Event('story-again')));
  };
  const begin = (start: StartShell): AmongOthers | void => {
    dress();
    return start(context);
  };
  const started = shell ? shell(context.loadWords).then(begin, readInstead) : begin(startReader);
  if (mode === 'read') offerSharing(context);
  // The engine draws a scene: it waits for the shell that shows the first one.
  // The notes window makes do with the picture of the map.
  if (mode !== 'notes')
    Promise.resolve(started).then((others) => loadEngineSoon(map, story, words, others ?? null));

  fetchPaperPictures(mode === 'embed' ? null : (act) => void afterMap(map, act));
  // A saved copy for readers without a connection, once the page is idle; never inside another page.
  if (import.meta.env.VITE_OFFLINE === 'on' && mode !== 'embed' && 'serviceWorker' in navigator) {
    void afterMap(map, () => void keepCopy(words));
  }
}

/** Loads what nothing visible depends on. */
async function optional(what: string, load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
  } catch (error) {
    console.warn(`${what} is not to be had:`, error);
  }
}

const keepCopy = (words: PageWords): Promise<void> =>
  optional('A saved copy', async () => (await import('./offline/offline.ts')).keepCopy(words));

const page = readPage();
if (page) start(page.story, page.words);
else dispatchEvent(new Event('story-fault'));
// The program has loaded completely: src/inline-scripts/early.ts checks this.
document.documentElement.dataset.program = '';
