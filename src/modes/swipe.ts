/** A sideways swipe of one finger steps; the finger is only watched, so that the page scrolls as it likes. */

/** px that a swipe goes at least, how much more sideways than up or down, and how long it may take, ms. */
const reach = 48;
const slope = 1.5;
const longest = 900;

/**
 * Calls `onSwipe` with 1 for a swipe towards the start of the line (the next one comes in), -1 for one back. Sees touches on
 * their way down: the map keeps those that it handles.
 */
export function watchSwipes(element: HTMLElement, onSwipe: (step: 1 | -1) => void): void {
  let start: { x: number; y: number; time: number } | null = null;
  const options = { passive: true, capture: true };
  element.addEventListener(
    'touchstart',
    ({ touches, timeStamp }) => {
      const [touch] = touches;
      start = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY, time: timeStamp } : null;
    },
    options,
  );
  element.addEventListener(
    'touchend',
    ({ changedTouches: [touch], touches, timeStamp }) => {
      if (!start || !touch || touches.length > 0) return;
      const across = touch.clientX - start.x;
      const down = touch.clientY - start.y;
      const quick = timeStamp - start.time < longest;
      start = null;
      if (!quick || Math.abs(across) < reach || Math.abs(across) < slope * Math.abs(down)) return;
      const forwards = document.documentElement.dir === 'rtl' ? across > 0 : across < 0;
      onSwipe(forwards ? 1 : -1);
    },
    options,
  );
}
