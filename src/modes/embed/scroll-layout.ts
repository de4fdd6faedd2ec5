/** The whole story unrolled at its own height, with a picture of the map at every change of view. */
import { assign } from '../../kit/dom.ts';
import type { StorySelectEvent } from '../../kit/events.ts';
import { addLaterPlaces } from '../../map/picture/later-places.ts';
import { sceneAt } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import { fragment } from '../address.ts';
import { litFor } from '../lit-marks/lights.ts';
import { frameStory } from './chrome.ts';
import { HeightTeller } from './height.ts';
import type { LayoutParts, StartLayout } from './layout.ts';
import { type ViewFigure, type ViewRun, viewFigure } from './view-figure.ts';
import { VisiblePart } from './visible-part.ts';

export const startScroll: StartLayout = (context, shell): LayoutParts => {
  const { story, cursor, lights, words, parts } = context;
  const { article, card } = parts;
  const hold = placeHolder(article);
  const whole = frameStory(article.parentElement!, article, words);
  const steps = [...article.querySelectorAll<HTMLElement>('.step')];
  // Each figure gets a copy of the picture, with all places in it.
  const picture = parts.map.querySelector<SVGSVGElement>('svg[data-picture]');
  if (picture) addLaterPlaces(picture);
  const figures: ViewFigure[] = runsOf(story).map((run, number) => {
    const { scene } = run;
    const figure = viewFigure(context, run, number);
    firstOf(steps[scene.index]!).before(figure.element);
    return figure;
  });
  lights.subscribe((lit) => {
    for (const { map, timeline } of figures) {
      assign(map, litFor('place', lit));
      assign(timeline, litFor('event', lit));
    }
  });
  // Nothing floats in a page that scrolls as a whole: a card is placed below what was asked about.
  document.addEventListener('story-select', ({ target, ids }: StorySelectEvent) => {
    const asked = target instanceof Element ? target.closest('.step, .map-view') : null;
    if (asked && ids.length > 0) asked.after(card);
  });
  const height = new HeightTeller({ watched: [document.body], scroller: null, onHeight: shell.tellHeight });
  const visible = new VisiblePart(steps, shell.read);
  /** If the host gives less height than the story needs, the frame scrolls. */
  const goTo = (index: number): number => {
    const top = Math.round(steps[index]!.getBoundingClientRect().top + scrollY);
    visible.mute();
    scrollTo({ top, behavior: 'instant' });
    return top;
  };
  const opened = cursor.ids.indexOf(fragment());
  // Not reported to the host: it has not asked to go anywhere.
  if (opened >= 0) hold(() => goTo(opened));
  return {
    height,
    whole,
    show: () => {},
    bring: (index) => {
      let reported = Number.NaN;
      hold(() => {
        const top = goTo(index);
        if (top !== reported) shell.tellPosition(cursor.ids[index]!, top);
        reported = top;
      });
    },
  };
};

/**
 * Makes what calls `place` now, and again whenever the text above gets another height, until the reader does something or
 * another place is to be held: not every browser keeps the place by itself.
 */
function placeHolder(article: HTMLElement): (place: () => void) => void {
  let release = (): void => {};
  return (place) => {
    release();
    const sizes = new ResizeObserver(place);
    const ended = new AbortController();
    release = () => {
      sizes.disconnect();
      ended.abort();
    };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(type, release, { signal: ended.signal, passive: true });
    place();
    sizes.observe(article);
  };
}

/** Paragraphs in a row that show the same view. */
function runsOf(story: Story): ViewRun[] {
  const runs: (ViewRun & { view: string })[] = [];
  for (const index of story.paragraphs.keys()) {
    const scene = sceneAt(story, index);
    const view = JSON.stringify([scene.camera.viewBox, scene.places]);
    const run = runs.at(-1);
    if (run?.view !== view) {
      runs.push({ scene, last: index, view, events: [...scene.events] });
      continue;
    }
    run.last = index;
    run.events.push(...scene.events.filter((event) => !run.events.includes(event)));
  }
  return runs;
}

/** A step, or the first of the headings that belong to it; the pictures for readers without scripts are between them. */
function firstOf(step: Element): Element {
  let first = step;
  for (let before = step.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.matches('h2, h3, h4, h5, h6')) first = before;
    else if (!before.matches('figure.view')) break;
  }
  return first;
}
