/** A narrow frame has a slim timeline and little on its map. */
import type { ShellContext } from '../join-views.ts';

/** As wide as this the text stands beside the map; the style sheet says the same. */
const wide = matchMedia('(min-width: 44rem)');

export function fitWidth({ parts: { map, timeline } }: ShellContext): void {
  const fit = (): void => {
    timeline.slim = !wide.matches;
    map.compact = !wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
}
