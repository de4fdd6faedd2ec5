/** A view of the story between its paragraphs: a picture of the map, made live by a button, its caption, its dates. */
import { assign, create } from '../../kit/dom.ts';
import { ownHatch } from '../../map/picture/picture-copy.ts';
import type { StoryMap } from '../../map/story-map.ts';
import { paragraphMark } from '../../story/fill.ts';
import type { Scene } from '../../story/scene.ts';
import type { StoryTimeline } from '../../timeline/story-timeline.ts';
import type { ShellContext } from '../join-views.ts';
import { keepInView } from '../live-map/keep-in-view.ts';

export interface ViewFigure {
  element: HTMLElement;
  map: StoryMap;
  timeline: StoryTimeline;
}

/** Paragraphs in a row that show the same view. */
export interface ViewRun {
  /** Of the first of them. */
  scene: Scene;
  /** Index of the last of them. */
  last: number;
  /** Of all of them. */
  events: string[];
}

/** `number` distinguishes its ids from those of the others. */
export function viewFigure(
  context: ShellContext,
  { scene, last, events }: ViewRun,
  number: number,
): ViewFigure {
  const { story, words, parts } = context;
  const element = create('figure', { className: 'map-view' });
  const map = parts.map.cloneNode(true) as StoryMap;
  ownHatch(map, String(number));
  assign(map, { story, words, scene, compact: true, state: 'picture' });
  const button = create('button', { className: 'go-live', type: 'button', textContent: words.loadMap });
  button.addEventListener('click', async () => {
    button.disabled = true;
    map.loader = parts.map.loader;
    await map.load();
    button.disabled = false;
    button.hidden = map.state !== 'failed';
  });
  // Live once, it comes and goes by itself.
  keepInView(map);
  const caption = create('figcaption', { className: 'view-caption' });
  const text = create('p', { className: 'caption' });
  text.append(
    create('b', { textContent: paragraphsText(scene.index + 1, last + 1, words.locale) }),
    ` ${scene.caption}`,
  );
  caption.append(text, button);
  const timeline = create('story-timeline', {
    story,
    words,
    slim: true,
    scene: { events },
  });
  element.append(map, caption, timeline);
  return { element, map, timeline };
}

function paragraphsText(first: number, last: number, locale: string): string {
  const format = new Intl.NumberFormat(locale);
  const numbers = [...new Set([first, last])].map((number) => format.format(number));
  return paragraphMark(numbers.join('–'));
}
