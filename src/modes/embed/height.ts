/** The height that the page would have if its frame had room for it, reported whenever it changes. */

/** px: a frame narrower than this is not being read. */
const narrowest = 120;

export interface HeightOptions {
  /** Elements whose size may change the page's height. */
  watched: readonly Element[];
  /**
   * The inner scrolling box, if there is one: its scroll position is restored after measuring, and it keeps the height that it
   * had then.
   */
  scroller: HTMLElement | null;
  /** The most that is asked for, px, whatever the page would like; what then has no room scrolls inside. */
  most?: () => number;
  onHeight: (height: number) => void;
}

export class HeightTeller {
  #options: HeightOptions;
  #reported = 0;

  constructor(options: HeightOptions) {
    this.#options = options;
    const observer = new ResizeObserver(() => this.measure());
    for (const element of options.watched) observer.observe(element);
    addEventListener('resize', () => this.measure());
    document.fonts?.addEventListener('loadingdone', () => this.measure());
  }

  /** The height last reported, px; 0 before the frame has been seen. */
  get reported(): number {
    return this.#reported;
  }

  /** Measures again and reports a new height. A frame that is hidden, or on its way to opening, has none. */
  measure(): void {
    if (innerWidth < narrowest) return;
    const height = this.#natural();
    if (height === 0 || height === this.#reported) return;
    this.#reported = height;
    this.#options.onHeight(height);
  }

  /** Lets the page be as high as it likes for one layout, which no reader sees. */
  #natural(): number {
    const { scroller, most } = this.#options;
    const { dataset } = document.documentElement;
    const place = scroller?.scrollTop ?? 0;
    dataset.measured = '';
    const { height } = document.body.getBoundingClientRect();
    const room = scroller?.getBoundingClientRect().height;
    delete dataset.measured;
    if (scroller) scroller.style.flexBasis = `${room}px`;
    if (scroller && scroller.scrollTop !== place) scroller.scrollTop = place;
    return Math.min(Math.ceil(height), most?.() ?? Infinity);
  }
}
