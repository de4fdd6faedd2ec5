/** One paragraph at a time below (or beside) the map: previous and next, swipe, keys. */
import type { Scene } from '../../story/scene.ts';
import { watchSwipes } from '../swipe.ts';
import { frameStory, makeStepper, reserveCaption } from './chrome.ts';
import { HeightTeller } from './height.ts';
import { fitWidth, type LayoutParts, type StartLayout } from './layout.ts';

export const startSteps: StartLayout = (context, host): LayoutParts => {
  const { story, words, parts } = context;
  const { article, stage, caption, timeline } = parts;
  const main = article.parentElement!;
  const whole = frameStory(main, article, words);
  takeHeadings(article);
  const stepper = makeStepper(story.paragraphs.length, words, host.step);
  article.before(stepper.element);
  article.ariaLive = 'polite';
  const captions = reserveCaption(
    caption,
    story.paragraphs.map((paragraph) => paragraph.caption),
  );
  watchSwipes(main, host.step);
  fitWidth(context);
  const height = new HeightTeller({
    watched: [article.querySelector('.step')!, main, stepper.element, captions, timeline],
    scroller: article,
    onHeight: host.tellHeight,
  });
  // A fragment in the address makes the browser scroll what should stay.
  for (const still of [document.documentElement, document.body, main, stage]) still.scrollTop = 0;
  return {
    height,
    whole,
    show: (scene: Scene) => {
      stepper.show(scene.index);
      article.scrollTop = 0;
    },
    bring: () => {},
  };
};

/** A heading belongs to the step after it. */
function takeHeadings(article: HTMLElement): void {
  for (const heading of article.querySelectorAll(':scope > :is(h2, h3, h4, h5, h6)')) {
    let next = heading.nextElementSibling;
    while (next && !next.matches('.step')) next = next.nextElementSibling;
    next?.prepend(heading);
  }
}
