/** The way to a place that is pointed at in the text and lies beyond what the live map shows: its name and an arrow. */
import type { Map as GlMap } from 'maplibre-gl';
import { create } from '../../kit/dom.ts';
import { meetOnGlobe } from '../../story/boxes-on-globe.ts';
import type { BBox, Place } from '../../story/story.ts';

/** From east, against the clock. */
const arrows = ['→', '↗', '↑', '↖', '←', '↙', '↓', '↘'];

/** The arrow that points from the middle of a frame to a place, the shorter way round the world, both in degrees; null if the frame shows some of it. */
export function arrowTo(frame: BBox, to: BBox): string | null {
  if (meetOnGlobe(frame, to)) return null;
  const [fromX, fromY] = middleOf(frame);
  const [toX, toY] = middleOf(to);
  const across = ((((toX - fromX + 180) % 360) + 360) % 360) - 180;
  const eighth = Math.round(Math.atan2(toY - fromY, across) / (Math.PI / 4));
  return arrows[(eighth + 8) % 8]!;
}

const middleOf = ([west, south, east, north]: BBox): [number, number] => [
  (west + east) / 2,
  (south + north) / 2,
];

export class EngineBeyond {
  #map: GlMap;
  #places: readonly Place[];
  #hint = create('p', { className: 'beyond', hidden: true, ariaHidden: 'true' });

  constructor(map: GlMap, places: readonly Place[]) {
    this.#map = map;
    this.#places = places;
    map.getContainer().append(this.#hint);
    map.on('remove', () => this.#hint.remove());
  }

  show(lit: string | null): void {
    const place = this.#places.find(({ id }) => id === lit);
    // Asked at every step, when mostly nothing is pointed at.
    const arrow =
      place?.camera && place.precision !== 'none' ? arrowTo(this.#frame(), place.camera.bounds) : null;
    this.#hint.hidden = arrow === null;
    if (!arrow) return;
    const name = document.createElement('bdi');
    name.textContent = place!.name;
    this.#hint.replaceChildren(`${arrow} `, name);
  }

  #frame(): BBox {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    return [west, south, east, north];
  }
}
