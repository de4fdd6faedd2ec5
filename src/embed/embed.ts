/**
 * The script that a host page puts beside its `<div data-story-map>`: makes the frame, gives it its height, and lets the
 * host's own paragraphs lead it. It is built as a classic script for old pages, and adds nothing to `window`.
 */

import { fixedHeight } from './fixed-height.ts';

interface Frame {
  host: HTMLElement;
  frame: HTMLIFrameElement;
  /** The story listens. */
  ready: boolean;
  /** It has spoken. */
  told: boolean;
  /** To the story itself: inside the frame, or below it where that is of no use. */
  link: HTMLAnchorElement;
  /** The paragraph asked for last; '' for none. */
  wanted: string;
}

const frames: Frame[] = [];
/** Share of the window's height at which the host's paragraphs are being read, and to which they are brought. */
const readingHeight = 0.35;
/** A story that has not spoken by then (ms), after the frame has loaded, is not there. */
const patience = 4000;
/** px before the story has told its own. */
const firstHeight = 640;

/** Makes the frames of hosts that have none; the script may stand on a page several times. */
function scan(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[data-story-map]:not([data-framed])')) {
    host.dataset.framed = '';
    try {
      const url = new URL(host.dataset.storyMap!, document.baseURI);
      if (/^https?:$/.test(url.protocol)) add(host, url);
    } catch (error) {
      // One that is written wrongly keeps its link; the others are made.
      console.warn(host, error);
    }
  }
}

function add(host: HTMLElement, url: URL): void {
  const { layout = 'steps', paragraph, height, sync, title } = host.dataset;
  const link = host.querySelector('a') || document.createElement('a');
  if (!link.href) link.href = url.href;
  if (!link.textContent) link.textContent = url.href;
  url.searchParams.set('mode', 'embed');
  url.searchParams.set('layout', layout);
  for (const name of ['theme', 'lang']) {
    if (host.dataset[name]) url.searchParams.set(name, host.dataset[name]);
  }
  if (paragraph) url.hash = paragraph;
  const frame = document.createElement('iframe');
  frame.title = title || link.textContent!;
  frame.loading = 'lazy';
  frame.style.cssText = `display:block;width:100%;border:0;height:${fixedHeight(height) || firstHeight}px`;
  frame.src = url.href;
  frame.append(link);
  host.textContent = '';
  host.append(frame);
  const one: Frame = { host, frame, ready: false, told: false, link, wanted: '' };
  frames.push(one);
  // What has loaded and does not speak is no story: its link stands below it.
  frame.onload = () =>
    setTimeout(() => {
      if (!one.told) host.append(link);
    }, patience);
  if (sync) lead(one, sync);
}

function go(one: Frame, paragraph: string): void {
  one.wanted = paragraph;
  if (one.ready) one.frame.contentWindow!.postMessage({ type: 'story-map:go', version: 1, paragraph }, '*');
}

/** The host's paragraphs lead: the last one above the reading line. */
function lead(one: Frame, selector: string): void {
  let due = 0;
  const read = (): void => {
    due = 0;
    let current = '';
    for (const { dataset, top } of paragraphsOf(selector)) {
      if (!current || top <= innerHeight * readingHeight) current = dataset.paragraph!;
    }
    if (current && current !== one.wanted) go(one, current);
  };
  const wake = (): void => {
    due = due || requestAnimationFrame(read);
  };
  addEventListener('scroll', wake, { passive: true, capture: true });
  addEventListener('resize', wake);
  read();
}

const paragraphsOf = (selector: string) =>
  Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => ({
    dataset: element.dataset,
    top: element.getBoundingClientRect().top,
  })).filter(({ dataset }) => dataset.paragraph);

/** Brings what lies `top` px below the window's top to the reading line. */
function bring(top: number): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight * readingHeight, behavior: calm ? 'auto' : 'smooth' });
}

addEventListener('message', ({ source, data }) => {
  const one = frames.find(({ frame }) => frame.contentWindow === source);
  if (!one || !data || data.version !== 1) return;
  const { host, frame, link } = one;
  one.told = true;
  if (link.parentNode === host) frame.append(link);
  if (data.type === 'story-map:ready') {
    one.ready = true;
    if (one.wanted) go(one, one.wanted);
  } else if (data.type === 'story-map:height') {
    if (!fixedHeight(host.dataset.height) && data.height > 0 && data.height < 1e5)
      frame.style.height = `${+data.height}px`;
  } else if (data.type === 'story-map:at') {
    if (data.top >= 0) bring(frame.getBoundingClientRect().top + +data.top);
  } else if (data.type === 'story-map:change') {
    host.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: data }));
    const { sync } = host.dataset;
    if (!sync || data.led) return;
    // The reader has moved the story: the host's own paragraph comes into view.
    one.wanted = data.paragraph;
    const own = paragraphsOf(sync).find(({ dataset }) => dataset.paragraph === data.paragraph);
    if (own) bring(own.top);
  }
});

/** A link of the host to `#story-map=p3` (or `#<id of the div>=p3`) opens the story there. */
function deepLink(): void {
  const [name, paragraph] = location.hash.slice(1).split('=');
  const first = document.querySelector('[data-story-map]');
  const one = frames.find(({ host }) => (name === 'story-map' ? host === first : host.id === name));
  if (!one || !paragraph) return;
  one.host.scrollIntoView();
  go(one, paragraph);
}

scan();
deepLink();
addEventListener('hashchange', deepLink);
new MutationObserver(scan).observe(document.documentElement, { childList: true, subtree: true });
