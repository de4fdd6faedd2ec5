/** `<story-map>`: a picture of the map at first, the live map when its engine has come; both show the same scene. */
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { StoryHoverEvent, StorySelectEvent } from '../kit/events.ts';
import { inner } from '../kit/inner-properties.ts';
import type { Theme } from '../kit/themes.ts';
import type { Scene } from '../story/scene.ts';
import type { BBox, Camera, Story } from '../story/story.ts';
import type { PageWords } from '../words/words.ts';
import * as controls from './controls.ts';
import { legendOf, pictureKinds } from './layers/legend.ts';
import { showInset, showWorld, swapLocator } from './locator/inset-view.ts';
import { LocatorController } from './locator/locator-controller.ts';
import type { EngineLoader, MapEngine, MapEngineEvents, MapView, Overlay } from './map-engine.ts';
import { aborted, whenLate } from './patience.ts';
import { PictureController } from './picture/picture-controller.ts';
import { noRoom, type Room, writeRoom } from './room.ts';
import { mapStyles } from './story-map.css.ts';
import { ThemeController } from './theme-controller.ts';

const besideLocator = '.on-map:not(.inset, .key, .back)';

export class StoryMap extends LitElement {
  static override styles = mapStyles;
  static override properties = {
    places: { reflect: true },
    state: { reflect: true },
    lit: { reflect: true },
    compact: { type: Boolean, reflect: true },
    freeGestures: { type: Boolean, attribute: 'free-gestures' },
    sparing: { type: Boolean },
    ...inner('story scene isBack visit overlay room words loader'),
    ...inner('bounds exploring kinds faults baseLost late credit'),
  };

  places = '';
  state: 'picture' | 'loading' | 'ready' | 'failed' = 'picture';
  story: Story | null = null;
  scene: Scene | null = null;
  /** Id of the place that is pointed at anywhere: its mark answers. */
  lit: string | null = null;
  /** Something is lit, here or elsewhere: every other place steps back. */
  isBack = false;
  /** A place to frame instead of the scene's view, until the scene changes. */
  visit: Camera | null = null;
  /** Laid over the live map, not of the story. */
  overlay: Overlay | null = null;
  /** px to keep free at its sides, for what lies on the map. */
  room: Room = noRoom;
  words!: PageWords;
  loader: EngineLoader | null = null;
  /** It has little room. */
  compact = false;
  freeGestures = false;
  /** The live map waits until the reader asks for it. */
  sparing = false;
  /** The bounds at which the live map stopped last, degrees. */
  bounds: BBox | null = null;
  private exploring = false;
  /** Kinds of lines in view of the live map. */
  kinds: readonly string[] | null = null;
  private faults: { part: string; retry: () => void }[] = [];
  /** The author's own base map could not be had. */
  private baseLost = false;
  private late = false;
  /** Who made the author's own base map. */
  private credit = '';
  #engine: MapEngine | null = null;
  /** Out of view, as set by the code that watches the element. */
  isAway = false;
  /** To be live as soon as it is in view. */
  isDue = false;
  /** The browser has taken the graphics once while the map was in view: if it does so again, the reader says when to try. */
  #wasLost = false;
  /** Aborted when the live map is dropped, even if it is still on its way. */
  #turn = new AbortController();
  #pointed: string | null = null;
  #reframe = false;
  #theme = new ThemeController(this);
  #obstacles = (): Element[] => [...this.renderRoot.querySelectorAll('.on-map:not(.key), .key > *')];
  /** Placed before names are, which keep off it. */
  #locator = new LocatorController(this, () => [...this.renderRoot.querySelectorAll(besideLocator)]);
  #picture = new PictureController(this, {
    shown: () => this.state !== 'ready',
    obstacles: this.#obstacles,
    select: (id) => this.#select(id),
    hover: (id) => this.#hover(id),
  });

  get theme(): Theme {
    return this.#theme.value;
  }

  /** The live map is drawn, or has failed. Each change of `state` dispatches `map-state`. */
  get isSettled(): boolean {
    return this.state === 'ready' || this.state === 'failed';
  }

  /** The MapLibre map, or null before the engine has come. */
  get map(): unknown {
    return this.#engine?.map ?? null;
  }

  /** Asks for the live map. Nothing happens if it is there or on its way. */
  async load(): Promise<void> {
    if (!this.loader || !this.scene || this.state === 'loading' || this.state === 'ready') return;
    this.#drop();
    this.state = 'loading';
    this.isDue = false;
    this.#turn = new AbortController();
    const { signal } = this.#turn;
    const settle = whenLate(signal, () => Object.assign(this, { late: true, state: 'failed' }));
    try {
      await this.updateComplete;
      const engine = await this.loader({
        container: this.renderRoot.querySelector<HTMLElement>('.live')!,
        view: this.#view(),
        obstacles: this.#obstacles,
        cooperativeGestures: !this.freeGestures,
        on: this.#reactions(),
        signal,
      });
      if (signal.aborted) return engine.destroy();
      this.#engine = engine;
      engine.show(this.#view());
      await Promise.race([engine.ready, aborted(signal)]);
      if (!signal.aborted) this.state = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      console.warn('The live map could not be loaded:', error);
      this.#drop();
      this.state = 'failed';
    } finally {
      settle();
      if (this.#turn.signal === signal) this.late = false;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.release();
  }

  /** Gives the graphics back: a picture again, which `load` makes live again. */
  release(): void {
    this.#drop();
    this.faults = [];
    this.exploring = false;
    this.state = 'picture';
  }

  #drop(): void {
    this.#turn.abort();
    this.#engine?.destroy();
    this.#engine = null;
  }

  /** The browser has taken the graphics: back to the picture, and the first time to another live map. */
  #lost(): void {
    this.release();
    this.isDue = this.isAway;
    if (this.isAway) return;
    if (this.#wasLost) this.state = 'failed';
    else void this.load();
    this.#wasLost = true;
  }

  #view(): MapView {
    const { places, camera } = this.scene!;
    const { lit, isBack, overlay, theme, room } = this;
    return { focus: places, camera: this.visit ?? camera, room, lit, isBack, theme, overlay };
  }

  #reactions(): MapEngineEvents {
    return {
      select: (id) => this.#select(id),
      hover: (id) => this.#hover(id),
      explore: () => {
        this.exploring = true;
      },
      lines: (kinds) => Object.assign(this, { kinds }),
      rest: (bounds) => {
        this.bounds = bounds;
        showInset(this, bounds);
      },
      fault: (part, retry) => {
        this.faults = [...this.faults.filter((fault) => fault.part !== part), { part, retry }];
      },
      lost: () => this.#lost(),
      baseLost: () => {
        this.baseLost = true;
        this.credit = '';
      },
      credit: (text) => {
        this.credit = text;
      },
    };
  }

  #select(id: string | null): void {
    this.dispatchEvent(new StorySelectEvent('place', id === null ? [] : [id]));
  }

  #hover(id: string | null): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.dispatchEvent(new StoryHoverEvent('place', id));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('scene') || !this.scene) return;
    const before = changed.get('scene');
    // The next paragraph has the same view: the engine would see no difference, and leave the map where the reader moved it.
    this.#reframe = this.exploring && before?.camera.viewBox === this.scene.camera.viewBox;
    this.places = this.scene.places.map((focus) => focus.place).join(' ');
    this.exploring = false;
    swapLocator(this, this.scene.paragraph);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('state')) this.dispatchEvent(new Event('map-state'));
    if (changed.has('room')) writeRoom(this.style, this.room);
    if (!this.scene) return;
    const view = this.#view();
    this.#locator.show(view);
    // Where data is dear, what offers the map lies on it; the legend is as wide as what it names.
    if ((this.sparing && changed.has('state')) || changed.has('kinds')) this.#locator.again();
    this.#picture.show(view);
    if (this.state !== 'ready') showInset(this, view.camera.bounds);
    this.#engine?.show(view);
    if (this.#reframe) this.#engine?.returnToStory();
    this.#reframe = false;
  }

  /** Frames the wanted view again if the reader has moved the map by hand. */
  frameAgain(): void {
    this.exploring = false;
    this.#engine?.returnToStory();
  }

  #zoom = (steps: number): void => {
    this.exploring = true;
    this.#engine?.zoomBy(steps);
  };

  #return = (): void => {
    this.dispatchEvent(new Event('map-return'));
    this.frameAgain();
  };

  #retry = (): void => {
    const { faults } = this;
    this.faults = [];
    for (const fault of faults) fault.retry();
  };

  /** Asks again for the whole live map, the author's base map with it. */
  #reload = (): void => {
    this.release();
    this.baseLost = false;
    void this.load();
  };

  /** What could not be loaded, in words, and how to try again. */
  #trouble(): [sentence: string, retry: () => void] | null {
    const { words } = this;
    if (this.state === 'failed') return [this.late ? words.mapLate : words.mapFailed, this.#reload];
    if (this.faults.length) return [words.partFailed, this.#retry];
    return this.baseLost ? [words.baseMapLost, this.#reload] : null;
  }

  protected override render() {
    const { words } = this;
    // The story has not begun: the picture alone.
    if (!words) return html`<div class="frame"><div class="picture"><slot></slot></div></div>`;
    const trouble = this.#trouble();
    return html`
      <div class="frame" role="group" aria-label=${words.map}>
        <div class="picture" ?inert=${this.state === 'ready'}><slot></slot></div>
        <button class="on-map inset" aria-describedby="where" ?disabled=${!this.loader} @click=${() => showWorld(this)}><span class="unseen">${words.showWorld}</span><span aria-hidden="true"><slot name="inset"></slot></span></button>
        <span id="where" hidden>${this.querySelector('svg[data-inset]')?.getAttribute('aria-label') ?? ''}</span>
        <div class="live" ?inert=${this.state !== 'ready'}></div>
        <slot name="places"></slot>
        ${controls.zoomTemplate(words, this.state === 'ready', this.#zoom)}
        ${this.sparing ? controls.offerTemplate(words, this.state, () => this.load()) : nothing}
        ${this.scene && this.story ? controls.legendTemplate(legendOf(this.scene.places, this.story.places, this.kinds ?? pictureKinds(this.story.map), this.exploring ? this.bounds : null), words) : nothing}
        ${(this.exploring || this.visit) && !this.overlay ? html`<button class="on-map back" @click=${this.#return}>${words.backToStory}</button>` : nothing}
      </div>
      ${trouble ? controls.troubleTemplate(...trouble, words) : nothing}
      <div class="foot">${controls.creditTemplate(this.credit)}</div>
    `;
  }
}

customElements.define('story-map', StoryMap);

declare global {
  interface HTMLElementTagNameMap {
    'story-map': StoryMap;
  }
}
