/** One paragraph at a time below (or beside) the map: previous and next, swipe, keys. */
import type { Scene } from '../../story/scene.ts';
import { hideSteps, takeHeadings } from '../hide-steps.ts';
import { watchSwipes } from '../swipe.ts';
import { frameStory, makeStepper, reserveCaption } from './chrome.ts';
import { makeCurrentDates } from './current-dates.ts';
import { foldRemarks } from './fold-remarks.ts';
import { HeightTeller } from './height.ts';
import { beside, fitWidth, type LayoutParts, type StartLayout } from './layout.ts';
import { LongText } from './long-text.ts';

/** The highest frame that is asked for: with the text beside the map, and below it. In letters, 700 and 900 px by default. */
const highest = { beside: 43.75, below: 56.25 };

export const startSteps: StartLayout = (context, shell): LayoutParts => {
  const { story, cursor, words, parts } = context;
  const { article, stage, caption, timeline } = parts;
  const main = article.parentElement!;
  const whole = frameStory(main, article, words);
  takeHeadings(article);
  const steps = [...article.querySelectorAll<HTMLElement>('.step')];
  for (const step of steps) foldRemarks(step, words);
  hideSteps(steps, cursor, shell.read);
  const stepper = makeStepper(story.paragraphs.length, words, shell.step);
  article.before(stepper.element);
  article.ariaLive = 'polite';
  const captions = reserveCaption(
    caption,
    story.paragraphs.map((paragraph) => paragraph.caption),
  );
  const dates = makeCurrentDates(story, words);
  captions.after(dates.element);
  watchSwipes(main, shell.step);
  fitWidth(context);
  const text = new LongText(article, words);
  const height = new HeightTeller({
    watched: [...steps, main, stepper.element, captions, timeline],
    scroller: article,
    most: () => highest[beside.matches ? 'beside' : 'below'] * fontSize(),
    onHeight: shell.tellHeight,
  });
  // A fragment in the address makes the browser scroll what should stay.
  for (const still of [document.documentElement, document.body, main, stage]) still.scrollTop = 0;
  return {
    height,
    whole,
    show: (scene: Scene) => {
      stepper.show(scene.index);
      dates.show(scene);
      text.begin();
    },
    bring: () => {},
  };
};

/** px of the reader's ordinary letters. */
const fontSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
