/** One frame with a story in it: made for its host, or found there, as in a page that was saved or cloned. */
import { fixedHeight } from './fixed-height.ts';
import { cleaned, withoutQuery } from './host-attributes.ts';

export interface StoryFrame {
  host: HTMLElement;
  frame: HTMLIFrameElement;
  /** Whether the story is known to listen. */
  ready: boolean;
  hasSpoken: boolean;
  /** To the story itself: inside the frame, or below it if that is of no use. */
  link: HTMLAnchorElement;
  /** The paragraph asked for last; '' for none. */
  wanted: string;
  /** Selector of the host's paragraphs that control the story; '' for none. */
  sync: string;
}

/** ms after the frame has loaded: without a message by then, it shows no story. */
const patience = 4000;
/** px until the story reports its height. */
const firstHeight = 640;

/** The frame of a host whose `data-story-map` is `url`. */
export function frameIn(host: HTMLElement, url: URL): StoryFrame {
  const found = Array.from(host.querySelectorAll('iframe')).find((frame) => isOf(frame, url));
  const link = host.querySelector('a') || document.createElement('a');
  // A spoilt address leads into the host's own site.
  if (!link.host || link.host === location.host) link.href = url.href;
  if (!link.textContent) link.textContent = (found && found.title) || url.href;
  const frame = found || makeFrame(host, url, link.textContent!);
  const fixed = fixedHeight(host.dataset.height);
  if (fixed || !found) frame.style.height = `${fixed || firstHeight}px`;
  const story: StoryFrame = {
    host,
    frame,
    ready: Boolean(found),
    hasSpoken: false,
    link,
    wanted: '',
    sync: '',
  };
  // The frame loaded but sent no message: show the link.
  frame.onload = () =>
    setTimeout(() => {
      if (!story.hasSpoken) host.append(link);
    }, patience);
  if (found) {
    // The story may have reported its height before this script listened: it answers this with its height again.
    post(story, { sentinel: 'amp', type: 'frames-init' });
    return story;
  }
  frame.append(link);
  host.textContent = '';
  host.append(frame);
  return story;
}

/** Whether a frame shows the story at `url`, in whichever layout. */
function isOf({ src }: HTMLIFrameElement, url: URL): boolean {
  return withoutQuery(src) === withoutQuery(url.href) && /[?&]mode=embed(&|#|$)/.test(src);
}

function makeFrame({ dataset }: HTMLElement, story: URL, name: string): HTMLIFrameElement {
  const url = new URL(story.href);
  url.searchParams.set('mode', 'embed');
  for (const key of ['layout', 'theme', 'lang']) {
    const value = cleaned(dataset[key]).toLowerCase() || (key === 'layout' && 'steps');
    if (value) url.searchParams.set(key, value);
  }
  url.hash = cleaned(dataset.paragraph) || url.hash;
  const frame = document.createElement('iframe');
  frame.title = dataset.title || name;
  frame.loading = 'lazy';
  frame.style.cssText = 'display:block;width:100%;border:0';
  frame.src = url.href;
  return frame;
}

/** Asks the story for a paragraph, now or when it listens. */
export function go(story: StoryFrame, paragraph: string): void {
  story.wanted = paragraph;
  if (story.ready) post(story, { type: 'story-map:go', version: 1, paragraph });
}

/** A frame that has left the page has no window. */
function post({ frame }: StoryFrame, message: object): void {
  if (frame.contentWindow) frame.contentWindow.postMessage(message, '*');
}
