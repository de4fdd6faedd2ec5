/** What both windows of a lesson have in common: the bar, the pages that open over the slide, keys, the spotlight. */
import { addSheet, create } from '../../kit/dom.ts';
import lateCss from '../../style/later/present-late.css?inline';
import pagesCss from '../../style/later/present-pages-late.css?inline';
import type { Action, PresentWords } from '../../words/words.ts';
import { openedIndex, showAddress } from '../address.ts';
import { joinViews, openStory, type ShellContext } from '../join-views.ts';
import { Dialogs } from './dialogs/dialogs.ts';
import { goToPage } from './dialogs/go-to-page.ts';
import { helpPage } from './dialogs/help-page.ts';
import type { Lesson } from './lesson/lesson.ts';
import { LessonControls, titleStep } from './lesson/lesson-controls.ts';
import { questionsIn } from './lesson/questions.ts';
import './present-bar.ts';
import { lettersAreOn, listenForKeys } from './keys.ts';
import { Spotlight } from './slide/spotlight.ts';

/** Of what day the story is, and that it is no safety map: small, below every slide. */
function noticeOf(article: HTMLElement): HTMLElement {
  const notice = create('p', { className: 'notice', slot: 'notice' });
  const [date, safety] = [...article.querySelectorAll('.opening .credit :is(time, time ~ span)')];
  if (date && safety) notice.append(date.cloneNode(true), safety.cloneNode(true));
  return notice;
}

export abstract class LessonWindow {
  protected readonly context: ShellContext;
  protected readonly words: PresentWords;
  protected readonly bar;
  /** The middle of the bar. */
  protected readonly says = create('div', { className: 'says' });
  protected readonly dialogs: Dialogs;
  /** The paragraphs, in order, and the steps that hold each with its claims. */
  protected readonly texts: readonly HTMLElement[];
  protected readonly steps: readonly HTMLElement[];
  readonly #questions;
  #lesson!: Lesson;
  #controls!: LessonControls;
  readonly #spotlight: Spotlight;

  constructor(context: ShellContext, words: PresentWords) {
    const { story, cursor, parts } = context;
    this.context = context;
    this.words = words;
    addSheet(lateCss);
    addSheet(pagesCss);
    const { locale } = context.words;
    this.bar = create('present-bar', { words: this.words, all: story.paragraphs.length, locale });
    this.bar.append(this.says, noticeOf(parts.article));
    document.body.append(this.bar);
    this.dialogs = new Dialogs(this.words);
    this.texts = joinViews(context).steps;
    this.steps = this.texts.map((text) => text.parentElement!);
    this.#questions = questionsIn(parts.article);
    this.#spotlight = new Spotlight({
      map: parts.map,
      stage: parts.stage,
      camera: () => cursor.scene.camera,
      onSpot: (spot) => this.lesson.set('spot', spot),
    });
  }

  protected get lesson(): Lesson {
    return this.#lesson;
  }

  protected get controls(): LessonControls {
    return this.#controls;
  }

  /** Says that the windows of this lesson do not hear of each other. */
  protected sayAlone = (): void => {
    const { notice, words } = this.context;
    notice.say(this.words.alone, words.close, () => notice.clear());
  };

  /** Shows this lesson from now on, in place of another. */
  protected join(lesson: Lesson): void {
    const { cursor, story } = this.context;
    this.#controls?.end();
    this.#lesson = lesson;
    lesson.subscribe(() => this.refresh());
    const light = (event: string | null): void => this.context.lights.play(event);
    this.#controls = new LessonControls({ lesson, cursor, story, questions: this.#questions, light });
  }

  /** Listens, and shows the paragraph of the address. The lesson has been joined. */
  protected openWindow(): void {
    const { cursor, story } = this.context;
    cursor.subscribe((scene) => {
      // An address of a place or an event opens a step too, and stays while that step is shown.
      if (openedIndex(story, cursor.ids) !== scene.index) showAddress(scene.paragraph);
      this.refresh();
    });
    listenForKeys({
      act: (action) => this.act(action),
      goTo: (step) => this.controls.goTo(step - 1),
      onNumber: (digits) => this.showNumber(digits),
      letters: lettersAreOn,
      accepts: (action) => this.dialogs.open === '' || this.dialogs.open === action,
    });
    this.bar.addEventListener('present-action', ({ action }) => this.act(action));
    openStory(cursor, openedIndex(story, cursor.ids), titleStep);
  }

  /** Shows the number typed so far; empty if there is none. */
  protected abstract showNumber(digits: string): void;

  /** Does what only this kind of window can. */
  protected abstract actAlone(action: Action): void;

  protected act(action: Action): void {
    const { cursor } = this.context;
    if (this.controls.act(action)) return;
    if (action === 'help') this.dialogs.toggle(helpPage(this.words));
    else if (action === 'goTo')
      this.dialogs.toggle(
        goToPage(this.words, cursor.index + 1, cursor.length, (step) => this.choose(step - 1)),
      );
    else this.actAlone(action);
  }

  /** Goes to a step that was chosen in a page over the slide. */
  protected choose(index: number): void {
    this.dialogs.close();
    this.controls.goTo(index);
  }

  /** Brings the window in line with cursor and lesson. */
  protected refresh(): void {
    const { cursor } = this.context;
    const { own, question, isPlaying } = this.controls;
    this.bar.step = cursor.index + 1;
    this.bar.pressed = [
      ...(isPlaying ? (['play'] as const) : []),
      ...(question ? (['question'] as const) : []),
    ];
    this.bar.idle = [
      ...(cursor.index === titleStep ? (['previous'] as const) : []),
      ...(cursor.index === cursor.length - 1 ? (['next'] as const) : []),
      ...(own.length === 0 ? (['question'] as const) : []),
    ];
    this.showSpot();
  }

  /** The spotlight's position depends on the window's size as well. */
  protected showSpot(): void {
    this.#spotlight.show(this.lesson.get('spot') ?? null);
  }
}
