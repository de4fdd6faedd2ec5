/** A film or a sound that does not come says why in its caption: it needs a connection, or it could not be loaded. */
import { copyMark } from './copy.ts';

export function watchRecordings(page: Document): void {
  const recordings = [...page.querySelectorAll<HTMLMediaElement>('video, audio')];
  const markAll = (): void => recordings.forEach((one) => void markIfNotKept(one));
  for (const recording of recordings) {
    // Of its source, if nothing has come; its own, if the rest does not.
    recording.addEventListener('error', () => void explain(recording), { capture: true });
    recording.addEventListener('loadeddata', () => show(recording, null));
    // It may have been played before this was loaded.
    if (hasFailed(recording)) void explain(recording);
    lineOf(recording, 'lost')
      .querySelector('button')!
      .addEventListener('click', () => {
        recording.load();
        recording.play().catch(() => {});
      });
  }
  addEventListener('offline', markAll);
  addEventListener('online', () => {
    for (const recording of recordings) if (show(recording, null) && hasFailed(recording)) recording.load();
  });
  if (!navigator.onLine || document.querySelector(`meta[name="${copyMark}"]`)) markAll();
}

type Line = 'offline' | 'lost';

const lineOf = (recording: Element, line: Line): HTMLElement =>
  recording.closest('figure')!.querySelector<HTMLElement>(`.${line}`)!;

/** Whether another line, or none, has been shown until now. */
function show(recording: Element, line: Line | null): boolean {
  let isChanged = false;
  for (const name of ['offline', 'lost'] as const) {
    const element = lineOf(recording, name);
    isChanged ||= element.hidden === (name === line);
    element.hidden = name !== line;
  }
  return isChanged;
}

const hasFailed = ({ error, networkState, NETWORK_NO_SOURCE }: HTMLMediaElement): boolean =>
  error !== null || networkState === NETWORK_NO_SOURCE;

const addressOf = (recording: HTMLMediaElement): string => recording.querySelector('source')!.src;

async function markIfNotKept(recording: HTMLMediaElement): Promise<void> {
  if (!(await isKept(addressOf(recording)))) show(recording, 'offline');
}

/** Frames in a sandbox have no copy, and may not ask. */
const isKept = async (address: string): Promise<boolean> => {
  try {
    return Boolean(await caches.match(address));
  } catch {
    return false;
  }
};

/** What fails while the site answers, whatever it says, does not fail for want of a connection. */
async function explain(recording: HTMLMediaElement): Promise<void> {
  const answers = await fetch(addressOf(recording), { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
  show(recording, answers ? 'lost' : 'offline');
}
