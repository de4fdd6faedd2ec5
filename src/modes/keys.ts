/** Keys of the page: arrows step through the story where no control has the focus, Escape closes; those that scroll are left alone. */

const controls =
  'input,select,textarea,button,summary,[contenteditable],[role="dialog"],[role="slider"],story-map,story-timeline,story-compare';

/** How far an arrow key steps: 1, -1, or 0 where it is not meant for the story. Follows the writing direction. */
export function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0;
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return 0;
  const control = event.target instanceof Element ? event.target.closest(controls) : null;
  // Buttons that step themselves are no hindrance.
  if (control && !control.closest('.stepper')) return 0;
  const forwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return event.key === forwards ? 1 : -1;
}

/** Escape puts an open card away from anywhere: it may lie over what has the focus. */
export function closeOnEscape(
  card: Pick<HTMLElement, 'hidden'> & { close: () => void },
  event: KeyboardEvent,
): void {
  if (event.key === 'Escape' && !event.defaultPrevented && !card.hidden) card.close();
}
