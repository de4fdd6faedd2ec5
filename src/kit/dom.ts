/** Small helpers around the browser's own functions: elements and their boxes, style sheets, storage, clipboard, idle time. */
import type { Rect } from './boxes.ts';
import { css } from './sheet.ts';

/** A new element with these properties. */
export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

/** Sets properties of an element or another object, each checked by its type. */
export function assign<T extends object>(target: T, properties: Partial<NoInfer<T>>): T {
  return Object.assign(target, properties);
}

/** What was last set on an element. */
const lastText = new WeakMap<Element, string>();

/**
 * Sets an element's text unless it is the one that was last set, so that a status is announced once. The page cannot be asked: a
 * translator may have put other words there.
 */
export function setText(element: Element, text: string): void {
  if ((lastText.get(element) ?? element.textContent) === text) return;
  lastText.set(element, text);
  element.textContent = text;
}

/** How many times larger than its layout an element is drawn, by CSS `zoom` and by transforms of what contains it. */
export const scaleOf = (element: HTMLElement): number =>
  element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;

/** The box of `inner` seen from the upper left corner of `outer`, in the pixels of the layout of `outer`. */
export function boxIn(outer: HTMLElement, inner: Element): Rect {
  const frame = outer.getBoundingClientRect();
  const scale = scaleOf(outer);
  const { left, top, right, bottom } = inner.getBoundingClientRect();
  return {
    left: (left - frame.left) / scale,
    top: (top - frame.top) / scale,
    right: (right - frame.left) / scale,
    bottom: (bottom - frame.top) / scale,
  };
}

/** Width and height as one word, to be compared. */
export function sizeOf(element: Element): string {
  const { width, height } = element.getBoundingClientRect();
  return `${width} ${height}`;
}

/** Adds a style sheet by script, which the page's policy allows. */
export function addSheet(text: string): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, css([text])];
}

/** `local` lasts, `session` ends with the tab. */
export type StorageKind = 'local' | 'session';

const storageOf = (kind: StorageKind): Storage => (kind === 'local' ? localStorage : sessionStorage);

/** What is kept under a key; null if nothing is, undefined if the browser allows no storage. */
export function stored(kind: StorageKind, key: string): string | null | undefined {
  try {
    return storageOf(kind).getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, or removes it (null); if the browser allows no storage, nothing happens. */
export function store(kind: StorageKind, key: string, text: string | null): void {
  try {
    if (text === null) storageOf(kind).removeItem(key);
    else storageOf(kind).setItem(key, text);
  } catch {
    // The choice lasts for this visit.
  }
}

/** Copies a text; if that is not allowed, selects `shown`, which shows it. Resolves to whether it was copied. */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown instanceof HTMLInputElement || shown instanceof HTMLTextAreaElement) shown.select();
    else getSelection()?.selectAllChildren(shown);
    return false;
  }
}

/** Lets the browser do what waits, such as answering the reader, before more work. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** ms after which a browser that does not say when it is idle counts as idle. */
const soon = 200;

/** Calls `act` when the page is idle, after `timeout` ms at the latest. */
export function whenIdle(act: () => void, timeout: number): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout });
  else setTimeout(act, soon);
}

/** Whether the reader has asked pages to save data, in the browser or in the system. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
