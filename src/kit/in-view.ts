/** Whether a reader sees a part of the page now. */

/** Wholly in the window, apart from its last `covered` px, and not hidden. */
export function isInView(element: Element | null, covered = 0): boolean {
  if (!element?.checkVisibility?.()) return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (right <= left || bottom <= top) return false;
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight - covered;
}
