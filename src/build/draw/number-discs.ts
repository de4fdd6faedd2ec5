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
  const isAlone = (place: Pixel): boolean =>
    points.filter((other) => distance(other.place, place) < apart).length === 1;
  const taken = points.filter(({ place }) => isAlone(place)).map(({ place }) => place);
  return points.map(({ label, place }) => {
    if (isAlone(place)) return { label, place, at: place };
    const at = freeSpot(place, taken, room);
    taken.push(at);
    return { label, place, at };
  });
}

function freeSpot(place: Pixel, taken: readonly Pixel[], { width, height, radius }: DiscRoom): Pixel {
  const apart = 2 * radius + gap;
  const isFree = ([x, y]: Pixel): boolean =>
    x >= radius &&
    y >= radius &&
    x <= width - radius &&
    y <= height - radius &&
    taken.every((other) => distance(other, [x, y]) >= apart);
  if (isFree(place)) return place;
  for (let far = step; far < width + height; far += step) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = (turn * 2 * Math.PI) / directions;
      const spot: Pixel = [place[0] + far * Math.cos(angle), place[1] + far * Math.sin(angle)];
      if (isFree(spot)) return spot;
    }
  }
  return place;
}

/** Groups of points (by index) of which each is nearer than `reach` (px) to another of its group; those alone are in none. */
export function crowdsOf(places: readonly Pixel[], reach: number): number[][] {
  const groups: number[][] = [];
  for (const [index, place] of places.entries()) {
    const near = groups.filter((group) => group.some((other) => distance(places[other]!, place) < reach));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), index]);
  }
  return groups.filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b));
}

const distance = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
