/** The host page: reports to it what happens here, in our messages and in those of other embedding scripts; receives its requests. */
import { type Command, messageVersion, parseMessage } from './host-messages.ts';

export interface HostOptions {
  /** Origins that may send messages; null: any, as nothing private is here. */
  origins: readonly string[] | null;
  pymId: string | null;
}

export interface HostListener {
  onCommand: (command: Command) => void;
  /** A parent has asked for the height, or has been met for the first time. */
  onAsked: () => void;
}

const pymMark = 'xPYMx';
/** How an iframe-resizer parent begins: with the name that it has given this frame. */
const sizerGreeting = /^\[iFrameSizer\]([\w.-]{1,100}):/;

export class Host {
  #options: HostOptions;
  #listener: HostListener | null = null;
  /** An open-iframe-resizer parent has made itself known. */
  #resizer = false;
  /** The name by which an iframe-resizer parent knows this frame, and what it expects of the next message. */
  #sizer: { id: string; event: 'init' | 'size' } | null = null;
  readonly #parent = window.parent === window ? null : window.parent;

  constructor(options: HostOptions) {
    this.#options = options;
  }

  /** Hears what the host page asks; call it when the page can answer. */
  listen(listener: HostListener): void {
    this.#listener = listener;
    addEventListener('message', this.#hear);
    // An iframe-resizer parent greets when the frame has loaded, which may be before this: it greets again.
    this.#post('[iFrameResizerChild]Ready');
  }

  /** Sends `story-map:<type>`. Its target is any origin: nothing in it is private. */
  tell(type: 'ready' | 'height' | 'change' | 'at', fields: Record<string, unknown>): void {
    this.#post({ type: `story-map:${type}`, version: messageVersion, ...fields });
  }

  /** The height that this page needs, px, reported in every form that other embedding scripts understand. */
  tellHeight(height: number): void {
    this.tell('height', { height });
    this.#post({ sentinel: 'amp', type: 'embed-size', height });
    this.#pym('height', String(height));
    if (this.#resizer) this.#post({ type: 'iframe-resized', width: Math.ceil(innerWidth), height });
    if (!this.#sizer) return;
    const { id, event } = this.#sizer;
    this.#post(`[iFrameSizer]${[id, height, Math.ceil(innerWidth), event].join(':')}`);
    this.#sizer.event = 'size';
  }

  /** Position of a paragraph, px from the frame's top. */
  tellPosition(paragraph: string, top: number): void {
    this.tell('at', { paragraph, top });
    this.#pym('scrollToChildPos', String(top));
  }

  #pym(type: string, text: string): void {
    const { pymId } = this.#options;
    if (pymId) this.#post(['pym', pymId, type, text].join(pymMark));
  }

  #post(message: unknown): void {
    this.#parent?.postMessage(message, '*');
  }

  #hear = (event: MessageEvent<unknown>): void => {
    const { origins } = this.#options;
    if (!this.#parent || event.source !== this.#parent) return;
    if (origins && !origins.includes(event.origin)) return;
    const command = parseMessage(event.data);
    if (command) this.#listener?.onCommand(command);
    else if (this.#asksHeight(event.data)) this.#listener?.onAsked();
  };

  /** Greetings of other scripts' parents. What else they carry (styles, addresses) is not for us. */
  #asksHeight(data: unknown): boolean {
    const { pymId } = this.#options;
    if (typeof data === 'string') {
      if (data.length > 1000) return false;
      const sizerId = sizerGreeting.exec(data)?.[1];
      if (sizerId) this.#sizer = { id: sizerId, event: 'init' };
      return (
        Boolean(sizerId) || (Boolean(pymId) && data.startsWith(['pym', pymId, 'width', ''].join(pymMark)))
      );
    }
    if (typeof data !== 'object' || data === null) return false;
    const { type, sentinel } = data as { type?: unknown; sentinel?: unknown };
    if (type === 'iframe-child-init') this.#resizer = true;
    return (
      type === 'iframe-child-init' ||
      (type === 'iframe-get-child-dimensions' && this.#resizer) ||
      (sentinel === 'amp' && type === 'frames-init')
    );
  }
}
