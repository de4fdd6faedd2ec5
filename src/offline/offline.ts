/**
 * The saved copy: registers the service worker, and says when what is shown is not the newest. The worker asks the network
 * for pages first, so an old story is shown only if the connection is missing or slow, or if the page has been open for long.
 */

import { savesData } from '../kit/dom.ts';
import { PageNotice } from '../kit/page-notice.ts';
import type { PageWords } from '../words/words.ts';
import { cacheNameOf, copyMark } from './copy.ts';

/** What the host publishes beside the pages; `offline: false` removes the service worker from every device. */
interface Published {
  version: string;
  offline: boolean;
}

/** The site's root: this file lies in a folder below it. */
const root = new URL(/* @vite-ignore */ '../', import.meta.url);

export async function keepCopy(words: PageWords): Promise<void> {
  const notice = new PageNotice('copy-notice', words.lang);
  let last = new AbortController();
  const check = (): Promise<void> => {
    last.abort();
    last = new AbortController();
    // The page works without a copy: nothing is reported.
    return compare(notice, words, last.signal).catch((error) => console.warn('No copy is kept:', error));
  };
  addEventListener('online', check);
  addEventListener('offline', check);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && check());
  await check();
}

/** Does nothing more once `superseded` by a later check. */
async function compare(notice: PageNotice, words: PageWords, superseded: AbortSignal): Promise<void> {
  const published = await ask();
  if (superseded.aborted) return;
  if (published === 'no-answer' || published === 'wrong-answer') {
    // The page came from the network: it is current, whatever the state of the connection now.
    if (!document.querySelector(`meta[name="${copyMark}"]`)) notice.clear();
    else if (published === 'no-answer') notice.say(words.copy.saved, words.close, () => notice.clear());
    else notice.say(words.copy.wrongAnswer, words.tryAgain, () => location.reload());
    return;
  }
  if (!published.offline) return remove();
  if (savesData() && !hasCopy()) return;
  const registration = await navigator.serviceWorker.register(new URL('sw.js', root));
  const shown = document.querySelector<HTMLMetaElement>('meta[name="story-version"]')?.content;
  if (shown !== published.version) {
    notice.say(words.copy.updated, words.copy.show, () => {
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
      location.reload();
    });
    return;
  }
  notice.clear();
  // What is shown is the newest, so the copy may be renewed at once.
  const renew = (): void => registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  // It may wait already, be on its way, or come later.
  const renewOnceInstalled = (): void =>
    registration.installing?.addEventListener('statechange', renew, { signal: superseded });
  renew();
  renewOnceInstalled();
  registration.addEventListener('updatefound', renewOnceInstalled, { signal: superseded });
}

/** What is published now. No answer and a wrong answer are different results. */
async function ask(): Promise<Published | 'no-answer' | 'wrong-answer'> {
  let response: Response;
  try {
    response = await fetch(new URL('version.json', root), { cache: 'no-store' });
  } catch {
    return 'no-answer';
  }
  try {
    const published = (await response.json()) as Partial<Published> | null;
    const isWhole = typeof published?.version === 'string' && typeof published.offline === 'boolean';
    return response.ok && isWhole ? (published as Published) : 'wrong-answer';
  } catch {
    // The answer is a page, or incomplete.
    return 'wrong-answer';
  }
}

/** Whether a worker of this story, not of one at an address above, serves the page. */
const hasCopy = (): boolean => navigator.serviceWorker.controller?.scriptURL === new URL('sw.js', root).href;

/** The host wants no service worker: removes it and its copy. */
async function remove(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  const own = registrations.filter(({ scope }) => scope === root.href);
  await Promise.all(own.map((registration) => registration.unregister()));
  await caches.delete(cacheNameOf(root.href));
}
