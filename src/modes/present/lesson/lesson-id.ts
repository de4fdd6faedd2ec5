/** Which lesson a window belongs to: one per tab, kept over a refresh; a notes window gets it in its address. */
import { store, stored } from '../../../kit/dom.ts';

const storageKey = 'story-lesson';
const parameter = 'lesson';

const fresh = (): string => Math.random().toString(36).slice(2, 10);

/** The lesson of this window, from its address, else from its last visit, else a new one. */
export function lessonId(): string {
  const named = new URLSearchParams(location.search).get(parameter);
  const id = named ?? stored('session', storageKey) ?? fresh();
  keep(id);
  return id;
}

/** Starts a lesson of its own: the next visit of this window has another id. */
export function newLesson(): string {
  const id = fresh();
  keep(id);
  return id;
}

/** The page's own address in another mode, at a paragraph; `lesson` only for the windows of one lesson. */
export function addressOf(mode: 'read' | 'present' | 'notes', paragraph: string, lesson?: string): string {
  const url = new URL(location.href);
  url.searchParams.delete('mode');
  url.searchParams.delete(parameter);
  if (mode !== 'read') url.searchParams.set('mode', mode);
  if (lesson) url.searchParams.set(parameter, lesson);
  url.hash = paragraph;
  return url.href;
}

/** Takes the lesson out of the address, so that a link that is passed on does not join another class. */
export function hideLesson(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has(parameter)) return;
  url.searchParams.delete(parameter);
  try {
    history.replaceState(history.state, '', url);
  } catch {
    // A sandboxed page may not: the address keeps it.
  }
}

/** Without storage, a refresh begins a new lesson. */
const keep = (id: string): void => store('session', storageKey, id);

/** When a lesson began in this window, ms since 1970: kept over a refresh. */
export function startOf(lesson: string): number {
  const key = `${storageKey}-start-${lesson}`;
  const kept = Number(stored('session', key));
  if (kept > 0) return kept;
  const now = Date.now();
  store('session', key, String(now));
  return now;
}
