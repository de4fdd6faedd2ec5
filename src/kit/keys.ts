/** Whether a key press is meant for the page, and which named key it is: the same for all modes. */

/** No other part has taken it, no input method is writing, and no modifier makes it the browser's. */
export const isForPage = (event: KeyboardEvent): boolean =>
  !(event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey);

/** `Escape`, `ArrowLeft` and so on, as `KeyboardEvent.key` says it; null if the press is not the page's, or has Shift. */
export const namedKey = (event: KeyboardEvent): string | null =>
  isForPage(event) && !event.shiftKey ? event.key : null;
