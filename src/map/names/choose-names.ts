/**
 * Which names a frame has room for, and where: pure, the same for the live map and for pictures. In the order in which room is given:
 *
 *     what is in focus · countries over a twelfth of the frame · the story's other places · towns · other countries · units
 *
 * No name leaves the frame, crosses a country's border, or lies on a dot, on another name or on what lies on the map.
 */
import type { Rect } from '../../kit/boxes.ts';
import type { Cells } from './cells.ts';
import { boxAround, liesInOne, roomWithin } from './find-room.ts';
import { FreeRoom, type MeasureText, type PlacedName } from './free-room.ts';
import { breaksOf, countrySizes, dotGap, much, nameSizes, zoomsOfLabel } from './name-looks.ts';
import { besidePoint, markSubject, placeSubject, type Subject } from './place-subject.ts';

/** A name that a frame may show, other than those in focus. */
export interface Label {
  kind: string;
  id: string;
  name: string;
  /** Of towns, from 1, the largest. */
  rank: number;
  /** Id of the story's place that it names. */
  place?: string | undefined;
  /** Units; null for a country, whose place in the frame is looked for. */
  at: readonly [x: number, y: number] | null;
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

/** px that a country's name keeps from its border. */
const fromBorder = 8;

export function chooseNames(wanted: Names): PlacedName[] {
  const { cells, labels, subjects, obstacles, measure, textScale = 1 } = wanted;
  const room = new FreeRoom(cells, obstacles, measure, textScale);
  const inFocus = new Set(subjects.map(({ id }) => id));
  const seen = labels.filter((label) => !(label.place && inFocus.has(label.place)) && isSeen(room, label));
  const towns = seen.filter(({ kind }) => kind === 'town').sort((a, b) => a.rank - b.rank);
  const units = seen.filter(({ kind }) => kind !== 'town');
  for (const town of towns) room.expect(town.rank, room.dotAt(town.at!));
  const marked = subjects.map((subject) => [subject, markSubject(room, subject)] as const);
  const areas = marked.flatMap(([, own]) => own ?? []);
  for (const [subject, own] of marked)
    placeSubject(room, subject, own, subject.form === 'line' ? areas.filter((area) => area !== own) : []);
  const countries = countriesOf(wanted);
  for (const country of countries) if (country.share > much) placeCountry(room, country, areas);
  for (const unit of units) if (unit.place) placeUnit(room, unit);
  for (const town of towns) placeTown(room, town);
  for (const country of countries) if (country.share <= much) placeCountry(room, country, areas);
  for (const unit of units) if (!unit.place) placeUnit(room, unit);
  return room.names;
}

/** MapLibre's zoom (tiles of 512 px) at a scale. */
const zoomOfScale = (scale: number): number => Math.log2((scale * 1e6) / 512);

function isSeen(room: FreeRoom, { kind, rank, at, place }: Label): boolean {
  const { view } = room.cells;
  const zooms = zoomsOfLabel(kind, rank, place);
  const zoom = zoomOfScale(view.scale);
  if (!at || !zooms || zoom < zooms[0] || zoom >= zooms[1]) return false;
  const [x, y] = room.px(at);
  return x > 0 && y > 0 && x < view.width && y < view.height;
}

interface Country {
  index: number;
  id: string;
  name: string;
  share: number;
  /** Middle of what is seen of it, px. */
  x: number;
  y: number;
}

/** The countries in the frame that have a name, the largest part first. */
function countriesOf({ cells, countries, labels }: Names): Country[] {
  const names = new Map(labels.flatMap(({ kind, id, name }) => (kind === 'country' ? [[id, name]] : [])));
  return cells
    .parts(countries.length)
    .map((part, index) => ({ ...part, index, id: countries[index - 1] ?? '' }))
    .flatMap((part) => {
      const name = names.get(part.id);
      return part.share > 0 && name ? [{ ...part, name }] : [];
    })
    .sort((a, b) => b.share - a.share);
}

/** What a country's name keeps clear of, the best way first: dots of towns up to a rank, and what is in focus. */
const clearances = [
  { dots: 4, areas: true },
  { dots: 2, areas: true },
  { dots: 0, areas: true },
  { dots: 0, areas: false },
];

/** A large country bears its name rather upon dots (which go then) and upon what is in focus than not at all. */
function placeCountry(room: FreeRoom, country: Country, areas: readonly Cells[]): void {
  const { index, id, name, share } = country;
  for (const clear of share > much ? clearances : clearances.slice(0, 1)) {
    const isFree = (box: Rect): boolean =>
      room.isFree(box, clear.dots) && !(clear.areas && areas.some((area) => !area.meetsOnly(box, 0)));
    for (const size of countrySizes(share)) {
      const px = size * room.times;
      for (const lines of breaksOf(name).slice(0, 2)) {
        const box = room.sizeOf(lines, px, 'country');
        const at = roomWithin(room.cells, index, box, fromBorder, country, isFree);
        if (!at) continue;
        const { x, y } = at;
        const look = { kind: 'country', id, rank: 0, lines, size: px, side: 'middle' } as const;
        room.keep({ ...look, x, y, box: boxAround(x, y, box) });
        return;
      }
    }
  }
}

/** A dot without its name would be a riddle: both, or neither. */
function placeTown(room: FreeRoom, { kind, id, rank, name, at }: Label): void {
  const dot = room.dotAt(at!);
  if (room.isTaken(dot)) return;
  const [x, y] = room.px(at!);
  const { town } = nameSizes;
  const px = (town[rank - 1] ?? town[3]) * room.times;
  const size = room.sizeOf([name], px, kind);
  const found = besidePoint(room, { x, y }, size, px * dotGap, (box) => room.isFree(box, rank - 1));
  if (!found) return;
  room.keep({ kind, id, rank: Math.min(rank, town.length), lines: [name], size: px, ...found });
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
  const px = nameSizes[kind === 'district' ? 'district' : 'oblast'][0] * room.times;
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
