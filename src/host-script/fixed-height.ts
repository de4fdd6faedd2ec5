/** The height that a host page asks for in `data-height`. */
import { cleaned } from './host-attributes.ts';

/** px of a finite number above 0, with or without its unit; null for anything else: the height of the story. */
export function fixedHeight(text = ''): number | null {
  const height = Number(cleaned(text).replace(/px$/i, ''));
  return height > 0 && height < Infinity ? height : null;
}
