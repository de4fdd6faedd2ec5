/** What stands around the story in a frame: its title above, where it comes from below, buttons that step. */
import { fill } from '../../story/fill.ts';
import type { PageWords } from '../../words/words.ts';

/** The lines of where the story comes from, of its state and of what it is not for. */
export function makeFoot(article: HTMLElement): HTMLElement {
  const foot = make('footer', 'embed-foot');
  foot.append(...article.querySelectorAll('.opening .byline'));
  return foot;
}

/** Puts the title above everything, and the lines below it in the article at the foot, with a link to the whole story. */
export function frameStory(main: HTMLElement, article: HTMLElement, words: PageWords): HTMLAnchorElement {
  const opening = article.querySelector<HTMLElement>('.opening')!;
  const foot = makeFoot(article);
  const whole = make('a', 'whole-story');
  whole.textContent = `${words.embed.wholeStory} ↗`;
  whole.target = '_blank';
  whole.rel = 'noopener';
  foot.append(whole);
  main.prepend(opening);
  main.append(foot);
  return whole;
}

export interface Stepper {
  element: HTMLElement;
  /** Shows where the reader is. */
  show: (index: number) => void;
}

/** Previous, where we are, next. At an end the button stays, so that the focus does, but does nothing. */
export function makeStepper(count: number, words: PageWords, onStep: (step: 1 | -1) => void): Stepper {
  const number = new Intl.NumberFormat(words.locale);
  const element = make('nav', 'stepper');
  element.setAttribute('aria-label', words.embed.steps);
  const counter = make('p', 'counter');
  const button = (step: 1 | -1, text: string, name: string): HTMLButtonElement => {
    const made = make('button', step > 0 ? 'next' : 'previous');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-label', name);
    made.addEventListener('click', () => onStep(step));
    return made;
  };
  const previous = button(-1, words.embed.previous, words.previous);
  const next = button(1, words.embed.next, words.next);
  element.append(previous, counter, next);
  const show = (index: number): void => {
    const text = fill(words.embed.counter, { number: number.format(index + 1), total: number.format(count) });
    if (counter.textContent !== text) counter.textContent = text;
    previous.ariaDisabled = String(index === 0);
    next.ariaDisabled = String(index === count - 1);
  };
  return { element, show };
}

/** Keeps room below the map for the longest caption, so that nothing moves when the caption is another. */
export function reserveCaption(caption: HTMLElement, captions: readonly string[]): HTMLElement {
  const stack = make('div', 'captions');
  caption.replaceWith(stack);
  const copies = [...new Set(captions)].map((text) => {
    const copy = make('p', 'caption');
    copy.textContent = text;
    copy.ariaHidden = 'true';
    return copy;
  });
  stack.append(caption, ...copies);
  return stack;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
