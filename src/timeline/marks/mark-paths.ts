/** The lines of a mark as SVG path data, the same on the screen and on paper; whole px, so that no sign is blurred. */
import { ARROW_PX, extentOf, type Mark } from './event-marks.ts';

/** Path data by how it is drawn; an empty text draws nothing. */
export interface MarkPaths {
  /** Filled. */
  solid: string;
  /** Stroked, and filled with the ground. */
  hollow: string;
  /** Stroked. */
  line: string;
  /** Stroked thinly. */
  hatch: string;
  /** Where `?` or `~` is written: the start of its baseline. */
  doubt: { x: number; y: number } | null;
}

/** Between two lines of a hatch, px along the axis. */
const HATCH_PX = 4;
/** Half the width of a day's tick. */
const TICK_HALF = 2;
/** What a sign leaves free to its arrow. */
const GAP = 1;

/** `y` is the mark's middle and `height` what its lane has, px. */
export function markPaths(mark: Mark, y: number, height: number): MarkPaths {
  const half = Math.max(2, Math.floor(height / 2));
  const middle = Math.round(y);
  const box = { top: middle - half, bottom: middle + half };
  const { left, right } = extentOf(mark);
  const doubt = mark.doubt
    ? { x: mark.doubtSide === 'after' ? right - 7 * mark.doubt.length : left, y: middle + 4 }
    : null;
  const body = mark.isOutside
    ? outsideBody(mark, middle, box)
    : mark.shape === 'range'
      ? rangeBody(mark, box)
      : { ...empty, solid: signBody(mark, box) };
  return { ...body, line: body.line + arrows(mark, middle), doubt };
}

const empty = { solid: '', hollow: '', line: '', hatch: '' };
interface Box {
  top: number;
  bottom: number;
}

/** A day: a tick of the calendar. A state: the same with a bar across. */
function signBody(mark: Mark, { top, bottom }: Box): string {
  const x = Math.round(mark.from);
  const height = bottom - top;
  if (mark.shape === 'point') return `M${x - TICK_HALF} ${top}h${2 * TICK_HALF}v${height}h-${2 * TICK_HALF}z`;
  return `M${x - 4} ${top}h8v2h-3v${height - 2}h-2v-${height - 2}h-3z`;
}

/** Stated parts are solid; those within which it was, hatched between brackets. */
function rangeBody({ parts }: Mark, { top, bottom }: Box): typeof empty {
  const stated = parts.filter(({ isStated }) => isStated);
  const within = parts.filter(({ isStated }) => !isStated);
  const foot = ({ from, to }: { from: number; to: number }): number => Math.min(3, (to - from) / 2);
  return {
    ...empty,
    solid: stated.map(({ from, to }) => `M${px(from)} ${top}H${px(to)}V${bottom}H${px(from)}z`).join(''),
    line: within
      .map((part) => {
        const [from, to] = [px(part.from), px(part.to)];
        const [inner, outer] = [px(part.from + foot(part)), px(part.to - foot(part))];
        return `M${inner} ${top}H${from}V${bottom}H${inner}M${outer} ${top}H${to}V${bottom}H${outer}`;
      })
      .join(''),
    hatch: within.map(({ from, to }) => hatchOf(from, to, top, bottom)).join(''),
  };
}

/** A diamond; for a range one that is drawn out, from tip to tip. */
function outsideBody(mark: Mark, middle: number, { top, bottom }: Box): typeof empty {
  if (mark.shape !== 'range') {
    const x = Math.round(mark.from);
    const reach = Math.min(4, Math.max(3, (bottom - top) / 2));
    return {
      ...empty,
      hollow: `M${x - reach} ${middle}l${reach} -${reach}l${reach} ${reach}l-${reach} ${reach}z`,
    };
  }
  const { from, to, parts } = mark;
  const tip = Math.min((bottom - top) / 2, (to - from) / 2);
  const within = parts.filter(({ isStated }) => !isStated);
  return {
    ...empty,
    hollow: `M${px(from)} ${middle}L${px(from + tip)} ${top}H${px(to - tip)}L${px(to)} ${middle}L${px(to - tip)} ${bottom}H${px(from + tip)}z`,
    hatch: within
      .map((part) => hatchOf(Math.max(part.from, from + tip), Math.min(part.to, to - tip), top, bottom))
      .join(''),
  };
}

/** Slanting lines that end where the box ends. */
function hatchOf(from: number, to: number, top: number, bottom: number): string {
  const height = bottom - top;
  const lines: string[] = [];
  for (let x = from + HATCH_PX / 2; x < to + height; x += HATCH_PX) {
    // The line runs from (x, bottom of it) up and back: cut at both ends of the box.
    const low = Math.max(x - height, from);
    const high = Math.min(x, to);
    if (high - low < 1) continue;
    lines.push(
      `M${px(low)} ${px(bottom - (low - (x - height)))}L${px(high)} ${px(bottom - (high - (x - height)))}`,
    );
  }
  return lines.join('');
}

/** Arrows of one length, whatever the scale. */
function arrows(mark: Mark, middle: number): string {
  const { left, right } = extentOf({ ...mark, doubt: '' });
  const head = (x: number, way: number): string =>
    `M${px(x - way * 4)} ${middle - 3}L${px(x)} ${middle}L${px(x - way * 4)} ${middle + 3}`;
  const shaft = (x: number, way: number): string => `M${px(x - way * (ARROW_PX - GAP))} ${middle}H${px(x)}`;
  return [
    mark.arrowBefore ? shaft(left, -1) + head(left, -1) : '',
    mark.arrowAfter ? shaft(right, 1) + head(right, 1) : '',
  ].join('');
}

/** Rounded to a tenth of a px: enough for the eye, and short. */
const px = (value: number): number => Math.round(value * 10) / 10;
