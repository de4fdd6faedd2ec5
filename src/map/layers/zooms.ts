/** From which zoom each kind of feature is drawn, and so when its file is wanted; other lines follow what a frame shows (src/map/layers/detail.ts). */
import type { LayerFile } from '../../story/story.ts';

/** A world in a narrow frame lies below zoom 0: what is drawn from here on is drawn in every wider view. */
export const farthest = Number.NEGATIVE_INFINITY;

/** Zooms between which a kind is drawn; its file is asked for only within them. */
export const zoomsOf: Record<string, [min: number, max: number]> = {
  world: [farthest, 3.8],
  'world-detail': [3.8, 24],
  country: [3.8, 24],
  // In a very low frame the view is wide: what the story is about must still be found in it.
  province: [2, 24],
  border: [3.8, 24],
  water: [3.8, 24],
  route: [farthest, 24],
};

/** The zoom range of a file: the widest of its kinds; null if none of them is drawn by zoom. */
export function zoomsOfFile(file: LayerFile): [min: number, max: number] | null {
  const ranges = file.kinds.flatMap((kind) => (zoomsOf[kind] ? [zoomsOf[kind]] : []));
  if (ranges.length === 0) return null;
  return [Math.min(...ranges.map(([min]) => min)), Math.max(...ranges.map(([, max]) => max))];
}

/** The range as a style layer has it: one that has no `minzoom` is drawn at every zoom below its `maxzoom`. */
export const layerRange = ([min, max]: readonly [number, number]): { minzoom?: number; maxzoom: number } =>
  min === farthest ? { maxzoom: max } : { minzoom: min, maxzoom: max };
