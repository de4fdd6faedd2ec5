/** How many pixels the live map draws: few while its parts are still coming behind the picture, which hides it, and then as many as the screen has. */
import type { Map as GlMap } from 'maplibre-gl';
import { scaleOf } from '../../kit/dom.ts';

/** Canvas pixels in a CSS pixel until then. */
export const unseen = 0.05;

/**
 * Once `isWhole`, in full size from the next frame on. The frame in which it is whole is still a small one: there MapLibre prepares what
 * draws the last parts, and finds that names have come, for which it always draws twice.
 */
export function sharpenWhen(map: GlMap, isWhole: () => boolean): void {
  const look = (): void => {
    if (!isWhole()) return;
    map.off('render', look);
    sharpen(map);
    map.on('resize', () => sharpen(map));
  };
  map.on('render', look);
}

/** As many pixels as the screen has, also if the page enlarges the map. */
function sharpen(map: GlMap): void {
  const scale = scaleOf(map.getContainer());
  if (map.getPixelRatio() === devicePixelRatio * scale) return;
  // If the page does not enlarge it, as if none were given: the screen's ratio, which may change.
  map.setPixelRatio((scale === 1 ? undefined : devicePixelRatio * scale) as number);
}
