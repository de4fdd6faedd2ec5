/**
 * `<embed-preview>`: the story's frame as it will be in a page, at its own width and height, scaled down to the room there is; not
 * seen before the story shows the paragraph that was asked for.
 */
import { html, LitElement } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { inner } from '../kit/inner-properties.ts';
import { css } from '../kit/sheet.ts';

/** px: the width of a text column in a page, and on a phone. */
const columns = { page: 680, phone: 360 };
/** In less room than this (px) it is shown as on a phone. */
const phoneRoom = 480;
/** ms after the frame has loaded. */
const patience = 4000;
/** px until the story reports its height. */
const firstHeight = 640;

export class EmbedPreview extends LitElement {
  static override properties = {
    address: {},
    name: {},
    ...inner('height asked room'),
  };

  static override styles = css`
    :host { display: block; max-height: 44rem; overflow: hidden auto; }
    div { overflow: hidden; }
    iframe:not([data-begun]) { visibility: hidden; }
    iframe { display: block; border: 0; outline: 1px solid var(--rule); outline-offset: -1px; transform-origin: 0 0; }
  `;

  /** What the frame shows. */
  address = '';
  /** Name of the frame. */
  name = '';
  /** px; null: as the story asks. */
  height: number | null = null;
  /** px: what the story asks for. */
  private asked = firstHeight;
  /** px: as wide as this element. */
  private room = 0;

  readonly #sizes = new ResizeObserver(() => {
    this.room = this.clientWidth;
  });

  private get frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector<HTMLIFrameElement>('iframe');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It may have to be scrolled.
    this.tabIndex = 0;
    addEventListener('message', this.#hear);
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    this.#sizes.disconnect();
  }

  #hear = ({ source, data }: MessageEvent): void => {
    if (source !== this.frame?.contentWindow) return;
    if (data?.type === 'story-map:change') this.frame!.dataset.begun = '';
    if (data?.type === 'story-map:height') this.asked = Number(data.height) || firstHeight;
  };

  /** What does not speak by then is no story, and shown as it is. */
  #loaded = ({ currentTarget }: Event): void => {
    setTimeout(() => {
      (currentTarget as HTMLElement).dataset.begun = '';
    }, patience);
  };

  protected override render() {
    const { room, height, asked } = this;
    // The frame has its width before the story starts in it: a story that begins in another would lay itself out twice.
    if (room === 0) return html``;
    const width = room < phoneRoom ? columns.phone : columns.page;
    const scale = Math.min(1, room / width);
    const high = height ?? asked;
    const [box, frame] = [
      `height:${high * scale}px`,
      `width:${width}px;height:${high}px;transform:scale(${scale})`,
    ];
    // A new frame for each address: another address in the same frame would be a step of Back.
    return html`<div .style=${box}>${keyed(
      this.address,
      html`<iframe title=${this.name} src=${this.address} @load=${this.#loaded} .style=${frame}></iframe>`,
    )}</div>`;
  }
}

customElements.define('embed-preview', EmbedPreview);

declare global {
  interface HTMLElementTagNameMap {
    'embed-preview': EmbedPreview;
  }
}
