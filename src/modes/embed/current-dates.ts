/** The dates of the current paragraph in one line, for a frame that is too low for the timeline. */
import { create } from '../../kit/dom.ts';
import type { Scene } from '../../story/scene.ts';
import type { Story } from '../../story/story.ts';
import { shortDate } from '../../timeline/event-text.ts';
import type { PageWords } from '../../words/words.ts';

export interface CurrentDates {
  element: HTMLElement;
  show: (scene: Scene) => void;
}

/** The title comes too if there is one event: a date by itself says little. The lowest frames leave it out. */
export function makeCurrentDates({ events }: Story, words: PageWords): CurrentDates {
  const element = create('p', { className: 'current-dates' });
  const show = (scene: Scene): void => {
    const current = events.filter(({ id }) => scene.events.includes(id));
    const dates = new Set(current.map((event) => shortDate(event, words) ?? words.undated));
    const parts = [...dates].map((date) => create('b', { textContent: date }));
    const [only] = current;
    element.replaceChildren(
      ...parts.flatMap((part, index) => (index > 0 ? [' · ', part] : [part])),
      ...(only && current.length === 1 ? [create('span', { textContent: ` ${only.title}` })] : []),
    );
  };
  return { element, show };
}
