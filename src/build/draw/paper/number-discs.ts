/** Where numbers on a map go when their places are close together: apart from each other, each tied to its place by a line. */

/** px. */
export type Pixel = readonly [x: number, y: number];

export interface NumberDisc {
  label: string;
  /** Its place, px. */
  place: Pixel;
  /** Its middle, px: at its place, or as near as there is room. */
  at: Pixel;
}

export interface DiscRoom {
  /** Of the frame, px: no disc leaves it. */
  width: number;
  height: number;
  /** Radius of a disc, px. */
  radius: number;
}

/** px between two discs. */
const gap = 3;
/** px from one try to the next, and how many directions are tried at each distance. */
const step = 4;
const directions = 24;

/** Those that are in nobody's way are at their places; the others, in their order, at the nearest free spot. */
export function spreadDiscs(
  points: readonly { label: string; place: Pixel }[],
  room: DiscRoom,
): NumberDisc[] {
  const apart = 2 * room.radius + gap;
  const all = new Spots(apart);
  for (const { place } of points) all.add(place);
  const alone = points.map(({ place }) => !all.hasMore(1, place));
  const taken = new Spots(apart);
  for (const [index, { place }] of points.entries()) if (alone[index]) taken.add(place);
  return points.map(({ label, place }, index) => {
    if (alone[index]) return { label, place, at: place };
    const at = freeSpot(place, taken, room);
    taken.add(at);
    return { label, place, at };
  });
}

/** Spots by the squares in which they are: those near a place are found without looking at all. */
class Spots {
  #side: number;
  #squares = new Map<number, Pixel[]>();

  /** `side`: px within which two are near. */
  constructor(side: number) {
    this.#side = side;
  }

  add(spot: Pixel): void {
    const key = this.#keyOf(spot, 0, 0);
    const square = this.#squares.get(key);
    if (square) square.push(spot);
    else this.#squares.set(key, [spot]);
  }

  /** Whether more than `most` are nearer than `side`. */
  hasMore(most: number, place: Pixel): boolean {
    let count = 0;
    for (let across = -1; across <= 1; across++)
      for (let up = -1; up <= 1; up++)
        for (const spot of this.#squares.get(this.#keyOf(place, across, up)) ?? [])
          if (isNearer(spot, place, this.#side) && ++count > most) return true;
    return false;
  }

  /** No sheet has as many squares in a row. */
  #keyOf = ([x, y]: Pixel, across: number, up: number): number =>
    (Math.floor(x / this.#side) + across) * 65_536 + Math.floor(y / this.#side) + up;
}

const ways = Array.from({ length: directions }, (_, turn) => {
  const angle = (turn * 2 * Math.PI) / directions;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

function freeSpot(place: Pixel, taken: Spots, { width, height, radius }: DiscRoom): Pixel {
  const isFree = (spot: Pixel): boolean =>
    spot[0] >= radius &&
    spot[1] >= radius &&
    spot[0] <= width - radius &&
    spot[1] <= height - radius &&
    !taken.hasMore(0, spot);
  if (isFree(place)) return place;
  for (let far = step; far < width + height; far += step) {
    for (const [across, up] of ways) {
      const spot: Pixel = [place[0] + far * across, place[1] + far * up];
      if (isFree(spot)) return spot;
    }
  }
  return place;
}

/** Groups of points (by index) of which each is nearer than `reach` (px) to another of its group; those alone are in none. */
export function crowdsOf(places: readonly Pixel[], reach: number): number[][] {
  const groups: number[][] = [];
  for (const [index, place] of places.entries()) {
    const near = groups.filter((group) => group.some((other) => isNearer(places[other]!, place, reach)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), index]);
  }
  return groups.filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b));
}

const isNearer = (a: Pixel, b: Pixel, reach: number): boolean =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < reach ** 2;
