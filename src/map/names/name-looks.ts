/** How large the names of each kind are, between which zooms they are shown, and how they may be broken into lines. */

/** Text size by kind, px: the first that fits is taken; of towns by rank. */
export const nameSizes = {
  subject: [17, 15, 13, 11.5],
  /** By share of the frame: over `largestShare`; over `largeShare`; less. */
  country: [
    [16, 14, 12, 10.5],
    [14, 12, 10.5],
    [12, 11, 10],
  ],
  province: [11.5],
  district: [11.5],
  river: [11.5],
  town: [15, 13.5, 12.5, 12],
} as const;

/** The zooms between which names are shown in a frame of the usual size, by kind; of towns by rank. Countries and what is in focus: always. */
const nameZooms = {
  province: [5.2, 8.6],
  district: [8.1, 24],
  /** Of the story's places: named in the widest view that a low frame makes of a paragraph. */
  ownProvince: [3.4, 24],
  ownDistrict: [7.2, 24],
  town: [
    [4.3, 24],
    [6.3, 24],
    [7.4, 24],
    [8.1, 24],
  ],
  /** What orients a reader in the widest views. */
  capital: [2.8, 24],
  river: [5.5, 8.1],
} as const;

/** Towns that a frame names, whatever its size: a larger screen shows the same ones larger. */
export const mostTowns = 8;

/** Letter spacing by kind, em. */
export const nameSpacing: Record<string, number> = {
  country: 0.16,
  province: 0.08,
  district: 0.08,
  river: 0.08,
  ocean: 0.16,
};
/** Distance of two lines, em. */
export const lineHeight = 1.2;
/** How high a line of letters is, em. */
export const letterHeight = 1.3;
/** How far from the middle of its dot a name begins, em. */
export const dotGap = 0.6;

/** A text in one line, and in two and three of about the same length. */
export function breaksOf(text: string): string[][] {
  const words = text.split(' ');
  const ways = [[text]];
  for (const count of [2, 3]) if (words.length >= count) ways.push(balanced(words, count));
  return ways;
}

/** Words in `count` lines, the longest of which is as short as can be. */
function balanced(words: readonly string[], count: number): string[] {
  if (count === 1) return [words.join(' ')];
  const ways = words.slice(0, words.length - count + 1).map((_, index) => {
    const rest = balanced(words.slice(index + 1), count - 1);
    return [words.slice(0, index + 1).join(' '), ...rest];
  });
  const longest = (lines: string[]): number => Math.max(...lines.map((line) => line.length));
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best));
}

/** The share of the frame from which a country is named in the largest letters. */
const largestShare = 0.3;
/** The share from which it is named before towns, and not after them. */
export const largeShare = 1 / 12;

/** px, where a large country has no other room: these capitals are higher than small letters of 12 px, and on a slide have 24 px. */
export const leastCountrySize = 9.6;

/** The sizes of a country's name, px, by its share of the frame; the first that fits is taken. */
export function countrySizes(share: number): readonly number[] {
  const { country } = nameSizes;
  if (share > largestShare) return country[0]!;
  return share > largeShare ? country[1]! : country[2]!;
}

/**
 * The zooms (of a frame of the usual size: `zoomAsUsual`) between which a unit, a river or a town is shown; `place`: it is one of
 * the story's. Undefined for what has no zooms.
 */
export function zoomsOfLabel({
  kind,
  rank,
  place,
  isCapital,
}: {
  kind: string;
  rank: number;
  place?: string | undefined;
  isCapital?: boolean | undefined;
}): readonly [min: number, max: number] | undefined {
  if (isCapital) return nameZooms.capital;
  if (kind === 'town') return nameZooms.town[rank - 1] ?? nameZooms.town[3];
  if (kind === 'river') return nameZooms.river;
  if (kind === 'province') return place ? nameZooms.ownProvince : nameZooms.province;
  if (kind === 'district') return place ? nameZooms.ownDistrict : nameZooms.district;
  return undefined;
}
