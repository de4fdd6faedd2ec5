/** Joins article, map, timeline, caption and card to one cursor: what every way to read has in common. */
import { ArticleView } from '../article/article-view.ts';
import type { StoryCard } from '../card/story-card.ts';
import { StoryChangeEvent, type StoryHoverEvent, type StorySelectEvent } from '../kit/events.ts';
import type { PageNotice } from '../kit/page-notice.ts';
import type { StoryMap } from '../map/story-map.ts';
import { type Scene, sceneAt } from '../story/scene.ts';
import type { Story } from '../story/story.ts';
import { StoryCursor } from '../story/story-cursor.ts';
import type { StoryTimeline } from '../timeline/story-timeline.ts';
import type { LoadWords } from '../words/page-words.ts';
import type { PageWords } from '../words/words.ts';
import { currentTheme, startTheme } from './theme.ts';

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
  words: PageWords;
  /** The words of a part that comes when it is asked for. */
  loadWords: LoadWords;
  parts: PageParts;
  /** Says that a part of the page could not be loaded. */
  notice: PageNotice;
}

/** What a shell itself does at each move; `moved` is false for the opening view. */
export type Effect = (scene: Scene, moved: boolean) => unknown;

export interface Joined {
  cursor: StoryCursor;
  view: ArticleView;
  /** Ids of the paragraphs, in order. */
  ids: readonly string[];
  /** Shows the current scene everywhere; call once when the shell is set up. */
  open: () => void;
}

/** Joins the views, opening at paragraph `opened`; `effects` come after the common ones. */
export function joinViews(
  { story, words, parts }: ShellContext,
  opened: number,
  effects: readonly Effect[],
): Joined {
  const { article, caption, map, timeline, card } = parts;
  const ids = story.paragraphs.map((paragraph) => paragraph.id);
  const cursor = new StoryCursor(ids.length, opened);
  const view = new ArticleView({
    article,
    paragraphs: ids,
    onMention: (index, place) => {
      cursor.moveTo(index);
      map.visit = place ? (story.places.find(({ id }) => id === place)?.camera ?? null) : null;
    },
  });

  const show = (moved: boolean): void => {
    const scene = sceneAt(story, cursor.index);
    const events = [...scene.events];
    view.show(scene);
    map.visit = null;
    map.scene = scene;
    timeline.scene = { events };
    if (caption.textContent !== scene.caption) caption.textContent = scene.caption;
    for (const effect of effects) effect(scene, moved);
    const places = scene.places.map(({ place }) => place);
    document.dispatchEvent(new StoryChangeEvent(scene.paragraph, places, events));
  };

  Object.assign(map, { story, words, theme: currentTheme() });
  Object.assign(timeline, { story, words });
  Object.assign(card, { story, words });
  startTheme(document.querySelector('.theme'), (theme) => {
    // A long embed has several.
    for (const one of document.querySelectorAll('story-map')) one.theme = theme;
  });
  document.addEventListener('story-hover', ({ kind, id }: StoryHoverEvent) => {
    view.light(kind, id);
    if (kind === 'place') map.lit = id;
    else timeline.hover = id;
  });
  document.addEventListener('story-select', ({ kind, ids: selected }: StorySelectEvent) => {
    if (selected.length === 0) card.close();
    else card.open({ kind, ids: selected });
  });
  map.addEventListener('map-return', () => {
    map.visit = null;
  });
  cursor.subscribe(() => show(true));
  return { cursor, view, ids, open: () => show(false) };
}
