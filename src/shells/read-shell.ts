/** The reader: joins article, map, timeline, card and address to one cursor. */
import { ArticleView } from '../article/article-view.ts';
import type { StoryCard } from '../card/story-card.ts';
import { StoryChangeEvent, type StoryHoverEvent, type StorySelectEvent } from '../kit/events.ts';
import type { Catalogue } from '../kit/strings/index.ts';
import type { StoryMap } from '../map/story-map.ts';
import { sceneAt } from '../story/scene.ts';
import type { Story } from '../story/story.ts';
import { StoryCursor } from '../story/story-cursor.ts';
import type { StoryTimeline } from '../timeline/story-timeline.ts';
import { fragment, showAddress } from './address.ts';
import { stepOf } from './keys.ts';
import { currentTheme, startTheme } from './theme.ts';

export interface PageParts {
  article: HTMLElement;
  stage: HTMLElement;
  caption: HTMLElement;
  map: StoryMap;
  timeline: StoryTimeline;
  card: StoryCard;
}

/** Share of the text's visible height at which a paragraph counts as being read. */
const readingHeight = 0.28;
/** Narrower than this (px) the map stands above the text; the style sheet says the same. */
const narrow = matchMedia('(max-width: 55.99rem)');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

export function startReader(story: Story, words: Catalogue, parts: PageParts): void {
  const { article, stage, caption, map, timeline, card } = parts;
  const ids = story.paragraphs.map((paragraph) => paragraph.id);

  const cameraOf = (id: string) => story.places.find((place) => place.id === id)?.camera ?? null;
  /** The line across the visible text, px from the top of the viewport. */
  const line = (): number => {
    const covered =
      narrow.matches && getComputedStyle(stage).position === 'sticky'
        ? stage.getBoundingClientRect().height
        : 0;
    return covered + (innerHeight - covered) * readingHeight;
  };
  const view = new ArticleView({
    article,
    paragraphs: ids,
    line,
    onRead: (index) => cursor.moveTo(index),
    onMention: (index, place) => {
      cursor.moveTo(index);
      map.visit = place ? cameraOf(place) : null;
    },
  });
  const opened = ids.indexOf(fragment());
  const cursor = new StoryCursor(ids.length, opened >= 0 ? opened : view.indexAtLine);

  const show = (smooth: boolean): void => {
    const scene = sceneAt(story, cursor.index);
    view.show(scene, smooth && !lessMotion.matches);
    map.visit = null;
    map.scene = scene;
    const events = [...scene.events];
    timeline.scene = { events };
    if (caption.textContent !== scene.caption) caption.textContent = scene.caption;
    showAddress(scene.paragraph, cursor.index === 0);
    const places = scene.places.map(({ place }) => place);
    document.dispatchEvent(new StoryChangeEvent(scene.paragraph, places, events));
  };
  const light = ({ kind, id }: { kind: 'place' | 'event'; id: string | null }): void => {
    view.light(kind, id);
    if (kind === 'place') map.lit = id;
    else timeline.hover = id;
  };
  const select = ({ kind, ids }: StorySelectEvent): void => {
    if (ids.length === 0) card.close();
    else card.open({ kind, ids });
  };

  Object.assign(map, { story, words, theme: currentTheme() });
  Object.assign(timeline, { story, strings: words.timelineStrings });
  Object.assign(card, { story, words });
  startTheme(document.querySelector('.theme'), (theme) => {
    map.theme = theme;
  });
  const fit = (): void => {
    timeline.slim = narrow.matches;
  };
  narrow.addEventListener('change', fit);
  fit();
  // What covers the text has another height: the paragraph that was being read is still the one.
  new ResizeObserver(() => view.show(sceneAt(story, cursor.index), false)).observe(stage);
  cursor.subscribe(() => show(true));
  document.addEventListener('story-hover', (event: StoryHoverEvent) => light(event));
  document.addEventListener('story-select', (event: StorySelectEvent) => select(event));
  map.addEventListener('map-return', () => {
    map.visit = null;
  });
  addEventListener('hashchange', () => {
    const index = ids.indexOf(fragment());
    if (index >= 0) cursor.moveTo(index);
  });
  document.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    cursor.moveTo(cursor.index + step);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.addEventListener('click', () => {
      link.hash = ids[cursor.index]!;
    });
  }
  show(false);
}
