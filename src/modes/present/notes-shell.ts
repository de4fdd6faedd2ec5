/** The notes window: what the class sees, what comes next, notes, time, questions; it leads as well as it follows. */

import { StoryHoverEvent } from '../../kit/events.ts';
import { sceneAt } from '../../story/scene.ts';
import notesCss from '../../style/later/notes-late.css?inline';
import lateCss from '../../style/later/present-late.css?inline';
import pagesCss from '../../style/later/present-pages-late.css?inline';
import type { PresentWords } from '../../words/words.ts';
import { fragment, showAddress } from '../address.ts';
import { joinViews, type ShellContext } from '../join-views.ts';
import type { Action } from './actions.ts';
import { playingText } from './autoplay.ts';
import { Dialogs } from './dialogs.ts';
import { goToPage } from './go-to-page.ts';
import { helpPage } from './help-page.ts';
import { Lesson } from './lesson.ts';
import { LessonControls } from './lesson-controls.ts';
import { addressOf, lessonId, startOf } from './lesson-id.ts';
import { questionsIn } from './lesson-questions.ts';
import './notes-panel.ts';
import './present-bar.ts';
import { lettersAreOn, listenForKeys } from './present-keys.ts';
import { addSheet, element } from './slide-parts.ts';
import { Spotlight } from './spotlight.ts';

export function startNotes(context: ShellContext, words: PresentWords): void {
  const { story, parts } = context;
  addSheet(lateCss);
  addSheet(pagesCss);
  addSheet(notesCss);
  document.title = `${words.notesTitle} · ${document.title}`;
  const notes = readNotes();
  const questions = questionsIn(parts.article);
  const panel = document.createElement('notes-panel');
  Object.assign(panel, { words, locale: context.words.locale });
  parts.article.after(panel);
  const bar = document.createElement('present-bar');
  Object.assign(bar, { words, all: story.paragraphs.length, locale: context.words.locale });
  const says = element('div', 'says');
  bar.append(says);
  document.body.append(bar);
  const dialogs = new Dialogs(words);

  const lesson = new Lesson({ id: lessonId(), role: 'notes', onTaken: () => {} });
  const opened = story.paragraphs.findIndex(({ id }) => id === fragment());
  const { cursor, view, ids, open } = joinViews(context, opened, [
    (scene) => showAddress(scene.paragraph),
    () => refresh(),
  ]);
  parts.map.compact = true;
  parts.timeline.slim = true;
  const steps = view.steps.map((step) => step.parentElement!);
  const light = (event: string | null): void => {
    document.dispatchEvent(new StoryHoverEvent('event', event));
  };
  const controls = new LessonControls({ lesson, cursor, story, questions, light });
  const spotlight = new Spotlight({
    map: parts.map,
    stage: parts.stage,
    camera: () => sceneAt(story, cursor.index).camera,
    onSpot: (spot) => lesson.set('spot', spot),
  });

  function refresh(): void {
    const { own, question, isPlaying } = controls;
    bar.step = cursor.index + 1;
    bar.pressed = [...(isPlaying ? (['play'] as const) : []), ...(question ? (['question'] as const) : [])];
    bar.idle = [
      'notes',
      ...(cursor.index === 0 ? (['previous'] as const) : []),
      ...(cursor.index === cursor.length - 1 ? (['next'] as const) : []),
      ...(own.length === 0 ? (['question'] as const) : []),
    ];
    says.textContent = stateOf();
    for (const [index, step] of steps.entries()) {
      if (index === cursor.index + 1) step.dataset.next = words.nextStep;
      else delete step.dataset.next;
    }
    Object.assign(panel, {
      notes: notes[ids[cursor.index]!] ?? [],
      questions: own,
      shown: question?.id ?? null,
      answered: lesson.get('answer') === true,
      started: lesson.get('started') ?? startOf(lesson.id),
      together: lesson.has('audience'),
    });
    spotlight.show(lesson.get('spot') ?? null);
  }

  /** What the class sees in place of the whole slide, in words. */
  function stateOf(): string {
    const { actions } = words;
    return [
      lesson.get('blank') ? actions.blank : '',
      controls.view === 'map' ? actions.mapOnly : controls.view === 'no-text' ? actions.hideText : '',
      controls.isPlaying ? playingText(controls.play.seconds, words, context.words.locale) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function act(action: Action): void {
    if (controls.act(action)) return;
    if (action === 'goTo') {
      dialogs.toggle(
        goToPage(words, cursor.index + 1, cursor.length, (step) => {
          dialogs.close();
          controls.goTo(step - 1);
        }),
      );
    } else if (action === 'help') dialogs.toggle(helpPage(words));
    else if (action === 'out') window.close();
  }

  function openAudience(): void {
    window.open(addressOf('present', ids[cursor.index]!, lesson.id), `story-audience-${lesson.id}`);
  }

  listenForKeys({
    act,
    goTo: (step) => controls.goTo(step - 1),
    onNumber: (digits) => {
      says.textContent = digits || stateOf();
    },
    letters: lettersAreOn,
    accepts: (action) => dialogs.open === '' || dialogs.open === action,
  });
  bar.addEventListener('present-action', ({ action }) => act(action));
  panel.addEventListener('lesson-ask', ({ question, answer }) => {
    lesson.set('question', question);
    lesson.set('answer', answer);
  });
  panel.addEventListener('lesson-restart', () => lesson.set('started', Date.now()));
  panel.addEventListener('lesson-open', openAudience);
  lesson.subscribe(refresh);
  lesson.onPeers(refresh);
  open();
  lesson.open();
  refresh();
}

/** Notes by paragraph, from the page's data block. */
function readNotes(): Record<string, string[]> {
  const text = document.getElementById('lesson-data')?.textContent;
  try {
    return text ? (JSON.parse(text) as { notes: Record<string, string[]> }).notes : {};
  } catch {
    // The page was cut off in it.
    return {};
  }
}
