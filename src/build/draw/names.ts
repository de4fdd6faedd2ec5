/** Dots and names of a picture as elements, in groups of one look. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Label } from './labels.ts';

/** One name and where its dot (town) or middle (unit) lies, in the picture's units; `off`: no room for it. */
export interface Name {
  label: Label;
  x: number;
  y: number;
  off: boolean;
}

/** Groups in the order of `names`, which is that in which room is given to them. `extra` adds attributes to a group. */
export function nameGroups(names: readonly Name[], extra: (label: Label) => object = () => ({})): Element[] {
  const classes = [...new Set(names.map(({ label }) => classOf(label)))];
  return classes.map((className) => {
    const members = names.filter(({ label }) => classOf(label) === className);
    const { label } = members[0]!;
    const isTown = label.kind === 'town';
    // A dot without its name would be a riddle.
    const d = members.map(({ x, y, off }) => (off ? '' : `M${x} ${y}h0`)).join('');
    const dot = (name: string): Element => s('path', { class: name, d, vectorEffect: 'non-scaling-stroke' });
    return s('g', { class: `names ${className}`, ...extra(label) }, [
      ...(isTown ? [dot('dot'), dot('hole')] : []),
      ...members.map(({ label: { name }, x, y, off }) =>
        s(
          'text',
          { x, y, dx: isTown ? '.6em' : undefined, dy: '.35em', dataOff: off ? '' : undefined },
          name,
        ),
      ),
    ]);
  });
}

const classOf = ({ kind, rank }: Label): string => (rank ? `town rank-${rank}` : `of-${kind}`);
