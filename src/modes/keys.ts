/** Keys of the page: arrows step through the story unless a control has the focus, Escape closes; keys that scroll are left alone. */
import { namedKey } from '../kit/keys.ts';

const controls =
  'input,select,textarea,button,summary,[contenteditable],[role="dialog"],[role="slider"],story-map,story-timeline,story-compare';

/** How far an arrow key steps: 1, -1, or 0 if it is not meant for the story. Follows the writing direction. */
export function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  const key = namedKey(event);
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  const control = event.target instanceof Element ? event.target.closest(controls) : null;
  // A focused button that steps itself does not stop the keys.
  if (control && !control.closest('.stepper')) return 0;
  const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === forwards ? 1 : -1;
}

/** Escape puts an open card away from anywhere: it may lie over what has the focus. */
export function closeOnEscape(
  card: Pick<HTMLElement, 'hidden'> & { close: () => void },
  event: KeyboardEvent,
): void {
  if (namedKey(event) === 'Escape' && !card.hidden) card.close();
}
