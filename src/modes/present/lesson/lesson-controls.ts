/** What either window of a lesson can do to it: move, blank, hide, ask, play. */
import type { Story } from '../../../story/story.ts';
import type { StoryCursor } from '../../../story/story-cursor.ts';
import type { Action } from '../../../words/words.ts';
import { Autoplay, firstSpeed, otherSpeed } from './autoplay.ts';
import type { Lesson } from './lesson.ts';
import type { Play, View } from './lesson-message.ts';
import { type LessonQuestion, nextQuestion, questionsOf } from './questions.ts';

/** Index of the title: on slides it is a step of its own, before the first paragraph. */
export const titleStep = -1;

export interface ControlOptions {
  lesson: Lesson;
  cursor: StoryCursor;
  story: Story;
  questions: readonly LessonQuestion[];
  /** Lights up an event, or none. */
  light: (event: string | null) => void;
}

export class LessonControls {
  #options: ControlOptions;
  #autoplay: Autoplay;
  #unsubscribe: () => void;

  constructor(options: ControlOptions) {
    this.#options = options;
    const { lesson, cursor, story, light } = options;
    this.#autoplay = new Autoplay({
      story,
      index: () => cursor.index,
      moveTo: (index) => cursor.moveTo(index),
      light,
      onEnd: () => this.pause(),
    });
    this.#unsubscribe = cursor.subscribe(({ index }, moved) => {
      if (!moved) return;
      this.#autoplay.follow(index);
      if (lesson.get('index') === index) return;
      lesson.set('index', index);
      lesson.set('question', null);
      lesson.set('answer', false);
    });
    lesson.subscribe((key) => {
      if (key === 'index') cursor.moveTo(lesson.get('index') ?? cursor.index);
      if (key === 'play') this.#playHere();
    });
    lesson.onPeers(() => {
      // The window that played is gone.
      if (!this.isPlaying && this.play.by) this.pause();
    });
  }

  get play(): Play {
    return this.#options.lesson.get('play') ?? { by: null, seconds: firstSpeed };
  }

  get isPlaying(): boolean {
    const { by } = this.play;
    return by !== null && this.#options.lesson.isOpen(by);
  }

  get view(): View {
    return this.#options.lesson.get('view') ?? 'all';
  }

  /** The question that is shown, if it belongs to the current paragraph. */
  get question(): LessonQuestion | null {
    return this.own.find(({ id }) => id === this.#options.lesson.get('question')) ?? null;
  }

  /** The questions of the current paragraph. */
  get own(): LessonQuestion[] {
    const { questions, cursor } = this.#options;
    return questionsOf(questions, cursor.paragraph);
  }

  /** Goes to a step by hand: that ends the autoplay. */
  goTo(index: number): void {
    if (this.isPlaying) this.pause();
    this.#options.cursor.moveTo(index);
  }

  pause(): void {
    this.#options.lesson.set('play', { ...this.play, by: null });
  }

  /** Does nothing more: its lesson is closed. */
  end(): void {
    this.#unsubscribe();
    this.#autoplay.pause();
  }

  /** Does what it can; false if the action is not one of a lesson. */
  act(action: Action): boolean {
    const { lesson, cursor } = this.#options;
    switch (action) {
      case 'next':
        this.goTo(cursor.index + 1);
        break;
      case 'previous':
        this.goTo(cursor.index - 1);
        break;
      case 'first':
        this.goTo(titleStep);
        break;
      case 'last':
        this.goTo(cursor.length - 1);
        break;
      case 'blank':
        lesson.set('blank', !lesson.get('blank'));
        break;
      case 'mapOnly':
        lesson.set('view', this.view === 'map' ? 'all' : 'map');
        break;
      case 'hideText':
        lesson.set('view', this.view === 'no-text' ? 'all' : 'no-text');
        break;
      case 'question':
        lesson.set('question', nextQuestion(this.own, this.question?.id ?? null));
        lesson.set('answer', false);
        break;
      case 'answer':
        this.#answer();
        break;
      case 'play':
        lesson.set('play', { ...this.play, by: this.isPlaying ? null : lesson.name });
        break;
      case 'slower':
      case 'faster':
        lesson.set('play', { ...this.play, seconds: otherSpeed(this.play.seconds, action) });
        break;
      default:
        return false;
    }
    return true;
  }

  /** Shows or hides the answer; asks the question first if none is shown. */
  #answer(): void {
    const { lesson } = this.#options;
    if (!this.question) this.act('question');
    if (this.question) lesson.set('answer', !lesson.get('answer'));
  }

  #playHere(): void {
    const { by, seconds } = this.play;
    if (by === this.#options.lesson.name) this.#autoplay.run(seconds);
    else this.#autoplay.pause();
  }
}
