/** What surrounds the story in a frame: its title above, its origin below, buttons that step. */
import { create, setText } from '../../kit/dom.ts';
import { fill } from '../../story/fill.ts';
import type { PageWords } from '../../words/words.ts';

/** The lines about the story's origin, its status and what it must not be used for. */
export function makeFoot(article: HTMLElement): HTMLElement {
  const foot = create('footer', { className: 'embed-foot' });
  foot.append(...article.querySelectorAll('.made .credit'));
  return foot;
}

/** Puts the title above everything, and the lines below it in the article at the foot, with a link to the whole story. */
export function frameStory(main: HTMLElement, article: HTMLElement, words: PageWords): HTMLAnchorElement {
  const opening = article.querySelector<HTMLElement>('.opening')!;
  const foot = makeFoot(article);
  const whole = create('a', {
    className: 'whole-story',
    textContent: `${words.embed.wholeStory} ↗`,
    target: '_blank',
    rel: 'noopener',
  });
  foot.append(whole);
  main.prepend(opening);
  main.append(foot);
  return whole;
}

export interface Stepper {
  element: HTMLElement;
  /** Shows the reader's step. */
  show: (index: number) => void;
}

/** Previous, the current step, next. At an end the button stays, so that it keeps the focus, but does nothing. */
export function makeStepper(count: number, words: PageWords, onStep: (step: 1 | -1) => void): Stepper {
  const number = new Intl.NumberFormat(words.locale);
  const element = create('nav', { className: 'stepper' });
  element.setAttribute('aria-label', words.embed.steps);
  const counter = create('p', { className: 'counter' });
  const stepButton = (step: 1 | -1, text: string, name: string): HTMLButtonElement => {
    const className = step > 0 ? 'next' : 'previous';
    const button = create('button', { className, type: 'button', textContent: text });
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => onStep(step));
    return button;
  };
  const previous = stepButton(-1, words.embed.previous, words.previous);
  const next = stepButton(1, words.embed.next, words.next);
  element.append(previous, counter, next);
  const show = (index: number): void => {
    setText(
      counter,
      fill(words.embed.counter, { number: number.format(index + 1), total: number.format(count) }),
    );
    previous.ariaDisabled = String(index === 0);
    next.ariaDisabled = String(index === count - 1);
  };
  return { element, show };
}

/** Keeps room below the map for the longest caption, so that nothing moves when the caption is another. */
export function reserveCaption(caption: HTMLElement, captions: readonly string[]): HTMLElement {
  const stack = create('div', { className: 'captions' });
  caption.replaceWith(stack);
  const copies = [...new Set(captions)].map((text) =>
    create('p', { className: 'caption', textContent: text, ariaHidden: 'true' }),
  );
  stack.append(caption, ...copies);
  return stack;
}
