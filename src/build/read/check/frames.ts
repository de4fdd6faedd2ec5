/** Checks what the map can frame: no place at a pole, no `::camera` nearer than its map can be read. */
import { bbox } from '@turf/turf';
import { paragraphsOf } from '../story-source.ts';
import type { ReadStory } from '../tables.ts';

/** Degrees of latitude: where Web Mercator ends. */
const mapEdge = 85;
/** Degrees: about a kilometre, closer than the built-in map has anything to show. */
const leastBuiltIn = 0.01;

export function checkFrames({ places, texts }: ReadStory): void {
  for (const [index, { id, geometry, precision, feature, role }] of places?.items.entries() ?? []) {
    if (!geometry || precision === 'none' || role === 'reference') continue;
    const [, south = 0, , north = 0] = bbox(geometry);
    if (south <= mapEdge && north >= -mapEdge) continue;
    places!.file.error(
      [...places!.paths[index]!, ...(feature ? ['properties', 'feature'] : ['geometry'])],
      `"${id}" lies beyond latitude ±${mapEdge}, where the map ends: write "precision": "none"`,
    );
  }
  const read = [...texts.values()].filter((text) => text !== null);
  if (read.some(({ front }) => !front || front.basemap !== undefined)) return;
  for (const { file, blocks } of read) {
    for (const { camera, at } of paragraphsOf(blocks)) {
      if (!camera || Math.min(camera[2] - camera[0], camera[3] - camera[1]) >= leastBuiltIn) continue;
      file.error(
        at,
        `its "::camera" shows less than ${leastBuiltIn} degrees, where the built-in map has nothing to show: widen it, or name a basemap`,
      );
    }
  }
}
