/** A film or a sound that does not come says why in its caption: it needs a connection, or it could not be loaded. */
import { copyMark } from './copy.ts';

/** How often the connection has come back. */
let returns = 0;

export function watchRecordings(article: HTMLElement): void {
  const recordings = [...article.querySelectorAll<HTMLMediaElement>('video, audio')];
  const markAll = (): void => recordings.forEach((one) => void markIfNotKept(one));
  for (const recording of recordings) {
    let begun = returns;
    for (const type of ['loadstart', 'play', 'loadeddata'])
      recording.addEventListener(type, () => {
        begun = returns;
      });
    // An error is its source's if nothing has come, its own if it breaks off; those of a source do not bubble.
    const onError = ({ target }: Event): void => {
      if (target instanceof HTMLTrackElement) return;
      // Asked for before the connection was back, it may fail after that.
      if (begun === returns) void explain(recording);
      else if (recording.paused) recording.load();
      else playAgain(recording);
    };
    recording.addEventListener('error', onError, { capture: true });
    recording.addEventListener('loadeddata', () => show(recording, null));
    // It may have been played before this was loaded.
    if (hasFailed(recording)) void explain(recording);
    lineOf(recording, 'lost')
      .querySelector('button')!
      .addEventListener('click', () => playAgain(recording));
  }
  addEventListener('offline', markAll);
  addEventListener('online', () => {
    returns++;
    for (const recording of recordings) {
      show(recording, null);
      if (hasFailed(recording)) recording.load();
    }
  });
  if (mayNeedConnection()) markAll();
}

const mayNeedConnection = (): boolean =>
  !navigator.onLine || document.querySelector(`meta[name="${copyMark}"]`) !== null;

type Line = 'offline' | 'lost';

const lineOf = (recording: Element, line: Line): HTMLElement =>
  recording.closest('figure')!.querySelector<HTMLElement>(`.${line}`)!;

function show(recording: Element, line: Line | null): void {
  for (const name of ['offline', 'lost'] as const) lineOf(recording, name).hidden = name !== line;
}

function playAgain(recording: HTMLMediaElement): void {
  recording.load();
  recording.play().catch(() => {});
}

const hasFailed = ({ error, networkState, NETWORK_NO_SOURCE }: HTMLMediaElement): boolean =>
  error !== null || networkState === NETWORK_NO_SOURCE;

const addressOf = (recording: HTMLMediaElement): string => recording.querySelector('source')!.src;

async function markIfNotKept(recording: HTMLMediaElement): Promise<void> {
  const before = returns;
  if (hasCome(recording) || (await isKept(addressOf(recording)))) return;
  // The connection may be back by now.
  if (returns === before && mayNeedConnection()) show(recording, 'offline');
}

/** Whether all of it is there, whatever becomes of the connection. */
const hasCome = ({ buffered, duration }: HTMLMediaElement): boolean =>
  buffered.length === 1 && buffered.start(0) === 0 && buffered.end(0) >= duration;

/** Frames in a sandbox have no copy, and may not ask. */
const isKept = async (address: string): Promise<boolean> => {
  try {
    return Boolean(await caches.match(address));
  } catch {
    return false;
  }
};

/** What fails while the site answers, whatever it says, or while it is kept, does not fail for want of a connection. */
async function explain(recording: HTMLMediaElement): Promise<void> {
  const address = addressOf(recording);
  const before = returns;
  const answers = await fetch(address, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
  const line = answers || (await isKept(address)) ? 'lost' : 'offline';
  if (returns === before) show(recording, line);
}
