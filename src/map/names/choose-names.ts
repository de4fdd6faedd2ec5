/**
 * Which names a frame has room for, and where: pure, the same for the live map and for pictures. In the order in which room is given:
 *
 *     what is in focus · countries that fill a twelfth of the frame, are places of the story, or hold a point in focus ·
 *     the story's other places · capitals · towns · other countries · units · rivers · oceans
 *
 * How many towns, and which detail, depends on how much ground a frame shows and not on its pixels. No name leaves the frame, crosses a country's border, or lies on a dot, on another name or on what lies on the map.
 */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import { boxAround, boxBeside, liesInOne, roomAtSea, roomWithin } from './find-room.ts';
import { FreeRoom, type MeasureText, type PlacedName } from './free-room.ts';
import {
  breaksOf,
  countrySizes,
  dotGap,
  largeShare,
  mostTowns,
  nameSizes,
  zoomsOfLabel,
} from './name-looks.ts';
import { besidePoint, markSubject, placeSubject, type Subject } from './place-subject.ts';
import type { SeenPart } from './seen-parts.ts';
import { type RingShape, zoomAsUsual } from './shapes.ts';

/** A name that a frame may show, other than those in focus. */
export interface Label {
  kind: string;
  id: string;
  name: string;
  /** Of towns, from 1, the largest. */
  rank: number;
  /** Id of the story's place that it names. */
  place?: string | undefined;
  /** Units; null for a country, whose place in the frame is looked for, and for a river. */
  at: readonly [x: number, y: number] | null;
  isCapital?: boolean | undefined;
  /** Of a river: points along it beside which it may be named. */
  course?: readonly (readonly [x: number, y: number])[] | undefined;
  /** Of an ocean: its open water, on the side of the 180th meridian that the frame shows. */
  water?: RingShape | undefined;
}

export interface Names {
  /** Cells filled with countries: the index of a country is its turn in `countries`, from 1. */
  cells: Cells;
  /** Ids. */
  countries: readonly string[];
  labels: readonly Label[];
  subjects: readonly Subject[];
  /** What lies on the map, px. */
  obstacles: readonly Rect[];
  /** Width of a text at a size, px, without letter spacing. */
  measure: MeasureText;
  /** How many times larger than on the page texts and dots are. */
  textScale?: number;
}

/** px that a country's name keeps from its border, and in which on the sea its own land must lie, and no other; less where it had no room. */
const [fromBorder, leastFromBorder] = [8, 4];
const [shore, leastShore] = [40, 12];
/** Below it a frame shows most of the world, and countries are so small that few would be named. */
const worldZoom = 1.2;

/** `placeOceans`: src/map/names/place-oceans.ts; the page's own picture names none, and does without that code. */
export function chooseNames(
  wanted: Names,
  placeOceans?: (room: FreeRoom, wanted: Names, inFocus: readonly Cells[]) => void,
): PlacedName[] {
  const { cells, labels, subjects, obstacles, measure, textScale = 1 } = wanted;
  const room = new FreeRoom(cells, obstacles, measure, textScale);
  const inFocus = new Set(subjects.map(({ id }) => id));
  const zoom = zoomAsUsual(cells.view);
  const seen = labels.filter(
    (label) => !(label.place && inFocus.has(label.place)) && isSeen(room, zoom, label),
  );
  const towns = townsOf(room, seen);
  // Lines of districts are drawn around one in focus; without them their names would refer to nothing.
  const hasDistrict = labels.some(({ kind, place }) => kind === 'district' && place && inFocus.has(place));
  const units = seen.filter(({ kind }) => kind === 'province' || (kind === 'district' && hasDistrict));
  for (const town of towns) {
    room.expect(town.rank, room.dotAt(town.at!));
    if (town.isCapital) expectName(room, town);
  }
  const marked = subjects.map((subject) => [subject, markSubject(room, subject)] as const);
  const areas = marked.flatMap(([, own]) => own ?? []);
  const lines = marked.flatMap(([{ form }, own]) => (form === 'line' && own ? [own] : []));
  for (const [subject, own] of marked)
    placeSubject(room, subject, own, subject.form === 'line' ? areas.filter((area) => area !== own) : lines);
  const countries = countriesOf(wanted);
  const homes = homesOf(wanted);
  const isFirst = ({ share, index, place }: Country): boolean =>
    share > largeShare || homes.has(index) || place !== undefined;
  for (const country of countries) if (isFirst(country)) placeCountry(room, country, areas);
  for (const unit of units) if (unit.place) placeUnit(room, unit);
  for (const town of towns) placeTown(room, town);
  const distances = zoom < worldZoom ? [fromBorder, leastFromBorder] : [fromBorder];
  for (const country of countries)
    if (!isFirst(country))
      distances.some((distance) => placeAt(room, country, areas, clearances[0]!, roomWithin, distance));
  for (const unit of units) if (!unit.place) placeUnit(room, unit);
  for (const river of seen) if (river.kind === 'river') placeRiver(room, river);
  placeOceans?.(room, wanted, areas);
  return room.names;
}

/** Whether a frame, whose zoom is `zoom`, shows what a label names. */
function isSeen(room: FreeRoom, zoom: number, label: Label): boolean {
  const zooms = zoomsOfLabel(label);
  if (!zooms || zoom < zooms[0] || zoom >= zooms[1]) return false;
  const { width, height } = room.cells.view;
  const isIn = (at: readonly [x: number, y: number]): boolean => {
    const [x, y] = room.px(at);
    return x > 0 && y > 0 && x < width && y < height;
  };
  return (label.at && isIn(label.at)) || (label.course?.some(isIn) ?? false);
}

/** The towns that a frame names: capitals first, then by rank and by how near to its middle they lie. */
function townsOf(room: FreeRoom, seen: readonly Label[]): Label[] {
  const { width, height } = room.cells.view;
  const away = ({ at }: Label): number => {
    const [x, y] = room.px(at!);
    return Math.hypot(x - width / 2, y - height / 2);
  };
  const turn = ({ isCapital, rank }: Label): number => (isCapital ? 0 : rank);
  const towns = seen.filter(({ kind }) => kind === 'town');
  const first = towns.toSorted((a, b) => turn(a) - turn(b) || away(a) - away(b)).slice(0, mostTowns);
  return towns.filter((town) => first.includes(town)).sort((a, b) => turn(a) - turn(b));
}

interface Country extends SeenPart {
  index: number;
  id: string;
  name: string;
  /** The story's place that it is. */
  place?: string | undefined;
}

/** The countries in the frame that have a name, the largest part first; one that has the same name as what is in focus has it already. */
function countriesOf({ cells, countries, labels, subjects }: Names): Country[] {
  const taken = new Set(subjects.flatMap(({ id, text }) => [id, text.toUpperCase()]));
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
function placeCountry(room: FreeRoom, country: Country, areas: readonly Cells[]): void {
  for (const [roomFor, distance] of [
    [roomWithin, fromBorder],
    [roomAtSea, shore],
    [roomWithin, leastFromBorder],
    [roomAtSea, leastShore],
  ] as const)
    for (const clear of clearances) {
      // At sea it could go anywhere: there it never covers a route.
      if (roomFor === roomAtSea && !clear.areas) continue;
      if (placeAt(room, country, areas, clear, roomFor, distance)) return;
    }
}

/** Whether there is room. */
function placeAt(
  room: FreeRoom,
  country: Country,
  areas: readonly Cells[],
  clear: (typeof clearances)[number],
  roomFor: typeof roomWithin,
  distance = fromBorder,
): boolean {
  const { index, id, name, share } = country;
  const isFree = (box: Rect): boolean =>
    room.isFree(box, clear.dots) && !(clear.areas && areas.some((area) => !area.meetsOnly(box, 0)));
  for (const size of countrySizes(share)) {
    const px = size * room.times;
    for (const lines of breaksOf(name).slice(0, 2)) {
      const box = room.sizeOf(lines, px, 'country');
      const at = roomFor(room.cells, index, box, distance, country, isFree);
      if (!at) continue;
      const { x, y } = at;
      const look = { kind: 'country', id, rank: 0, lines, size: px, side: 'middle' } as const;
      room.keep({ ...look, x, y, box: boxAround(x, y, box) });
      return true;
    }
  }
  return false;
}

/** Keeps room for a capital's name beside its dot, as long as what comes before it has another place. */
function expectName(room: FreeRoom, town: Label): void {
  const found = roomForTown(room, town, 0);
  if (found) room.expect(1, found.box);
}

/** Beside its dot, a capital also in smaller letters: near a border they are the ones that fit. */
function roomForTown(room: FreeRoom, { kind, rank, name, at, isCapital }: Label, dots: number) {
  const [x, y] = room.px(at!);
  const { town } = nameSizes;
  for (const letters of isCapital ? town : [town[rank - 1] ?? town[3]]) {
    const px = letters * room.times;
    const box = room.sizeOf([name], px, kind);
    const found = besidePoint(room, { x, y }, box, px * dotGap, (one) => room.isFree(one, dots));
    if (found) return { ...found, size: px };
  }
  return null;
}

/** A dot without its name would be a riddle: both, or neither. */
function placeTown(room: FreeRoom, town: Label): void {
  const { kind, id, rank, name, at } = town;
  const dot = room.dotAt(at!);
  if (room.isTaken(dot)) return;
  const found = roomForTown(room, town, rank - 1);
  if (!found) return;
  room.keep({ kind, id, rank: Math.min(rank, nameSizes.town.length), lines: [name], ...found });
  room.take(dot);
}

/** How far from its point a unit may be named, in widths and heights of its name. */
const shifts = [
  [0, 0],
  [0, -1.5],
  [0, 1.5],
  [-0.4, 0],
  [0.4, 0],
  [0, -3],
  [0, 3],
] as const;

function placeUnit(room: FreeRoom, { kind, id, name, at }: Label): void {
  const px = nameSizes[kind === 'district' ? 'district' : 'province'][0] * room.times;
  const size = room.sizeOf([name], px, kind);
  const [left, top] = room.px(at!);
  // A unit keeps off the dots of large towns as long as it has another place.
  for (const dots of [2, 0]) {
    for (const [across, up] of shifts) {
      const [x, y] = [left + across * size.width, top + up * size.height];
      const box = boxAround(x, y, size);
      if (!room.isFree(box, dots) || !liesInOne(room.cells, box)) continue;
      room.keep({ kind, id, rank: 0, lines: [name], size: px, x, y, side: 'middle', box });
      return;
    }
  }
}

/** px between a river and its name, and between that and other names: side by side they would read as one. */
const fromRiver = 4;
const fromOthers = 16;

function placeRiver(room: FreeRoom, { kind, id, name, course }: Label): void {
  const px = nameSizes.river[0] * room.times;
  const size = room.sizeOf([name], px, kind);
  for (const at of course ?? []) {
    const [x, y] = room.px(at);
    for (const side of ['top', 'bottom', 'right', 'left'] as const) {
      const box = boxBeside(x, y, size, side, fromRiver);
      const around = { ...box, left: box.left - fromOthers, right: box.right + fromOthers };
      if (!room.isFree(around, 4) || !liesInOne(room.cells, box)) continue;
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      room.keep({ kind, id, rank: 0, lines: [name], size: px, ...middle, side: 'middle', box });
      return;
    }
  }
}
