/** `<story-timeline>`: when it happened; shows a scene's events on an axis, and reports which ones a reader asks about. */

import { html, LitElement, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Rect } from '../kit/boxes.ts';
import { nextTask } from '../kit/dom.ts';
import { StoryHoverEvent, StorySelectEvent } from '../kit/events.ts';
import { inner } from '../kit/inner-properties.ts';
import { widthInEm } from '../kit/text-width.ts';
import { fill } from '../story/fill.ts';
import { numeralOf } from '../story/locale.ts';
import type { Story, StoryEvent } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';
import { namesOf } from './event-text.ts';
import type { Measure } from './forms.ts';
import { timelineLegend } from './legend-template.ts';
import type { Target } from './marks/hit-targets.ts';
import { type Look, lookClasses, markTemplate, ringTemplate } from './marks/mark-templates.ts';
import { crowdTemplate } from './names/crowd-template.ts';
import { axisTemplate } from './names/label-templates.ts';
import { namesTemplate } from './names/names-template.ts';
import { timelineStyles } from './story-timeline.css.ts';
import { SurroundingsController } from './surroundings-controller.ts';
import { layoutTimeline, type TimelineLayout } from './timeline-layout.ts';

/** Least side of a target in px: WCAG 2.5.8, and 2.5.5 for touch. */
const TARGET_PX = { fine: 24, coarse: 44 };
/** Size of every text of the timeline, px: the least that reads well; and the weight of its bold ones. */
const [textPx, titleWeight] = [12, 600];

/**
 * Reflects `events`, the ids in focus. Dispatches `story-select` and `story-hover`; it never moves the story itself.
 * Time runs in the direction of the text around it.
 */
export class StoryTimeline extends LitElement {
  static override styles = timelineStyles;
  static override properties = {
    lit: { reflect: true },
    slim: { type: Boolean, reflect: true },
    ...inner('story words isBack'),
  };

  story: Pick<Story, 'lang' | 'date' | 'period' | 'events'> | null = null;
  words!: PageWords;
  /** Id of the event that is pointed at anywhere: its mark answers. */
  lit: string | null = null;
  /** Something is lit, here or elsewhere: every other mark steps back. */
  isBack = false;
  /** Keeps to the slim strip, however wide the element is. */
  slim = false;

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

  /** Where an event's mark is along the axis, and the timeline's height, in the window, px; null if it has no mark. */
  boxOf(id: string): Rect | null {
    const isCrowded = this.#layout?.crowd?.members.some(({ event }) => event === id);
    const own = this.renderRoot.querySelector(`[data-event="${CSS.escape(id)}"] .mark`);
    const mark = own ?? (isCrowded ? this.renderRoot.querySelector('.chip') : null);
    if (!mark) return null;
    const { left, right } = mark.getBoundingClientRect();
    const { top, bottom } = this.getBoundingClientRect();
    return { left, right, top, bottom };
  }

  /** The first layout and the first drawing are tasks of their own: on a slow phone each takes as long as all else at the start. */
  protected override async scheduleUpdate() {
    if (!this.hasUpdated) {
      await nextTask();
      this.#lay();
      await nextTask();
    }
    super.scheduleUpdate();
  }

  protected override willUpdate() {
    this.#lay();
  }

  #lay(): void {
    const { width, coarse, rtl, family } = this.#surroundings.value;
    const needs = [this.story, this.words, width, coarse, rtl, family, this.slim];
    if (!this.story || !this.words || needs.every((need, i) => need === this.#laidOutFor[i])) return;
    this.#laidOutFor = needs;
    this.#measure = (text, bold) =>
      textPx * widthInEm(text, `${bold ? titleWeight : 400} ${textPx}px ${family}`, textPx);
    const { events, date, period, lang } = this.story;
    const { locale, timeline } = this.words;
    this.#layout = layoutTimeline({
      events,
      date,
      period,
      lang,
      width,
      slim: this.slim,
      mirror: rtl,
      targetSize: coarse ? TARGET_PX.coarse : TARGET_PX.fine,
      measure: this.#measure,
      chipText: (count, date) => fill(timeline.crowded, { count: numeralOf(count, locale), date }),
    });
    this.#marks = new Map();
    for (const mark of this.#layout.marks) {
      const marks = this.#marks.get(mark.event);
      if (marks) marks.push(mark);
      else this.#marks.set(mark.event, [mark]);
    }
    this.#events = new Map(events.map((event) => [event.id, event]));
  }

  protected override render() {
    const layout = this.#layout;
    if (!this.story || !this.words || !layout) return nothing;
    const { form, width, marks, crowd, targets } = layout;
    // What is in focus is drawn last, over its neighbours. Pointing moves no node: the click would miss it.
    const ids = [...this.#marks.keys()];
    const shown = [...ids.filter((id) => !this.#isCurrent(id)), ...ids.filter((id) => this.#isCurrent(id))];
    return html`<div class="plot" role="group" aria-label=${this.words.timeline.name}>
      <svg aria-hidden="true" width=${width} height=${form.height}>
        ${guard([layout], () => axisTemplate(layout))}
        ${crowd ? crowdTemplate(crowd, form, this.#surroundings.value.rtl, this.#crowdLooks) : null}
        ${repeat(
          shown,
          (id) => id,
          (id) => this.#eventMarks(id, layout),
        )}
        ${namesTemplate({
          layout,
          current: this.#eventsOf(this.#scene?.events ?? []),
          lit: this.lit ? (this.#events.get(this.lit) ?? null) : null,
          marksOf: (id) => this.#marks.get(id) ?? [],
          words: this.words,
          measure: this.#measure,
          rtl: this.#surroundings.value.rtl,
          classesOf: this.#classesOf,
        })}
      </svg>
      <ul role="list">
        ${targets.map((target) => {
          const focused = target.events.some((id) => this.#isCurrent(id));
          return guard([target, focused, this.words], () => this.#button(target, focused));
        })}
      </ul>
      ${form.name === 'wide' ? guard([layout, this.words], () => timelineLegend([...marks, ...(crowd?.members.flatMap((member) => member.marks) ?? [])], this.words.timeline)) : nothing}
    </div>`;
  }

  /** Drawn again only if its look changes: a long story has a thousand. */
  #eventMarks(id: string, { pitch }: TimelineLayout) {
    const classes = this.#classesOf(id);
    const marks = this.#marks.get(id) ?? [];
    return guard(
      [marks, classes],
      () => svg`<g class="event ${classes}" data-event=${id}
        @click=${() => this.#select([id])}
        @pointerenter=${() => this.#point(id)} @pointerleave=${() => this.#point(null)}>
        ${this.lit === id && marks[0] ? ringTemplate(marks[0], marks[0].y, pitch) : null}
        ${marks.map((mark) => markTemplate(mark, mark.y, pitch))}</g>`,
    );
  }

  #button(target: Target, focused: boolean) {
    const { events } = target;
    // Of several events behind one button, the one in focus is pointed at, otherwise the first: one mark answers.
    const point = () => this.#point(events.find((id) => this.#isCurrent(id)) ?? events[0] ?? null);
    const leave = () => this.#point(null);
    return html`<li>
      <button
        type="button"
        aria-label=${namesOf(this.#eventsOf(events), this.words)}
        aria-current=${focused ? 'true' : nothing}
        data-events=${events.join(' ')}
        .style=${placedAt(target)}
        @click=${() => this.#select(events)}
        @pointerenter=${point}
        @pointerleave=${leave}
        @focus=${point}
        @blur=${leave}
        @keydown=${(event: KeyboardEvent) => this.#step(event, events)}
      ></button>
    </li>`;
  }

  #classesOf = (id: string): string => lookClasses(this.#lookOf(id));

  readonly #crowdLooks = {
    isCurrent: (id: string) => this.#isCurrent(id),
    isLit: (id: string) => this.lit === id,
    classesOf: this.#classesOf,
    point: (id: string | null) => this.#point(id),
    select: (id: string) => this.#select([id]),
  };

  #eventsOf(ids: readonly string[]): StoryEvent[] {
    return ids.flatMap((id) => this.#events.get(id) ?? []);
  }

  #isCurrent(id: string): boolean {
    return this.#scene?.events.includes(id) ?? false;
  }

  #lookOf(id: string): Look {
    const isLit = this.lit === id;
    return { isCurrent: this.#isCurrent(id), isLit, isBack: (this.isBack || this.lit !== null) && !isLit };
  }

  /** Up and down go through the events behind one button. */
  #step(event: KeyboardEvent, events: readonly string[]) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || events.length < 2) return;
    event.preventDefault();
    const at = events.indexOf(this.lit ?? '') + step;
    this.#point(events[(at + events.length) % events.length]!);
  }

  #select(ids: readonly string[]) {
    this.dispatchEvent(new StorySelectEvent('event', ids));
  }

  #point(id: string | null) {
    this.dispatchEvent(new StoryHoverEvent('event', id));
  }
}

/** Written through the CSSOM: a strict policy forbids the attribute. */
const placedAt = ({ left, top, right, bottom }: Rect): string =>
  `left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px`;

customElements.define('story-timeline', StoryTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'story-timeline': StoryTimeline;
  }
}
