/**
 * The script that a host page puts beside its `<div data-story-map>`: makes the frame, gives it its height, and lets the
 * host's own paragraphs control it. It is built as a classic script for old pages, and adds nothing to `window`.
 */
import { fixedHeight } from './fixed-height.ts';
import { cleaned, frameUrl } from './host-attributes.ts';
import { bring, hostParagraphs, paragraphBeingRead } from './host-paragraphs.ts';
import { frameIn, go, type StoryFrame } from './story-frame.ts';

/** Address of this script; '' if it is written in the page itself. */
const { src: script = '' } = (document.currentScript || {}) as HTMLScriptElement;

/** The frames in the page that this script controls. */
let frames: StoryFrame[] = [];

/** The frame of each host, or null for an invalid host: shared by all copies of this script on a page. */
type Taken = WeakMap<HTMLElement, HTMLIFrameElement | null>;
const memory = Symbol.for('story-map:taken');
const page = document as unknown as Record<symbol, Taken | undefined>;
const taken: Taken = page[memory] || new WeakMap();
page[memory] = taken;

/** Forgets frames that were removed from the page, and sets up hosts that were added. */
function scan(): void {
  for (const { host, frame } of frames) {
    if (!isThere(host, frame) && taken.get(host) === frame) taken.delete(host);
  }
  frames = frames.filter(({ host, frame }) => taken.get(host) === frame);
  const hosts = Array.from(document.querySelectorAll<HTMLElement>('[data-story-map]'));
  const fresh = hosts.filter((host) => {
    const frame = taken.get(host);
    return frame === undefined || (frame && !isThere(host, frame));
  });
  fresh.forEach(take);
  if (fresh.length > 0) openAddress();
}

const isThere = (host: HTMLElement, frame: HTMLIFrameElement): boolean =>
  host.isConnected && host.contains(frame);

function take(host: HTMLElement): void {
  taken.set(host, null);
  try {
    const url = frameUrl(host.dataset.storyMap, document.baseURI, script);
    if (!url) return;
    const story = frameIn(host, url);
    taken.set(host, story.frame);
    frames.push(story);
    lead(story, cleaned(host.dataset.sync));
  } catch (error) {
    // An invalid host keeps its link; the others get their frames.
    console.warn(host, error);
  }
}

/** The host's paragraphs control the story, if it names any. */
function lead(story: StoryFrame, sync: string): void {
  if (!sync) return;
  const current = paragraphBeingRead(sync);
  story.sync = sync;
  if (current && current !== story.wanted) go(story, current);
}

let due = 0;
function wake(): void {
  due =
    due ||
    requestAnimationFrame(() => {
      due = 0;
      for (const story of frames) lead(story, story.sync);
    });
}

addEventListener('message', ({ source, data }) => {
  const story = frames.find(({ frame }) => source && frame.contentWindow === source);
  if (!story || !data || data.version !== 1) return;
  const { host, frame, link, sync } = story;
  story.hasSpoken = true;
  if (link.parentNode === host) frame.append(link);
  if (data.type === 'story-map:ready') {
    story.ready = true;
    if (story.wanted) go(story, story.wanted);
  } else if (data.type === 'story-map:height') {
    if (!fixedHeight(host.dataset.height) && data.height > 0 && data.height < 1e5)
      frame.style.height = `${+data.height}px`;
  } else if (data.type === 'story-map:at') {
    if (data.top >= 0) bring(frame.getBoundingClientRect().top + +data.top);
  } else if (data.type === 'story-map:change') {
    host.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: data }));
    if (!sync || data.led) return;
    // The reader has moved the story: the host's own paragraph comes into view.
    story.wanted = data.paragraph;
    const paragraph = hostParagraphs(sync).find((candidate) => candidate.paragraph === data.paragraph);
    if (paragraph) bring(paragraph.top);
  }
});

/** The last address that was followed: a frame added later does not move the reader there again. */
let obeyed = '';

/** A link of the host to `#story-map=p3` (or `#<id of the div>=p3`) opens the story there. */
function openAddress(): void {
  if (location.href === obeyed) return;
  const [name, paragraph] = location.hash.slice(1).split('=');
  const first = document.querySelector('[data-story-map]');
  const story = frames.find(({ host }) => (name === 'story-map' ? host === first : host.id === name));
  if (!story || !paragraph) return;
  obeyed = location.href;
  story.host.scrollIntoView();
  go(story, paragraph);
}

scan();
addEventListener('hashchange', () => {
  obeyed = '';
  openAddress();
});
addEventListener('scroll', wake, { passive: true, capture: true });
addEventListener('resize', wake);
new MutationObserver(scan).observe(document, { childList: true, subtree: true });
