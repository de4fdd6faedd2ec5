/** Joins article, map, timeline, caption and card to one cursor: what every way to read has in common. */
import { ArticleView } from '../article/article-view.ts';
import type { Selection, StoryCard } from '../card/story-card.ts';
import { assign, setText } from '../kit/dom.ts';
import { StoryChangeEvent, type StoryHoverEvent, type StorySelectEvent } from '../kit/events.ts';
import { importAgain } from '../kit/import-again.ts';
import type { PageNotice } from '../kit/page-notice.ts';
import type { StoryMap } from '../map/story-map.ts';
import type { Story } from '../story/story.ts';
import type { StoryCursor } from '../story/story-cursor.ts';
import type { StoryTimeline } from '../timeline/story-timeline.ts';
import type { LoadWords } from '../words/page-words.ts';
import type { PageWords } from '../words/words.ts';
import { type Lights, litFor } from './lit-marks/lights.ts';
import { startTheme } from './theme.ts';

export interface PageParts {
  article: HTMLElement;
  stage: HTMLElement;
  caption: HTMLElement;
  map: StoryMap;
  timeline: StoryTimeline;
  card: StoryCard;
}

/** What a shell is started with. */
export interface ShellContext {
  story: Story;
  cursor: StoryCursor;
  lights: Lights;
  words: PageWords;
  /** The words of a part that comes when it is asked for. */
  loadWords: LoadWords;
  parts: PageParts;
  /** Says that a part of the page could not be loaded. */
  notice: PageNotice;
}

/**
 * Joins the views to the cursor and gives them the story. A shell joins them, subscribes to the cursor itself, and last
 * calls `openStory`. At the opening and at each move the order is:
 *
 *     1. article, map, timeline, caption
 *     2. the shell, in the order of its own subscriptions
 *     3. scripts of others: the event `story-change`
 *
 * Explanations and comparisons end at a move too; they do not depend on this order.
 */
export function joinViews(context: ShellContext): ArticleView {
  const { story, cursor, lights, words, parts } = context;
  const { article, caption, map, timeline, card } = parts;
  const view = new ArticleView({
    article,
    paragraphs: cursor.ids,
    onMention: (index, place) => {
      cursor.moveTo(index);
      map.visit = place ? (story.places.find(({ id }) => id === place)?.camera ?? null) : null;
    },
  });
  assign(map, { story, words });
  assign(timeline, { story, words });
  assign(card, { story, words });
  startTheme(document.querySelector('.theme'));
  lights.subscribe((lit) => {
    view.light(lit);
    assign(map, litFor('place', lit));
    assign(timeline, litFor('event', lit));
  });
  answerWhenAsked(context);
  openCardWhenAsked(context);
  map.addEventListener('map-return', () => {
    map.visit = null;
  });
  cursor.subscribe((scene) => {
    view.show(scene);
    map.visit = null;
    map.scene = scene;
    timeline.scene = { events: [...scene.events] };
    setText(caption, scene.caption);
  });
  return view;
}

/** What the card shows is on its way as soon as a reader points at something. */
function openCardWhenAsked({ words, notice, parts: { card } }: ShellContext): void {
  let hasFailed = false;
  const open = async (selection: Selection): Promise<void> => {
    try {
      await card.open(selection);
      if (hasFailed) notice.clear();
      hasFailed = false;
    } catch (error) {
      hasFailed = true;
      console.warn('The card could not be loaded:', error);
      notice.say(words.faults.card, words.tryAgain, () => void open(selection));
    }
  };
  document.addEventListener('story-select', ({ kind, ids }: StorySelectEvent) => {
    if (ids.length === 0) card.close();
    else void open({ kind, ids });
  });
  document.addEventListener('story-hover', () => void card.prepare().catch(() => undefined), { once: true });
}

/** The tooltips of marks come in a file of their own, when a mark is first pointed at. */
function answerWhenAsked({ story, words, lights, parts }: ShellContext): void {
  const ask = async (event: StoryHoverEvent): Promise<void> => {
    if (event.id === null || !(event.target as Element).matches('story-map, story-timeline')) return;
    document.removeEventListener('story-hover', ask);
    try {
      const load = () => import('./lit-marks/answer-marks.ts');
      const { answerMarks } = await importAgain('answer-marks', load);
      answerMarks({ story, words, lights, ...parts }, event);
    } catch (error) {
      // The mark and its words are lit all the same.
      console.warn('The tooltips could not be loaded:', error);
      document.addEventListener('story-hover', ask);
    }
  };
  document.addEventListener('story-hover', ask);
}

/** Shows the story at paragraph `index` (`first`: −1 if the title is the first step), when all views and the shell listen; others' scripts hear of each move last. */
export function openStory(cursor: StoryCursor, index: number, first?: -1): void {
  cursor.subscribe(({ paragraph, places, events }) => {
    const ids = places.map(({ place }) => place);
    document.dispatchEvent(new StoryChangeEvent(paragraph, ids, [...events]));
  });
  cursor.open(index, first);
}
