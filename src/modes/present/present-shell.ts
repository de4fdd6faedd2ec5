/** The presenter: one paragraph at a time, large, beside the map and the timeline, in step with a notes window. */

import { StoryHoverEvent } from '../../kit/events.ts';
import { importAgain } from '../../kit/import-again.ts';
import { addLaterPlaces } from '../../map/later-places.ts';
import { fitPicture } from '../../map/picture-view.ts';
import { sceneAt } from '../../story/scene.ts';
import lateCss from '../../style/later/present-late.css?inline';
import pagesCss from '../../style/later/present-pages-late.css?inline';
import type { PresentWords } from '../../words/words.ts';
import { fragment, showAddress } from '../address.ts';
import { joinViews, type ShellContext } from '../join-views.ts';
import { currentTheme } from '../theme.ts';
import type { Action } from './actions.ts';
import { playingText } from './autoplay.ts';
import { Dialogs } from './dialogs.ts';
import { fitSlides } from './fit-slides.ts';
import { goToPage } from './go-to-page.ts';
import { helpPage } from './help-page.ts';
import { Lesson } from './lesson.ts';
import { LessonControls } from './lesson-controls.ts';
import { addressOf, hideLesson, lessonId, newLesson, startOf } from './lesson-id.ts';
import { questionsIn } from './lesson-questions.ts';
import { overviewPage } from './overview-page.ts';
import './present-bar.ts';
import { watchSwipes } from '../swipe.ts';
import { lettersAreOn, listenForKeys } from './present-keys.ts';
import { showQuestion } from './question-panel.ts';
import { addSheet, claimsOf, element, toggleFullScreen } from './slide-parts.ts';
import { Spotlight } from './spotlight.ts';

/** The timeline is drawn for a window whose shorter side is this long, px, and grows with it. */
const drawnFor = 680;
/** Narrower than this (px) the map leaves out what would crowd it. */
const roomy = 520;

export function startPresenter(context: ShellContext, words: PresentWords): void {
  const { story, parts } = context;
  const root = document.documentElement;
  addSheet(lateCss);
  addSheet(pagesCss);
  parts.map.freeGestures = !matchMedia('(pointer: coarse)').matches;

  const bar = document.createElement('present-bar');
  Object.assign(bar, { words, all: story.paragraphs.length, locale: context.words.locale });
  const says = element('div', 'says');
  bar.append(says);
  const panel = element('section', 'question-panel');
  panel.setAttribute('aria-live', 'polite');
  parts.article.after(panel);
  const blank = element('div', 'blank');
  const typed = element('div', 'typed');
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  typed.hidden = true;
  document.body.append(bar, blank, typed, said);
  const dialogs = new Dialogs(words);

  let lesson = joinLesson(lessonId());
  const opened = story.paragraphs.findIndex(({ id }) => id === fragment());
  const { cursor, view, ids, open } = joinViews(context, opened, [
    (scene) => showAddress(scene.paragraph),
    () => refresh(),
  ]);
  const steps = view.steps.map((step) => step.parentElement!);
  const questions = questionsIn(parts.article);
  let controls = controlsOf(lesson);
  const spotlight = new Spotlight({
    map: parts.map,
    stage: parts.stage,
    camera: () => sceneAt(story, cursor.index).camera,
    onSpot: (spot) => lesson.set('spot', spot),
  });

  function joinLesson(id: string): Lesson {
    const joined = new Lesson({
      id,
      role: 'audience',
      onTaken: () => {
        lesson.close();
        controls.end();
        lesson = joinLesson(newLesson());
        controls = controlsOf(lesson);
        begin();
      },
    });
    hideLesson();
    return joined;
  }

  function controlsOf(joined: Lesson): LessonControls {
    joined.subscribe(refresh);
    const light = (event: string | null): void => {
      document.dispatchEvent(new StoryHoverEvent('event', event));
    };
    return new LessonControls({ lesson: joined, cursor, story, questions, light });
  }

  /** Brings the whole slide in line with cursor and lesson. */
  function refresh(): void {
    const { own, question, isPlaying, play } = controls;
    root.dataset.view = controls.view;
    blank.hidden = !lesson.get('blank');
    bar.step = cursor.index + 1;
    bar.idle = [
      ...(cursor.index === 0 ? (['previous'] as const) : []),
      ...(cursor.index === cursor.length - 1 ? (['next'] as const) : []),
      ...(own.length === 0 ? (['question'] as const) : []),
    ];
    bar.pressed = [...(isPlaying ? (['play'] as const) : []), ...(question ? (['question'] as const) : [])];
    says.replaceChildren(claimsOf(steps[cursor.index]!));
    const number = own.findIndex(({ id }) => id === question?.id) + 1;
    // What a slide says is read out when it comes, but not while slides come by themselves.
    parts.article.ariaLive = isPlaying ? 'off' : 'polite';
    const answered = lesson.get('answer') === true;
    showQuestion(panel, question && { question, number, all: own.length, answered }, words);
    said.textContent = isPlaying ? playingText(play.seconds, words, context.words.locale) : '';
    spotlight.show(lesson.get('spot') ?? null);
  }

  function fit(): void {
    root.style.setProperty(
      '--scale',
      String(Math.min(2, Math.max(1, Math.min(innerHeight, innerWidth) / drawnFor))),
    );
    const showFoot = (step: HTMLElement): void => says.replaceChildren(claimsOf(step));
    fitSlides({ article: parts.article, steps, showFoot });
    showFoot(steps[cursor.index]!);
    parts.map.compact = parts.stage.clientWidth < roomy;
    spotlight.show(lesson.get('spot') ?? null);
  }

  function act(action: Action): void {
    if (controls.act(action)) return;
    const goTo = (index: number): void => {
      dialogs.close();
      controls.goTo(index);
    };
    if (action === 'goTo')
      dialogs.toggle(goToPage(words, cursor.index + 1, cursor.length, (step) => goTo(step - 1)));
    else if (action === 'help') dialogs.toggle(helpPage(words));
    else if (action === 'overview') openOverview(goTo);
    else if (action === 'link' && dialogs.open) dialogs.close();
    else if (action === 'link') void openLink('present');
    else if (action === 'notes') openNotes();
    else if (action === 'fullScreen') void toggleFullScreen();
    else leave();
  }

  function openOverview(choose: (index: number) => void): void {
    const picture = parts.map.querySelector<SVGSVGElement>('svg[data-picture]');
    if (picture) addLaterPlaces(picture);
    const theme = currentTheme();
    dialogs.toggle(
      overviewPage({ words, story, current: cursor.index, steps: view.steps, picture, theme, choose }),
    );
    requestAnimationFrame(() => {
      for (const thumb of document.querySelectorAll('.overview .thumb > span')) fitPicture(thumb);
    });
  }

  async function openLink(mode: 'present' | 'read'): Promise<void> {
    const page = await importAgain('link-page', () => import('./link-page.ts')).catch((error) => {
      console.warn('The page with the link could not be loaded:', error);
    });
    if (!page) {
      return context.notice.say(words.linkFailed, context.words.tryAgain, () => void openLink(mode));
    }
    context.notice.clear();
    const links = {
      present: addressOf('present', ids[cursor.index]!),
      read: addressOf('read', ids[cursor.index]!),
    };
    dialogs.show(page.linkPage(words, links, mode, (other) => void openLink(other)));
  }

  function openNotes(): void {
    const address = addressOf('notes', ids[cursor.index]!, lesson.id);
    const opened = window.open(address, `story-notes-${lesson.id}`, 'popup,width=1100,height=760');
    said.textContent = opened ? '' : words.popupBlocked;
  }

  /** Takes away one thing that lies over the slide; where there is none, leaves for the reader at this paragraph. */
  function leave(): void {
    const open = document.querySelector<HTMLElement>('[popover]:popover-open');
    if (open) open.hidePopover();
    else if (parts.card.selection) parts.card.close();
    else if (lesson.get('blank')) lesson.set('blank', false);
    else if (controls.question) lesson.set('question', null);
    else if (controls.view !== 'all') lesson.set('view', 'all');
    else location.assign(addressOf('read', ids[cursor.index]!));
  }

  function begin(): void {
    lesson.set('index', cursor.index);
    lesson.set('started', startOf(lesson.id));
    lesson.open();
    refresh();
  }

  listenForKeys({
    act,
    goTo: (step) => controls.goTo(step - 1),
    onNumber: (digits) => {
      typed.textContent = digits;
      typed.hidden = digits === '';
    },
    letters: lettersAreOn,
    accepts: (action) => dialogs.open === '' || dialogs.open === action,
  });
  watchSwipes(document.body, (step) => dialogs.open === '' && act(step > 0 ? 'next' : 'previous'));
  bar.addEventListener('present-action', ({ action }) => act(action));
  blank.addEventListener('click', () => act('blank'));
  addEventListener('hashchange', () => {
    const index = ids.indexOf(fragment());
    if (index >= 0) controls.goTo(index);
  });
  open();
  begin();
  void bar.updateComplete.then(() => {
    fit();
    new ResizeObserver(fit).observe(document.body);
  });
}
