/** The names of the picture in the page: those of all its views, placed for the first; the page places them for its own frame. */
import type { Position } from 'geojson';
import type { Element } from 'hast';
import { zoomsOfLabel } from '../../map/names/name-looks.ts';
import type { Edition } from '../derive/edition.ts';
import type { Drawing } from './drawing.ts';
import type { Box as ShapeBox } from './frame.ts';
import { type Frame, shownIn, zoomOf } from './frame.ts';
import type { PictureLabel } from './labels.ts';
import { hasOwnSize, type Name, nameGroups } from './names.ts';
import { countryShapes, placeLabels, subjectOf } from './place-labels.ts';
import { seedsOf } from './seeds.ts';

interface NameOptions {
  drawing: Drawing;
  edition: Edition;
  /** The first view, and all. */
  frame: Frame;
  views: readonly Frame[];
  boxes: readonly ShapeBox[];
  /** The origin of positions, and their decimals. */
  origin: Position;
  decimals: number;
}

interface InlineNames {
  /** For which the first view has room. */
  first: Element[];
  /** All others: the page adds them before it places names for its own frame. */
  later: Element[];
}

export function inlineNames(options: NameOptions): InlineNames {
  const { drawing, edition, frame, views, origin, decimals } = options;
  const { source, world } = drawing;
  const { lang, story } = edition;
  const focus = story.paragraphs[0]?.places ?? [];
  const zoom = zoomOf(frame.scale);
  const seeds = seedsOf(countryShapes(source, world, zoom), options.boxes);
  const labels = drawing.labelsIn(lang).filter((label) => isSeen(label, views, seeds));
  const placed = placeLabels({
    drawing,
    lang,
    frame,
    focus,
    wanted: (label) => labels.includes(label),
  });
  const away = (x: number, y: number): [number, number] => [
    Number((x - origin[0]!).toFixed(decimals)),
    Number((y - origin[1]!).toFixed(decimals)),
  ];
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
  const subjects = subjectNames(edition, nameFor);
  const others = labels.map(({ kind, id, name, rank, at, place, isCapital }) => {
    const dataSeeds = seeds
      .get(id)
      ?.flatMap(([x, y]) => away(x, y).map(Math.round))
      .join(' ');
    const dataCapital = isCapital ? '' : undefined;
    const data = kind === 'country' ? { dataSeeds } : { dataPlaceName: place, dataCapital };
    return nameFor(kind, id, name, at, { rank: Math.min(rank, 4), data });
  });
  const names = [...subjects, ...others];
  const groups = (wanted: readonly Name[]): Element[] =>
    nameGroups(wanted, () => ({ transform: `translate(${origin.join(' ')})` }));
  return { first: groups(names.filter(({ off }) => !off)), later: groups(names.filter(({ off }) => off)) };
}

type NameFor = (kind: string, id: string, text: string, at: null, more: Partial<Name>) => Name;

/** To be shown when they are in focus: places as they are called, and as what is not known exactly is called. */
function subjectNames({ source, lang, story }: Edition, nameFor: NameFor): Name[] {
  const spoken = new Set(story.paragraphs.flatMap((paragraph) => paragraph.places.map(({ place }) => place)));
  return source.places
    .filter(({ id }) => spoken.has(id))
    .flatMap(({ id }) => {
      const [name, vague] = (['area', 'vague'] as const).map(
        (precision) => subjectOf(source, { place: id, precision }, lang)?.text,
      );
      if (!name) return [];
      const data = { dataName: name, dataVague: vague === name ? undefined : vague };
      return [nameFor('subject', id, name, null, { data })];
    });
}

/** Whether some view of the story shows a label. */
function isSeen(label: PictureLabel, views: readonly Frame[], seeds: ReadonlyMap<string, unknown>): boolean {
  const { kind, at, place } = label;
  if (kind === 'country') return seeds.has(label.id);
  // The lines of other districts are not drawn, so their names would refer to nothing.
  const zooms = zoomsOfLabel(label);
  if (!at || !zooms || (kind === 'district' && !place)) return false;
  return views.some((frame) => {
    const seen = shownIn(frame, 0);
    const zoom = zoomOf(frame.scale);
    const inZoom = zoom >= zooms[0] && zoom - 0.8 < zooms[1];
    return (
      inZoom &&
      at[0] > seen.x &&
      at[1] > seen.y &&
      at[0] < seen.x + seen.width &&
      at[1] < seen.y + seen.height
    );
  });
}
