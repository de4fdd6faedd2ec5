/** Names countries: each that is large in a frame, or in which the place in focus is, wherever there is room; the others where it is free. */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import { boxAround, roomAtSea, roomWithin } from './find-room.ts';
import type { FreeRoom, PlacedName } from './free-room.ts';
import { breaksOf, countrySizes, largeShare, leastCountrySize } from './name-looks.ts';
import type { SeenPart } from './seen-parts.ts';
import { pxIn } from './shapes.ts';
import type { Names } from './wanted-names.ts';

/** px that a country's name keeps from its border, and in which on the sea its own land must lie, and no other; less where it had no room. */
const [fromBorder, leastFromBorder] = [8, 4];
const [shore, leastShore] = [40, 12];

export interface SeenCountry extends SeenPart {
  index: number;
  id: string;
  name: string;
  /** The story's place that it is. */
  place?: string | undefined;
}

/** The countries in the frame that have a name, the largest part first; one that is `named`, or something in focus by its name, is left out. */
export function seenCountries(
  { cells, countries, labels }: Names,
  named: readonly PlacedName[],
): SeenCountry[] {
  const taken = new Set(named.flatMap(({ id, lines }) => [id, lines.join(' ').toUpperCase()]));
  return cells
    .parts(countries.length)
    .flatMap((part, index) => {
      if (part.share === 0) return [];
      const id = countries[index - 1]!;
      const label = labels.find((label) => label.kind === 'country' && label.id === id);
      if (!label || taken.has(label.name.toUpperCase()) || taken.has(label.place ?? '')) return [];
      return [{ ...label, ...part, index }];
    })
    .sort((a, b) => b.share - a.share);
}

/** px: a coarse coast may leave a place that far at sea. */
const ashore = 14;
const nothing = { width: 0, height: 0 };

/** The countries of the points in focus, by their turn. */
function homesOf({ cells, subjects }: Names): Set<number> {
  const points = subjects.flatMap(({ form, shape }) => (form === 'point' ? shape.rings : []));
  return new Set(
    points.flatMap(({ points: [x = 0, y = 0] }) => [
      ...cells.ownersIn(boxAround(...pxIn(cells.view, [x, y]), nothing, ashore)),
    ]),
  );
}

/** Which of the countries come before all other names but those in focus. */
export function firstOf(wanted: Names, countries: readonly SeenCountry[]): SeenCountry[] {
  const homes = homesOf(wanted);
  return countries.filter(
    ({ share, index, place }) => share > largeShare || homes.has(index) || place !== undefined,
  );
}

/** What a country's name keeps clear of: dots of towns up to a rank, and areas in focus or not. */
type Clearance = readonly [dots: number, isOffAreas: boolean];

/** The best first. */
const clearances: readonly Clearance[] = [
  [4, true],
  [2, true],
  [0, true],
  [0, false],
];

/**
 * Names a country that is large here, or in which the place in focus is. If it has no free room, its name covers dots of towns, which
 * then go, and at last what is in focus; if its islands are too small for the name, that lies on the sea between them.
 */
export function placeFirst(room: FreeRoom, country: SeenCountry, areas: readonly Cells[]): boolean {
  const isWide = hasRoom(room, country);
  return (
    [
      [roomWithin, fromBorder],
      [roomAtSea, shore],
      [roomWithin, leastFromBorder],
      [roomWithin, leastFromBorder, [leastCountrySize]],
      [roomAtSea, leastShore],
    ] as const
  ).some(([roomFor, distance, sizes]) =>
    clearances.some(
      (clear) =>
        // At sea it could go anywhere: there it never covers a route.
        (roomFor === roomAtSea ? clear[1] : isWide) &&
        placeAt(room, country, areas, clear, roomFor, distance, sizes),
    ),
  );
}

/** Whether a country has room for its name in the smallest letters if nothing else were there. */
export const hasRoom = (room: FreeRoom, country: SeenCountry): boolean =>
  nameIn(room, country, (box) => room.isInFrame(box), roomWithin, leastFromBorder, [leastCountrySize]) !==
  null;

/** Names another country; in a view of the world nearer to its border than else, or few would be named. */
export const placeOther = (
  room: FreeRoom,
  country: SeenCountry,
  areas: readonly Cells[],
  isWorld: boolean,
): boolean =>
  (isWorld ? [fromBorder, leastFromBorder] : [fromBorder]).some((distance) =>
    placeAt(room, country, areas, clearances[0]!, roomWithin, distance),
  );

/** Whether there is room. */
function placeAt(
  room: FreeRoom,
  country: SeenCountry,
  areas: readonly Cells[],
  [dots, isOffAreas]: Clearance,
  roomFor: typeof roomWithin,
  distance: number,
  sizes?: readonly number[],
): boolean {
  const isFree = (box: Rect): boolean =>
    room.isFree(box, dots) && !(isOffAreas && areas.some((area) => !area.meetsOnly(box, 0)));
  const name = nameIn(room, country, isFree, roomFor, distance, sizes);
  if (name) room.keep(name);
  return name !== null;
}

function nameIn(
  room: FreeRoom,
  country: SeenCountry,
  isFree: (box: Rect) => boolean,
  roomFor: typeof roomWithin,
  distance: number,
  sizes: readonly number[] = countrySizes(country.share),
): PlacedName | null {
  const { index, id, name } = country;
  for (const size of sizes) {
    const px = size * room.times;
    // In the smallest letters anything is better than no name.
    const isLeast = size === leastCountrySize;
    for (const lines of breaksOf(name).slice(0, isLeast ? 3 : 2)) {
      const box = room.sizeOf(lines, px, 'country');
      const at = roomFor(room.cells, index, box, distance, country, isFree, isLeast);
      if (!at) continue;
      const { x, y } = at;
      return {
        kind: 'country',
        id,
        rank: 0,
        lines,
        size: px,
        side: 'middle',
        x,
        y,
        box: boxAround(x, y, box),
      };
    }
  }
  return null;
}
