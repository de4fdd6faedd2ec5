/** `<story-compare>`: a place's outline laid over a city that the reader knows; the panel in which to choose, move and read about it. */

import type { Position } from 'geojson';
import { html, LitElement, nothing, svg } from 'lit';
import { freshText } from '../kit/fresh-text.ts';
import { inner } from '../kit/inner-properties.ts';
import { sentencesIn } from '../kit/punctuate.ts';
import { fill } from '../story/fill.ts';
import type { CompareWords, PageWords } from '../words/words.ts';
import { type City, type Comparison, compareAt, type Outline, stepFrom } from './comparison.ts';
import { compareStyles } from './story-compare.css.ts';

/** The outline lies elsewhere; `settled` is false during a drag, `chosen` is true if a city was chosen. */
export class CompareLayEvent extends Event {
  static readonly type = 'compare-lay';
  constructor(
    readonly comparison: Comparison,
    readonly settled: boolean,
    readonly chosen: boolean,
  ) {
    super(CompareLayEvent.type);
  }
}

const bearings = [270, 0, 180, 90] as const;

export class StoryCompare extends LitElement {
  static override styles = compareStyles;
  static override properties = {
    vague: { type: Boolean },
    ...inner('words text outline cities described'),
  };

  words!: PageWords;
  text!: CompareWords;
  outline!: Outline;
  cities: readonly City[] = [];
  /** The last settled comparison, which the words describe: a text that changed with every pixel could not be read aloud. */
  private described: Comparison | null = null;
  /** Where in the place is not stated: only all of it can be compared. */
  vague = false;
  #now: Comparison | null = null;

  private get list(): HTMLSelectElement {
    return this.renderRoot.querySelector<HTMLSelectElement>('select')!;
  }

  /** Lays the outline over the first city and takes the focus. */
  async start(): Promise<void> {
    if (this.cities[0]) this.#lay(this.cities[0], true, true);
    await this.updateComplete;
    this.list.focus({ preventScroll: true });
  }

  /** Lays it at a position, degrees; `settled` is false while it is still dragged. */
  moveTo(to: Position, settled: boolean): void {
    this.#lay(to, settled, false);
  }

  /** Lays it one step further; bearing in degrees. */
  step(bearing: number): void {
    if (this.#now) this.#lay(stepFrom(this.outline, this.#now.at, bearing), true, false);
  }

  #lay(to: City | Position, settled: boolean, chosen: boolean): void {
    this.#now = compareAt(this.outline, this.cities, to);
    if (settled) this.described = this.#now;
    this.dispatchEvent(new CompareLayEvent(this.#now, settled, chosen));
  }

  #choose = (): void => {
    const city = this.cities.find(({ id }) => id === this.list.value);
    if (city) this.#lay(city, true, true);
  };

  #leave = (): void => {
    this.dispatchEvent(new Event('compare-leave'));
  };

  protected override render() {
    const { words, text, outline, cities, described } = this;
    if (!described) return nothing;
    return html`<section aria-labelledby="title">
      <h2 id="title">${freshText(fill(text.title, { place: outline.name }))}</h2>
      <label class="over"><span>${text.over}</span>
        <select @change=${this.#choose} .value=${described.city?.id ?? ''}>
          ${described.city ? nothing : html`<option value="" selected>${text.elsewhere}</option>`}
          ${cities.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${described.city?.id === id}>${name}</option>`,
          )}
        </select>
      </label>
      <div class="steps" role="group" aria-label=${text.move}>
        ${bearings.map(
          (
            bearing,
          ) => html`<button aria-label=${text.steps[bearing]} title=${text.steps[bearing]} @click=${() => this.step(bearing)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M8 13V3M4 7l4-4 4 4" transform="rotate(${bearing} 8 8)" />`}</svg>
          </button>`,
        )}
      </div>
      <button class="leave" @click=${this.#leave}>${words.backToStory}</button>
      <div class="words">
        <p class="computed" role="status">
          ${freshText(this.#where(described))} <span>${words.computed}</span> ${freshText(this.#size(described))}
        </p>
        ${this.vague ? html`<p>${freshText(fill(text.allOf, { place: outline.name }))}</p>` : nothing}
        <p>${text.trueSize}</p>
        <p class="small">${text.cityPoints}</p>
      </div>
    </section>`;
  }

  #where({ at: [lon = 0, lat = 0], city }: Comparison): string {
    const { text } = this;
    const place = this.outline.name;
    if (city) return fill(text.laidOver, { place, city: city.name });
    const number = new Intl.NumberFormat(this.words.locale, { maximumFractionDigits: 1 });
    const degrees = (value: number) => ({ degrees: number.format(Math.abs(value)) });
    return fill(text.laidAt, {
      place,
      lat: fill(lat >= 0 ? text.north : text.south, degrees(lat)),
      lon: fill(lon >= 0 ? text.east : text.west, degrees(lon)),
    });
  }

  /** How large it is, first beside what the reader knows. */
  #size({ area, times, city }: Comparison): string {
    const { text } = this;
    const km2 = fill(text.area, { amount: this.#number(area) });
    if (times === null || !city) return km2;
    const ratio = fill(text.times, { times: this.#number(times), place: this.outline.name, city: city.name });
    return sentencesIn([ratio, km2], this.words);
  }

  /** Two significant figures, as everywhere: generalised shapes justify no more. */
  #number(value: number): string {
    return new Intl.NumberFormat(this.words.locale, { maximumSignificantDigits: 2 }).format(value);
  }
}

customElements.define('story-compare', StoryCompare);

declare global {
  interface HTMLElementTagNameMap {
    'story-compare': StoryCompare;
  }
  interface HTMLElementEventMap {
    'compare-lay': CompareLayEvent;
  }
}
