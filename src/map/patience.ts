/** How long a live map is waited for. */

/** How long it may take before the reader is asked, ms. */
const patience = 20_000;

/** Resolves when the signal is aborted. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** Calls `say` if it takes long; returns what ends that. */
export function whenLate(signal: AbortSignal, say: () => void): () => void {
  const timer = setTimeout(() => signal.aborted || say(), patience);
  return () => clearTimeout(timer);
}
