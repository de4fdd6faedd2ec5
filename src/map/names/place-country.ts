/** Names countries: each that is large in a frame, or in which the place in focus is, wherever there is room; the others where it is free. */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import { boxAround, roomAtSea, roomWithin } from './find-room.ts';
import type { FreeRoom, PlacedName } from './free-room.ts';
import { breaksOf, countrySizes, largeShare, leastCountrySize } from './name-looks.ts';
import type { SeenPart } from './seen-parts.ts';
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
  const { left, top, scale } = cells.view;
  const points = subjects.flatMap(({ form, shape }) => (form === 'point' ? shape.rings : []));
  return new Set(
    points.flatMap(({ points: [x = 0, y = 0] }) => [
      ...cells.within(boxAround((x - left) * scale, (y - top) * scale, nothing, ashore)),
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

/** What a country's name keeps clear of, the best way first: dots of towns up to a rank, and what is in focus. */
const clearances = [
  { dots: 4, areas: true },
  { dots: 2, areas: true },
  { dots: 0, areas: true },
  { dots: 0, areas: false },
];

/**
 * Names a country that is large here, or in which the place in focus is. If it has no free room, its name covers dots of towns, which
 * then go, and at last what is in focus; if its islands are too small for the name, that lies on the sea between them.
 */
export function placeFirst(room: FreeRoom, country: SeenCountry, areas: readonly Cells[]): void {
  const isWide = hasRoom(room, country);
  for (const [roomFor, distance, sizes] of [
    [roomWithin, fromBorder],
    [roomAtSea, shore],
    [roomWithin, leastFromBorder],
    [roomWithin, leastFromBorder, [leastCountrySize]],
    [roomAtSea, leastShore],
  ] as const)
    for (const clear of clearances) {
      // At sea it could go anywhere: there it never covers a route.
      if (roomFor === roomAtSea ? !clear.areas : !isWide) continue;
      if (placeAt(room, country, areas, clear, roomFor, distance, sizes)) return;
    }
}

/** Whether a country has room for its name in the smallest letters if nothing else were there. */
export const hasRoom = (room: FreeRoom, { index, name, ...part }: SeenCountry): boolean =>
  breaksOf(name).some((lines) => {
    const box = room.sizeOf(lines, leastCountrySize * room.times, 'country');
    return (
      roomWithin(room.cells, index, box, leastFromBorder, part, (at) => room.isInFrame(at), true) !== null
    );
  });

/** Names another country; in a view of the world nearer to its border and in smaller letters than else, or few would be named. */
export function placeOther(
  room: FreeRoom,
  country: SeenCountry,
  areas: readonly Cells[],
  isWorld: boolean,
): void {
  const [clear] = clearances;
  for (const [distance, sizes] of [
    [fromBorder],
    ...(isWorld ? ([[leastFromBorder], [leastFromBorder, [leastCountrySize]]] as const) : []),
  ] as const)
    if (placeAt(room, country, areas, clear!, roomWithin, distance, sizes)) return;
}

/** Whether there is room. */
function placeAt(
  room: FreeRoom,
  country: SeenCountry,
  areas: readonly Cells[],
  clear: (typeof clearances)[number],
  roomFor: typeof roomWithin,
  distance: number,
  sizes: readonly number[] = countrySizes(country.share),
): boolean {
  const { index, id, name } = country;
  const isFree = (box: Rect): boolean =>
    room.isFree(box, clear.dots) && !(clear.areas && areas.some((area) => !area.meetsOnly(box, 0)));
  for (const size of sizes) {
    const px = size * room.times;
    // In the smallest letters anything is better than no name.
    const isLeast = size === leastCountrySize;
    for (const lines of breaksOf(name).slice(0, isLeast ? 3 : 2)) {
      const box = room.sizeOf(lines, px, 'country');
      const at = roomFor(room.cells, index, box, distance, country, isFree, isLeast);
      if (!at) continue;
      const { x, y } = at;
      const look = { kind: 'country', id, rank: 0, lines, size: px, side: 'middle' } as const;
      room.keep({ ...look, x, y, box: boxAround(x, y, box) });
      return true;
    }
  }
  return false;
}
