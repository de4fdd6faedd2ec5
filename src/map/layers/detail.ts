/**
 * Which lines a frame draws for orientation, pure: by how much ground it shows and what is in focus, not by its pixels. A larger
 * screen shows the same things larger.
 */
import { zoomAsUsual } from '../names/shapes.ts';

/** `main-river`: the one that a unit of the story is known by; `river`: the others. */
export type DetailKind = 'admin1' | 'main-river' | 'river' | 'district';

/** A place in focus: what it is, and how precisely it is named. */
export interface FocusKind {
  kind: string | undefined;
  precision: string;
}

/** Zooms of a frame of the usual size between which lines are drawn. */
const zooms: Record<DetailKind, readonly [min: number, max: number]> = {
  admin1: [4.2, 6.2],
  'main-river': [5.5, 8.1],
  river: [5.5, 8.1],
  district: [7.2, 24],
};

/** For a frame of px, `scale` px per Web Mercator unit. Districts only around one in focus; a tangle of rivers never under a hatch. */
export function detailOf(
  frame: { width: number; height: number; scale: number },
  focus: readonly FocusKind[],
): ReadonlySet<DetailKind> {
  const zoom = zoomAsUsual(frame);
  const isLine = (kind: string | undefined): boolean => kind === 'border' || kind === 'river';
  const isHatched = focus.some(({ kind, precision }) => precision === 'vague' && !isLine(kind));
  const wanted: Record<DetailKind, boolean> = {
    admin1: true,
    'main-river': true,
    river: !isHatched,
    district: focus.some(({ kind }) => kind === 'district'),
  };
  const kinds = Object.keys(zooms) as DetailKind[];
  return new Set(kinds.filter((kind) => wanted[kind] && zoom >= zooms[kind][0] && zoom < zooms[kind][1]));
}

/** The kinds of a layer's features that a detail draws. */
export const detailKinds: Record<string, readonly DetailKind[]> = {
  admin1: ['admin1'],
  river: ['main-river', 'river'],
  district: ['district'],
};
