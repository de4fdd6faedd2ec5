/** Dots and names of a picture as elements, in groups of one look. Each name says what it names: `data-kind` and `data-id`. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Side } from '../../../map/names/find-room.ts';
import { lineHeight } from '../../../map/names/name-looks.ts';
import { offsets } from '../../../map/names/offsets.ts';

/** One name, in the picture's units. */
export interface Name {
  kind: string;
  id: string;
  /** Of towns; else 0. */
  rank: number;
  lines: readonly string[];
  /** Letters, in em of the picture; left out for kinds that have one size. */
  em?: number | undefined;
  x: number;
  y: number;
  side: Side;
  /** No room for it. */
  off?: boolean;
  /** More attributes. */
  data?: Record<string, string | undefined>;
}

/** Groups in the order of `names`. `extra` adds attributes to a group. */
export function nameGroups(names: readonly Name[], extra: (name: Name) => object = () => ({})): Element[] {
  const classes = [...new Set(names.map(classOf))];
  return classes.map((className) => {
    const members = names.filter((name) => classOf(name) === className);
    const [first] = members;
    const isTown = first!.kind === 'town';
    // Omit the dot if its name does not fit.
    const d = members.map(({ x, y, off }) => (off ? '' : `M${x} ${y}h0`)).join('');
    const dot = (name: string): Element => s('path', { class: name, d, vectorEffect: 'non-scaling-stroke' });
    return s('g', { class: `names ${className}`, ...extra(first!) }, [
      ...(isTown ? [dot('dot'), dot('hole')] : []),
      ...members.map(textOf),
    ]);
  });
}

function textOf({ kind, id, lines, em, x, y, side, off, data = {} }: Name): Element {
  const { dx, dy } = offsets(side, lines.length);
  const attributes = {
    x,
    y,
    dx,
    dy,
    fontSize: em && `${em}em`,
    dataKind: kind,
    dataId: id,
    dataSide: side === (kind === 'town' ? 'right' : 'middle') ? undefined : side,
    dataOff: off ? '' : undefined,
    ...data,
  };
  if (lines.length === 1) return s('text', attributes, lines[0]!);
  const [first, ...rest] = lines;
  const next = rest.map((line) => s('tspan', { x, dx, dy: `${lineHeight}em` }, line));
  return s('text', attributes, [s('tspan', first!), ...next]);
}

/** Countries, oceans and what is in focus are written as large as there is room; the others have one size, which the sheet gives. */
export const hasOwnSize = (kind: string): boolean => ['country', 'subject', 'ocean'].includes(kind);

const classOf = ({ kind, rank }: Name): string => (kind === 'town' ? `town rank-${rank}` : `of-${kind}`);
