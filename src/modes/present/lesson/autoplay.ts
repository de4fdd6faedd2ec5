/** Plays the story by itself, event by event: each event of a paragraph lights up in turn, then the next paragraph comes. */

import { fill, pluralOf } from '../../../story/fill.ts';
import { numeralOf } from '../../../story/locale.ts';
import type { Story } from '../../../story/story.ts';
import type { PresentWords } from '../../../words/words.ts';

export interface Beat {
  index: number;
  /** Null if the paragraph has no event: it has one beat all the same. */
  event: string | null;
}

/** Seconds an event may be shown; the one in the middle is the first choice. */
const speeds: readonly number[] = [3, 5, 8, 12, 20];
export const firstSpeed = 8;

/** The story as a row of beats, in the order of the text. */
function beatsOf(story: Story): Beat[] {
  return story.paragraphs.flatMap(({ events }, index): Beat[] =>
    events.length > 0 ? events.map((event) => ({ index, event })) : [{ index, event: null }],
  );
}

/** The next slower or faster speed, the same at the ends. */
export function otherSpeed(seconds: number, by: 'slower' | 'faster'): number {
  const at = speeds.indexOf(seconds);
  const next = speeds[at + (by === 'slower' ? 1 : -1)];
  return at < 0 ? firstSpeed : (next ?? seconds);
}

export interface AutoplayOptions {
  story: Story;
  index: () => number;
  moveTo: (index: number) => void;
  light: (event: string | null) => void;
  /** The last event has been shown. */
  onEnd: () => void;
}

export class Autoplay {
  #options: AutoplayOptions;
  #beats: Beat[];
  #at = 0;
  #timer = 0;
  #seconds = 0;

  constructor(options: AutoplayOptions) {
    this.#options = options;
    this.#beats = beatsOf(options.story);
  }

  get isRunning(): boolean {
    return this.#seconds > 0;
  }

  /** Runs from the current paragraph, or goes on at another speed. */
  run(seconds: number): void {
    if (this.#seconds === seconds) return;
    const from = this.#options.index();
    // At the title the first beat comes next.
    if (!this.isRunning) this.#at = this.#beats.findIndex(({ index }) => index >= from);
    this.#seconds = seconds;
    this.#show();
  }

  pause(): void {
    if (!this.isRunning) return;
    clearTimeout(this.#timer);
    this.#seconds = 0;
    this.#options.light(null);
  }

  /** Somebody has moved to another paragraph: play from there. */
  follow(index: number): void {
    if (!this.isRunning || this.#beats[this.#at]?.index === index) return;
    this.#at = this.#beats.findIndex((beat) => beat.index === index);
    this.#show();
  }

  #show(): void {
    clearTimeout(this.#timer);
    const beat = this.#beats[this.#at];
    if (!beat) {
      this.#options.onEnd();
      return;
    }
    this.#options.moveTo(beat.index);
    this.#options.light(beat.event);
    this.#timer = window.setTimeout(() => {
      this.#at++;
      this.#show();
    }, this.#seconds * 1000);
  }
}

/** That it plays, and how fast. */
export const playingText = (seconds: number, { playing }: PresentWords, locale: string): string =>
  fill(pluralOf(playing, seconds, locale), { seconds: numeralOf(seconds, locale) });
