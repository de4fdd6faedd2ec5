/**
 * Which names a frame has room for, and where: pure, the same for the live map and for pictures. In the order in which room is given:
 *
 *     what is in focus · countries that fill a twelfth of the frame, are places of the story, or hold a point in focus ·
 *     the story's other places · capitals · towns · other countries · units · rivers · oceans
 *
 * How many towns, and which detail, depends on how much ground a frame shows and not on its pixels. No name leaves the frame, crosses a country's border, or lies on a dot, on another name or on what lies on the map.
 */
import type { Cells } from './cells.ts';
import { boxAround, boxBeside, liesInOne } from './find-room.ts';
import { FreeRoom, type PlacedName } from './free-room.ts';
import { dotGap, largeShare, mostTowns, nameSizes, zoomsOfLabel } from './name-looks.ts';
import { firstOf, hasRoom, placeFirst, placeOther, seenCountries } from './place-country.ts';
import { besidePoint, markSubject, placeSubject } from './place-subject.ts';
import { pxIn, type Viewport, zoomAsUsual } from './shapes.ts';
import type { Label, Names } from './wanted-names.ts';

/** Below it a frame shows most of the world, and countries are so small that few would be named. */
const worldZoom = 1.2;

/** `placeOceans`: src/map/names/place-oceans.ts; the page's own picture names none, and does without that code. */
export function chooseNames(
  wanted: Names,
  placeOceans?: (room: FreeRoom, wanted: Names, inFocus: readonly Cells[]) => void,
): PlacedName[] {
  const { cells, labels, subjects } = wanted;
  const inFocus = new Set(subjects.map(({ id }) => id));
  const zoom = zoomAsUsual(cells.view);
  const seen = labels.filter(
    (label) => !(label.place && inFocus.has(label.place)) && isSeen(cells.view, zoom, label),
  );
  const towns = townsOf(cells.view, seen);
  // Lines of districts are drawn around one in focus; without them their names would refer to nothing.
  const hasDistrict = labels.some(({ kind, place }) => kind === 'district' && place && inFocus.has(place));
  const units = seen.filter(({ kind }) => kind === 'province' || (kind === 'district' && hasDistrict));
  const { room, areas } = firstNames(wanted, towns);
  for (const unit of units) if (unit.place) placeUnit(room, unit);
  for (const town of towns) placeTown(room, town);
  for (const country of seenCountries(wanted, room.names)) placeOther(room, country, areas, zoom < worldZoom);
  for (const unit of units) if (!unit.place) placeUnit(room, unit);
  for (const river of seen) if (river.kind === 'river') placeRiver(room, river);
  placeOceans?.(room, wanted, areas);
  return room.names;
}

/** A point has the fewest places for its name, a line the most. */
const turns = { point: 0, area: 1, line: 2 };

/**
 * How the names that come before all others may be placed: `without` so many of the largest letters for what is in focus, its
 * points first or not, large countries before it or after.
 */
type Way = readonly [without: number, pointsFirst: boolean, countriesFirst: boolean];

/** The first that leaves no name out is taken. */
const ways: readonly Way[] = [
  [0, true, false],
  [2, true, false],
  [0, false, false],
  [0, true, true],
];

/** A frame with the names that come before all others, and the cells of what is in focus. */
interface FirstNames {
  room: FreeRoom;
  areas: Cells[];
  /** How many names are missing that it should have, or lie far from what they name. */
  missing: number;
}

/** The first way that names what is in focus and all large countries, or the one that leaves out the fewest. */
function firstNames(wanted: Names, towns: readonly Label[]): FirstNames {
  let usual: FirstNames | undefined;
  let best: FirstNames | undefined;
  for (const way of ways) {
    const tried = tryWay(wanted, towns, way, usual);
    usual ??= tried;
    if (!best || tried.missing < best.missing) best = tried;
    if (!best.missing) break;
  }
  return best!;
}

function tryWay(
  wanted: Names,
  towns: readonly Label[],
  [without, pointsFirst, countriesFirst]: Way,
  usual: FirstNames | undefined,
): FirstNames {
  const { cells, subjects, obstacles, measure, textScale = 1 } = wanted;
  const room = new FreeRoom(cells, obstacles, measure, textScale);
  for (const town of towns) {
    room.expect(town.rank, room.dotAt(town.at!));
    if (town.isCapital) expectName(room, town);
  }
  const marked = subjects
    .toSorted((a, b) => (pointsFirst ? turns[a.form] - turns[b.form] : 0))
    .map((subject) => [subject, markSubject(room, subject)] as const);
  const areas = marked.flatMap(([, own]) => own ?? []);
  const lines = marked.flatMap(([{ form }, own]) => (form === 'line' && own ? [own] : []));
  let missing = 0;
  const placeSubjects = (): void => {
    for (const [subject, own] of marked) {
      const others = subject.form === 'line' ? areas.filter((area) => area !== own) : lines;
      missing += placeSubject(room, subject, own, others, nameSizes.subject.slice(without));
    }
  };
  if (!countriesFirst) placeSubjects();
  // What is in focus has its name, even if that comes last.
  const named = (usual?.room ?? room).names.filter(({ kind }) => kind === 'subject');
  for (const country of firstOf(wanted, seenCountries(wanted, named)))
    if (!placeFirst(room, country, areas) && country.share > largeShare && hasRoom(room, country)) missing++;
  if (countriesFirst) placeSubjects();
  room.keepOff(lines);
  return { room, areas, missing };
}

/** Whether a frame, whose zoom is `zoom`, shows what a label names. */
function isSeen(view: Viewport, zoom: number, label: Label): boolean {
  const zooms = zoomsOfLabel(label);
  if (!zooms || zoom < zooms[0] || zoom >= zooms[1]) return false;
  const { width, height } = view;
  const isIn = (at: readonly [x: number, y: number]): boolean => {
    const [x, y] = pxIn(view, at);
    return x > 0 && y > 0 && x < width && y < height;
  };
  return (label.at && isIn(label.at)) || (label.course?.some(isIn) ?? false);
}

/** The towns that a frame names: capitals first, then by rank and by how near to its middle they lie. */
function townsOf(view: Viewport, seen: readonly Label[]): Label[] {
  const away = ({ at }: Label): number => {
    const [x, y] = pxIn(view, at!);
    return Math.hypot(x - view.width / 2, y - view.height / 2);
  };
  const turn = ({ isCapital, rank }: Label): number => (isCapital ? 0 : rank);
  const towns = seen.filter(({ kind }) => kind === 'town');
  const first = towns.toSorted((a, b) => turn(a) - turn(b) || away(a) - away(b)).slice(0, mostTowns);
  return towns.filter((town) => first.includes(town)).sort((a, b) => turn(a) - turn(b));
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

/** A dot without its name would be a riddle: both, or neither; nor may the frame cut it. */
function placeTown(room: FreeRoom, town: Label): void {
  const { kind, id, rank, name, at } = town;
  const dot = room.dotAt(at!);
  if (room.isTaken(dot) || !room.isInFrame(dot)) return;
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
