/** A mark on the map or timeline answers in words: a tooltip at the mark, and the way to its words if they are off the screen. */
import type { Rect } from '../../kit/boxes.ts';
import { addSheet } from '../../kit/dom.ts';
import type { StoryHoverEvent } from '../../kit/events.ts';
import { namedKey } from '../../kit/keys.ts';
import type { Story } from '../../story/story.ts';
import type { StoryTimeline } from '../../timeline/story-timeline.ts';
import type { PageWords } from '../../words/words.ts';
import { EdgeHint } from './edge-hint.ts';
import type { Lights } from './lights.ts';
import litCss from './lit-marks.css?inline';
import { MarkTip } from './mark-tip.ts';

export interface AnsweringMarks {
  story: Story;
  words: PageWords;
  lights: Lights;
  article: HTMLElement;
  /** Beside the text, or above it. */
  stage: HTMLElement;
}

/** Listens from now on. `first` is the event for which this file was loaded. */
export function answerMarks(options: AnsweringMarks, first: StoryHoverEvent): void {
  const { story, words, lights, article, stage } = options;
  addSheet(litCss);
  const tip = new MarkTip(story, words);
  const hint = new EdgeHint(
    article,
    story.paragraphs.map(({ id }) => id),
  );
  let pointer: Rect = { left: 0, right: 0, top: 0, bottom: 0 };
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    pointer = { left: x, right: x, top: y, bottom: y };
  });
  const answer = ({ target, kind, id }: StoryHoverEvent): void => {
    const view = target as Element;
    const box =
      view.localName === 'story-timeline' && id !== null
        ? (view as StoryTimeline).boxOf(id)
        : view.localName === 'story-map'
          ? pointer
          : null;
    if (!box || id === null) {
      tip.hide();
      hint.hide();
      return;
    }
    tip.show({ kind, id }, box);
    hint.show(coveredBy(stage, article));
  };
  document.addEventListener('story-hover', answer);
  document.addEventListener('keydown', (event) => {
    if (namedKey(event) === 'Escape') tip.hide();
  });
  if (lights.value?.id === first.id) answer(first);
}

/** px at the top of the window that the stage covers of the text; none if they are side by side. */
function coveredBy(stage: Element, article: Element): number {
  const [above, text] = [stage.getBoundingClientRect(), article.getBoundingClientRect()];
  return above.left < text.right && above.right > text.left ? Math.max(0, above.bottom) : 0;
}
