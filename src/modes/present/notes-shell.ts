/** The notes window: what the class sees, what comes next, notes, time, questions; it leads as well as it follows. */
import { addSheet, assign, create } from '../../kit/dom.ts';
import notesCss from '../../style/later/notes-late.css?inline';
import type { Action, PresentWords } from '../../words/words.ts';
import type { ShellContext } from '../join-views.ts';
import { playingText } from './lesson/autoplay.ts';
import { Lesson } from './lesson/lesson.ts';
import { addressOf, lessonId, startOf } from './lesson/lesson-id.ts';
import { LessonWindow } from './lesson-window.ts';
import './notes-panel.ts';

export function startNotes(context: ShellContext, words: PresentWords): void {
  new NotesWindow(context, words).open();
}

class NotesWindow extends LessonWindow {
  #notes = readNotes();
  #panel = create('notes-panel', { words: this.words, locale: this.context.words.locale });

  open(): void {
    const { article, map, timeline } = this.context.parts;
    addSheet(notesCss);
    document.title = `${this.words.notesTitle} · ${document.title}`;
    article.after(this.#panel);
    map.compact = true;
    timeline.slim = true;
    const lesson = new Lesson({ id: lessonId(), role: 'notes', onTaken: () => {}, onAlone: this.sayAlone });
    this.join(lesson);
    this.#panel.addEventListener('lesson-ask', ({ question, answer }) => {
      lesson.set('question', question);
      lesson.set('answer', answer);
    });
    this.#panel.addEventListener('lesson-restart', () => lesson.set('started', Date.now()));
    this.#panel.addEventListener('lesson-open', () => this.#openAudience());
    lesson.onPeers(() => this.refresh());
    this.openWindow();
    lesson.open();
    this.refresh();
  }

  protected override refresh(): void {
    super.refresh();
    const { lesson, controls, bar, words } = this;
    const { cursor } = this.context;
    // This is the notes window.
    bar.idle = ['notes', ...bar.idle];
    this.says.textContent = this.#state();
    for (const [index, step] of this.steps.entries()) {
      if (index === cursor.index + 1) step.dataset.next = words.nextStep;
      else delete step.dataset.next;
    }
    assign(this.#panel, {
      notes: this.#notes[cursor.paragraph] ?? [],
      questions: controls.own,
      shown: controls.question?.id ?? null,
      answered: lesson.get('answer') === true,
      started: lesson.get('started') ?? startOf(lesson.id),
      together: lesson.has('audience'),
    });
  }

  /** What the class sees in place of the whole slide, in words. */
  #state(): string {
    const { lesson, controls } = this;
    const { words } = this;
    const { actions } = words;
    return [
      lesson.get('blank') ? actions.blank : '',
      controls.view === 'map' ? actions.mapOnly : controls.view === 'no-text' ? actions.hideText : '',
      controls.isPlaying ? playingText(controls.play.seconds, words, this.context.words.locale) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected override showNumber(digits: string): void {
    this.says.textContent = digits || this.#state();
  }

  protected override actAlone(action: Action): void {
    if (action === 'out') window.close();
  }

  #openAudience(): void {
    const { id } = this.lesson;
    window.open(addressOf('present', this.context.cursor.paragraph, id), `story-audience-${id}`);
  }
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
