/** A swipe of one finger across the slide goes on or back. */

/** A swipe is at least so long (px), rather level than steep, and not slower than so many ms. */
const length = 50;
const levelness = 1.5;
const time = 900;

/** Calls `onSwipe` with 1 for forwards, -1 for back; returns what ends that. */
export function listenForSwipes(target: HTMLElement, onSwipe: (step: 1 | -1) => void): () => void {
  let start: { x: number; y: number; at: number } | null = null;
  const abort = new AbortController();
  const options = { signal: abort.signal, passive: true, capture: true };
  target.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch] = touches;
      start =
        touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, at: performance.now() } : null;
    },
    options,
  );
  target.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      const [touch] = changedTouches;
      if (!touch || !start || performance.now() - start.at > time) return;
      const x = touch.clientX - start.x;
      const y = touch.clientY - start.y;
      start = null;
      if (Math.abs(x) < length || Math.abs(x) < Math.abs(y) * levelness) return;
      const rtl = document.documentElement.dir === 'rtl';
      onSwipe(x < 0 !== rtl ? 1 : -1);
    },
    options,
  );
  return () => abort.abort();
}
