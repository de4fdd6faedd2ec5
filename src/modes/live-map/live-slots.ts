/**
 * Live maps are costly, and a browser takes the graphics from the oldest of too many: of all embedded maps that it can know of
 * (those of one origin in the pages of one site), only a few are live at once.
 */

/** How many. Browsers allow 16 at most, of which the host page may use some itself; each holds some 60 MB. */
const slots = 5;

/** Waits for a slot and holds it until `signal`; rejects if that comes before. */
export function holdSlot(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(signal.reason);
  if (!navigator.locks) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const enough = new AbortController();
    let isHeld = false;
    const hold = (): Promise<void> | undefined => {
      if (isHeld || signal.aborted) return undefined;
      isHeld = true;
      enough.abort();
      resolve();
      return new Promise((giveBack) => {
        signal.addEventListener('abort', () => giveBack());
      });
    };
    signal.addEventListener('abort', () => {
      enough.abort();
      reject(signal.reason);
    });
    for (let slot = 0; slot < slots; slot++) {
      navigator.locks.request(`story-map-live-${slot}`, { signal: enough.signal }, hold).catch(() => {
        // A frame without an origin knows of no other.
        if (!enough.signal.aborted) resolve();
      });
    }
  });
}
