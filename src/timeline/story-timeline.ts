/** `<story-timeline>`: when it happened; shows a scene's events on an axis, and reports which ones a reader asks about. */
import { html, LitElement, nothing, type PropertyValues, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { StoryHoverEvent, StorySelectEvent } from '../kit/events.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';
import { namesOf, severalText, shortDate } from './event-text.ts';
import { placeLabels, type WantedLabel } from './focus-labels.ts';
import type { Target } from './hit-targets.ts';
import { axisTemplate, labelTemplate, slimLinesTemplate } from './label-templates.ts';
import { legendTemplate } from './legend-template.ts';
import { fadeGradients, markTemplate, type Tone, tieTemplate } from './mark-templates.ts';
import { place } from './place-directive.ts';
import { writeSlimLines } from './slim-lines.ts';
import { timelineStyles } from './story-timeline.css.ts';
import { SurroundingsController } from './surroundings-controller.ts';
import { measureIn } from './text-width.ts';
import { layoutTimeline, type Measure, type TimelineLayout } from './timeline-layout.ts';

/** Least side of a target in px: WCAG 2.5.8, and 2.5.5 for touch. */
const TARGET_PX = { fine: 24, coarse: 44 };
/** Free px beside the lines of the slim strip. */
const SLIM_PAD = 8;
/** Up to so many events behind one button are named when it is pointed at; more are counted. */
const MOST_NAMED = 3;

/**
 * Reflects `events`, the ids in focus. Dispatches `story-select` and `story-hover`; it never moves the story itself.
 * Time runs in the direction of the text around it.
 */
@customElement('story-timeline')
export class StoryTimeline extends LitElement {
  static override styles = timelineStyles;

  @property({ attribute: false }) story: Pick<Story, 'lang' | 'date' | 'events'> | null = null;
  @property({ attribute: false }) words!: PageWords;
  /** Id of an event lit from outside. */
  @property({ attribute: false }) hover: string | null = null;
  /** Keeps to the slim strip, however wide the element is. */
  @property({ type: Boolean, reflect: true }) slim = false;
  /** Ids under the pointer or with the focus here. */
  @state() private pointed: readonly string[] = [];

  readonly #surroundings = new SurroundingsController(this);
  #scene: { events: string[] } | null = null;
  #layout: TimelineLayout | null = null;
  /** The layout's marks by event, in the order of drawing, and the story's events by id: looked up at every step. */
  #marks = new Map<string, TimelineLayout['marks']>();
  #events = new Map<string, StoryEvent>();
  #measure: Measure = () => 0;
  #laidOutFor: unknown[] = [];

  /** What the current paragraph speaks of. */
  get scene(): { events: string[] } | null {
    return this.#scene;
  }

  set scene(scene: { events: string[] } | null) {
    const before = this.#scene;
    this.#scene = scene;
    if (scene === null && before === null) return;
    // The page may have written the attribute already, so it says nothing about what has been drawn.
    const events = scene?.events.join(' ') ?? '';
    if (this.getAttribute('events') !== events) this.setAttribute('events', events);
    if (before && before.events.join(' ') === events) return;
    this.requestUpdate('scene', before);
  }

  protected override willUpdate(_changed: PropertyValues) {
    const { width, coarse, rtl } = this.#surroundings.value;
    const needs = [this.story, width, coarse, rtl, this.slim];
    if (!this.story || needs.every((need, i) => need === this.#laidOutFor[i])) return;
    this.#laidOutFor = needs;
    this.#measure = measureIn(getComputedStyle(this).fontFamily || 'sans-serif');
    this.#layout = layoutTimeline({
      events: this.story.events,
      date: this.story.date,
      lang: this.story.lang,
      width,
      slim: this.slim,
      mirror: rtl,
      targetSize: coarse ? TARGET_PX.coarse : TARGET_PX.fine,
      measure: this.#measure,
    });
    this.#marks = new Map();
    for (const mark of this.#layout.marks) {
      const marks = this.#marks.get(mark.event);
      if (marks) marks.push(mark);
      else this.#marks.set(mark.event, [mark]);
    }
    this.#events = new Map(this.story.events.map((event) => [event.id, event]));
  }

  protected override render() {
    const layout = this.#layout;
    if (!this.story || !this.words || !layout) return nothing;
    const { form, width, marks, targets } = layout;
    // What is in focus is drawn last, over its neighbours. Pointing moves no node: the click would miss it.
    const ids = [...this.#marks.keys()];
    const shown = [...ids.filter((id) => !this.#inFocus(id)), ...ids.filter((id) => this.#inFocus(id))];
    return html`<div class="plot" role="group" aria-label=${this.words.timeline.name}>
      <svg aria-hidden="true" width=${width} height=${form.height}>
        <defs>${fadeGradients()}</defs>
        ${guard([layout], () => axisTemplate(layout))} ${this.#labels(layout)}
        ${repeat(
          shown,
          (id) => id,
          (id) => this.#eventMarks(id, layout),
        )}
      </svg>
      <ul role="list">
        ${targets.map((target) => {
          const focused = target.events.some((id) => this.#inFocus(id));
          return guard([target, focused, this.words], () => this.#button(target, focused));
        })}
      </ul>
      ${form.name === 'wide' ? guard([layout, this.words], () => legendTemplate(marks, this.words.timeline)) : nothing}
    </div>`;
  }

  /** Drawn again only if its look changes: a long story has a thousand. */
  #eventMarks(id: string, layout: TimelineLayout) {
    const tone = this.#toneOf(id);
    return guard([layout, tone], () => this.#drawEvent(id, layout.pitch, tone));
  }

  #drawEvent(id: string, pitch: number, tone: Tone) {
    const marks = this.#marks.get(id) ?? [];
    return svg`<g class="event ${tone}" data-event=${id}
      @click=${() => this.#select([id])}
      @pointerenter=${() => this.#point([id])} @pointerleave=${() => this.#point([])}
      >${tieTemplate(marks)}${marks.map((mark) => markTemplate(mark, pitch, tone))}</g>`;
  }

  #button(target: Target, focused: boolean) {
    return html`<li>
      <button
        type="button"
        aria-label=${namesOf(this.#eventsOf(target.events), this.words)}
        aria-current=${focused ? 'true' : nothing}
        data-events=${target.events.join(' ')}
        ${place(target)}
        @click=${() => this.#select(target.events)}
        @pointerenter=${() => this.#point(target.events)}
        @pointerleave=${() => this.#point([])}
        @focus=${() => this.#point(target.events)}
        @blur=${() => this.#point([])}
      ></button>
    </li>`;
  }

  /** The labels of what is pointed at here; otherwise of what is in focus, and of what is lit from outside. */
  #labels({ form, width }: TimelineLayout) {
    const focus = this.#scene?.events ?? [];
    const pointed = this.pointed.length > 0 ? this.pointed : [this.hover].filter((id) => id !== null);
    const others = pointed.filter((id) => !focus.includes(id));
    const tone: Tone = others.length > 0 ? 'hover' : 'focus';
    const wanted = this.#wantedLabels(others.length > 0 ? pointed : focus);
    if (form.name === 'wide') {
      const { rtl } = this.#surroundings.value;
      const placed = placeLabels(wanted, form, width, this.#measure);
      return placed.map((label) => labelTemplate(label, form, tone, rtl));
    }
    const lines = writeSlimLines(wanted, width - 2 * SLIM_PAD, form.labelRows, this.#measure);
    const x = this.#surroundings.value.rtl ? width - SLIM_PAD : SLIM_PAD;
    return slimLinesTemplate(lines, form, tone, x);
  }

  #wantedLabels(ids: readonly string[]): WantedLabel[] {
    const labels = this.#eventsOf(ids).flatMap((event) => {
      const mark = this.#marks.get(event.id)?.[0];
      const date = shortDate(event, this.words) ?? '';
      if (!mark) return [];
      return [{ event: event.id, title: event.title, date, x: (mark.from + mark.to) / 2, y: mark.y - 4 }];
    });
    if (labels.length <= MOST_NAMED || ids === this.#scene?.events) return labels;
    const dates = new Set(labels.map(({ date }) => date));
    const [only] = dates;
    return [
      { ...labels[0]!, title: severalText(labels.length, this.words), date: dates.size === 1 ? only! : '' },
    ];
  }

  #eventsOf(ids: readonly string[]): StoryEvent[] {
    return ids.flatMap((id) => this.#events.get(id) ?? []);
  }

  #inFocus(id: string): boolean {
    return this.#scene?.events.includes(id) ?? false;
  }

  #toneOf(id: string): Tone {
    if (this.#inFocus(id)) return 'focus';
    return this.hover === id || this.pointed.includes(id) ? 'hover' : 'idle';
  }

  #select(ids: readonly string[]) {
    this.dispatchEvent(new StorySelectEvent('event', ids));
  }

  /** Of several events behind one button, reports the one in focus, otherwise the first: a hover names one event. */
  #point(ids: readonly string[]) {
    this.pointed = ids;
    const pointedAt = ids.find((id) => this.#inFocus(id)) ?? ids[0] ?? null;
    this.dispatchEvent(new StoryHoverEvent('event', pointedAt));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-timeline': StoryTimeline;
  }
}
