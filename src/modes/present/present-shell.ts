/** The presenter: one paragraph at a time, large, beside the map and the timeline, in step with a notes window. */
import { create } from '../../kit/dom.ts';
import { importAgain } from '../../kit/import-again.ts';
import { letterPixels } from '../../map/locator/locator-letters.ts';
import { addLaterPlaces } from '../../map/picture/later-places.ts';
import { fitPicture } from '../../map/picture/picture-view.ts';
import type { Action, PresentWords } from '../../words/words.ts';
import { openedIndex } from '../address.ts';
import { hideSteps, takeHeadings } from '../hide-steps.ts';
import type { ShellContext } from '../join-views.ts';
import { watchSwipes } from '../swipe.ts';
import { overviewPage } from './dialogs/overview-page.ts';
import { playingText } from './lesson/autoplay.ts';
import { Lesson } from './lesson/lesson.ts';
import { addressOf, hideLesson, lessonId, newLesson, startOf } from './lesson/lesson-id.ts';
import { showQuestion } from './lesson/questions.ts';
import { LessonWindow } from './lesson-window.ts';
import { fitCaption, fitFoot } from './slide/fit-foot.ts';
import { fitSlides } from './slide/fit-slides.ts';
import { claimsOf, toggleFullScreen } from './slide/slide-parts.ts';

/**
 * How many times their size on paper map and timeline are drawn: their smallest letters, the locator's, are a forty-fifth of a
 * projector's height. Upright, as a tablet is held, eyes are nearer.
 */
const scaleFor = (width: number, height: number): number =>
  Math.max(1, width > height ? height / 45 / letterPixels : width / 680);
/** Narrower than this (px) the map leaves out what would crowd it. */
const roomy = 520;

export function startPresenter(context: ShellContext, words: PresentWords): void {
  new PresentWindow(context, words).open();
}

class PresentWindow extends LessonWindow {
  #panel = create('section', { className: 'question-panel' });
  #blank = create('div', { className: 'blank' });
  /** The number typed so far. */
  #typed = create('div', { className: 'typed', hidden: true });
  /** For screen readers. */
  #message = create('p', { className: 'said' });

  open(): void {
    const { cursor, parts } = this.context;
    parts.map.freeGestures = !matchMedia('(pointer: coarse)').matches;
    this.#panel.setAttribute('aria-live', 'polite');
    this.#message.setAttribute('role', 'status');
    parts.article.after(this.#panel);
    this.bar.after(this.#blank, this.#typed, this.#message);
    this.#joinLesson(lessonId());
    watchSwipes(
      document.body,
      (step) => this.dialogs.open === '' && this.act(step > 0 ? 'next' : 'previous'),
    );
    this.#blank.addEventListener('click', () => this.act('blank'));
    addEventListener('hashchange', () => {
      const index = openedIndex(this.context.story, cursor.ids);
      if (index >= 0) this.controls.goTo(index);
    });
    // A slide is wider than the column of text.
    for (const offer of parts.article.querySelectorAll<HTMLSourceElement>('.media source[srcset]'))
      offer.sizes = '50vw';
    takeHeadings(parts.article, 'h3');
    hideSteps(this.steps, cursor, (index) => this.controls.goTo(index));
    this.openWindow();
    this.#begin();
    void this.bar.updateComplete.then(() => {
      this.#fit();
      new ResizeObserver(() => this.#fit()).observe(document.body);
    });
  }

  #joinLesson(id: string): void {
    const onTaken = (): void => {
      this.lesson.close();
      this.#joinLesson(newLesson());
      this.#begin();
    };
    this.join(new Lesson({ id, role: 'audience', onTaken, onAlone: this.sayAlone }));
    hideLesson();
  }

  #begin(): void {
    const { lesson } = this;
    lesson.set('index', this.context.cursor.index);
    lesson.set('started', startOf(lesson.id));
    lesson.open();
    this.refresh();
  }

  protected override refresh(): void {
    super.refresh();
    const { lesson, words } = this;
    const { own, question, isPlaying, play, view } = this.controls;
    document.documentElement.dataset.view = view;
    this.#blank.hidden = !lesson.get('blank');
    this.#showClaims(this.#step);
    // What a slide says is read out when it comes, but not while slides come by themselves.
    this.context.parts.article.ariaLive = isPlaying ? 'off' : 'polite';
    const number = own.findIndex(({ id }) => id === question?.id) + 1;
    const answered = lesson.get('answer') === true;
    showQuestion(this.#panel, question && { question, number, all: own.length, answered }, words);
    this.#message.textContent = isPlaying ? playingText(play.seconds, words, this.context.words.locale) : '';
  }

  /** The current one; the title has none. */
  get #step(): HTMLElement | null {
    return this.steps[this.context.cursor.index] ?? null;
  }

  /** Who says what the step says, at the foot. */
  #showClaims = (step: HTMLElement | null): void =>
    this.says.replaceChildren(...(step ? [claimsOf(step)] : []));

  /** Fits type, text and map to the window. */
  #fit(): void {
    const { story, parts } = this.context;
    const scale = scaleFor(innerWidth, innerHeight);
    document.documentElement.style.setProperty('--scale', String(scale));
    parts.timeline.slim = parts.stage.clientWidth / scale < roomy;
    fitFoot(this.says, this.steps, this.#showClaims);
    fitSlides({ article: parts.article, steps: this.steps });
    fitCaption(parts.caption, story.paragraphs);
    this.#showClaims(this.#step);
    // Its own pixels, which the slide enlarges.
    parts.map.compact = parts.stage.clientWidth / scale < roomy;
    this.showSpot();
  }

  protected override showNumber(digits: string): void {
    this.#typed.textContent = digits;
    this.#typed.hidden = digits === '';
  }

  protected override actAlone(action: Action): void {
    if (action === 'overview') this.#openOverview();
    else if (action === 'link' && this.dialogs.open) this.dialogs.close();
    else if (action === 'link') void this.#openLink('present');
    else if (action === 'notes') this.#openNotes();
    else if (action === 'fullScreen') void toggleFullScreen();
    else this.#leave();
  }

  #openOverview(): void {
    const { words, texts } = this;
    const { story, cursor, parts } = this.context;
    const picture = parts.map.querySelector<SVGSVGElement>('svg[data-picture]');
    if (picture) addLaterPlaces(picture);
    const choose = (index: number): void => this.choose(index);
    this.dialogs.toggle(overviewPage({ words, story, current: cursor.index, steps: texts, picture, choose }));
    requestAnimationFrame(() => {
      for (const thumb of document.querySelectorAll('.overview .thumb > span')) fitPicture(thumb);
    });
  }

  async #openLink(mode: 'present' | 'read'): Promise<void> {
    const { notice, cursor, words } = this.context;
    const page = await importAgain('link-page', () => import('./dialogs/link-page.ts')).catch((error) => {
      console.warn('The page with the link could not be loaded:', error);
    });
    if (!page) return notice.say(this.words.linkFailed, words.tryAgain, () => void this.#openLink(mode));
    notice.clear();
    const links = {
      present: addressOf('present', cursor.paragraph),
      read: addressOf('read', cursor.paragraph),
    };
    this.dialogs.show(page.linkPage(this.words, links, mode, (other) => void this.#openLink(other)));
  }

  #openNotes(): void {
    const { id } = this.lesson;
    const address = addressOf('notes', this.context.cursor.paragraph, id);
    const opened = window.open(address, `story-notes-${id}`, 'popup,width=1100,height=760');
    this.#message.textContent = opened ? '' : this.words.popupBlocked;
  }

  /** Takes away one thing that lies over the slide; if there is none, leaves for the reader at this paragraph. */
  #leave(): void {
    const { lesson, controls } = this;
    const { cursor, parts } = this.context;
    const open = document.querySelector<HTMLElement>('[popover]:popover-open');
    if (open) open.hidePopover();
    else if (parts.card.selection) parts.card.close();
    else if (lesson.get('blank')) lesson.set('blank', false);
    else if (controls.question) lesson.set('question', null);
    else if (controls.view !== 'all') lesson.set('view', 'all');
    else location.assign(addressOf('read', cursor.paragraph));
  }
}
