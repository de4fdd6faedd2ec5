/** The names of the picture in the page: those of all its views, placed for the first; the page places them for its own frame. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { shapeNear } from '../../../map/names/geo-shapes.ts';
import { zoomsOfLabel } from '../../../map/names/name-looks.ts';
import type { Edition } from '../../derive/edition.ts';
import type { Drawing } from '../drawing.ts';
import { type Frame, type Box as ShapeBox, shownIn, zoomOf } from '../frame.ts';
import type { PictureLabel } from './labels.ts';
import { hasOwnSize, type Name, nameGroups } from './names.ts';
import { countryShapes, labelsNear, placeLabels, subjectOf } from './place-labels.ts';
import { seedsOf } from './seeds.ts';

interface NameOptions {
  drawing: Drawing;
  edition: Edition;
  /** Of the first view. */
  frame: Frame;
  views: readonly Frame[];
  boxes: readonly ShapeBox[];
  /** The origin of positions, and their decimals. */
  origin: Position;
  decimals: number;
  /** Units of the picture in one of its names. */
  times: number;
}

interface InlineNames {
  /** Those for which the first view has room. */
  first: Element[];
  /** All others: the page adds them before it places names for its own frame. */
  later: Element[];
}

export function inlineNames(options: NameOptions): InlineNames {
  const { drawing, edition, frame, views, origin, decimals, times } = options;
  const { lang, story } = edition;
  const focus = story.paragraphs[0]?.places ?? [];
  const zoom = zoomOf(frame.scale);
  const middle = frame.left + frame.width / frame.scale / 2;
  const shapes = countryShapes(drawing, zoom);
  const near = drawing.isAcross ? shapes.map((shape) => shapeNear(shape, middle)) : shapes;
  const key = JSON.stringify([options.boxes, zoom, middle]);
  const seeds = drawing.once(`seeds ${key}`, () => seedsOf(near, options.boxes));
  const seen = views.map((view) => ({ ...shownIn(view, 0), zoom: zoomOf(view.scale) }));
  // The land of a story that goes round the world is too coarse in this picture to say whose it is: the live map names countries.
  const canName = ({ kind }: PictureLabel): boolean => kind !== 'country' || !drawing.isAcross;
  const labels = labelsNear(drawing, drawing.labelsIn(lang), middle).filter(
    (label) => canName(label) && isSeen(label, seen, seeds),
  );
  const placed = placeLabels({
    drawing,
    lang,
    frame,
    focus,
    wanted: ({ kind, id }) => labels.some((label) => label.kind === kind && label.id === id),
  });
  const places = decimals + Math.log10(times);
  const away = (x: number, y: number): [number, number] => [
    Number(((x - origin[0]!) / times).toFixed(places)),
    Number(((y - origin[1]!) / times).toFixed(places)),
  ];
  const seedAt = (x: number, y: number): number[] =>
    away(x, y).map((value) => Math.round(value * times) / times);
  const byId = new Map(placed.map((name) => [`${name.kind} ${name.id}`, name]));
  const nameFor = (
    kind: string,
    id: string,
    text: string,
    at: readonly number[] | null,
    more: Partial<Name>,
  ): Name => {
    const found = byId.get(`${kind} ${id}`);
    const home = at && away(at[0]!, at[1]!);
    const [x, y] =
      found && kind !== 'town'
        ? away(frame.left + found.x / frame.scale, frame.top + found.y / frame.scale)
        : (home ?? [0, 0]);
    const em = found && hasOwnSize(kind) ? found.size / 10 : undefined;
    const side = found?.side ?? (kind === 'town' ? 'right' : 'middle');
    const data = { ...more.data, dataAt: kind === 'town' ? undefined : home?.join(' ') };
    return { kind, id, rank: 0, lines: found?.lines ?? [text], em, x, y, side, off: !found, ...more, data };
  };
  const subjects = subjectNames(drawing, edition, nameFor);
  const others = labels.map(({ kind, id, name, rank, at, place, isCapital }) => {
    const dataSeeds = seeds
      .get(id)
      ?.flatMap(([x, y]) => seedAt(x, y))
      .join(' ');
    const dataCapital = isCapital ? '' : undefined;
    const data = { dataPlaceName: place, ...(kind === 'country' ? { dataSeeds } : { dataCapital }) };
    return nameFor(kind, id, name, at, { rank: Math.min(rank, 4), data });
  });
  const names = [...subjects, ...others];
  const groups = (wanted: readonly Name[]): Element[] =>
    nameGroups(wanted, () => ({
      transform: `translate(${origin.join(' ')})${times > 1 ? ` scale(${times})` : ''}`,
    }));
  return { first: groups(names.filter(({ off }) => !off)), later: groups(names.filter(({ off }) => off)) };
}

type NameFor = (kind: string, id: string, text: string, at: null, more: Partial<Name>) => Name;

/** Shown when they are in focus: the name of each place, and what it is called if it is only known vaguely. */
function subjectNames(drawing: Drawing, { lang, story }: Edition, nameFor: NameFor): Name[] {
  const spoken = new Set(story.paragraphs.flatMap((paragraph) => paragraph.places.map(({ place }) => place)));
  return drawing.source.places
    .filter(({ id }) => spoken.has(id))
    .flatMap(({ id }) => {
      const [name, vague] = (['area', 'vague'] as const).map(
        (precision) => subjectOf(drawing, { place: id, precision }, lang)?.text,
      );
      if (!name) return [];
      const data = { dataName: name, dataVague: vague === name ? undefined : vague };
      return [nameFor('subject', id, name, null, { data })];
    });
}

/** Whether some view of the story shows a label. */
function isSeen(
  label: PictureLabel,
  views: readonly (ShapeBox & { zoom: number })[],
  seeds: ReadonlyMap<string, unknown>,
): boolean {
  const { kind, at, place } = label;
  if (kind === 'country') return seeds.has(label.id);
  // The lines of other districts are not drawn, so their names would refer to nothing.
  const zooms = zoomsOfLabel(label);
  if (!at || !zooms || (kind === 'district' && !place)) return false;
  return views.some(
    ({ x, y, width, height, zoom }) =>
      zoom >= zooms[0] &&
      zoom - 0.8 < zooms[1] &&
      at[0] > x &&
      at[1] > y &&
      at[0] < x + width &&
      at[1] < y + height,
  );
}
