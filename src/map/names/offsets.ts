/** How the lines of an SVG text lie about the point that they name. */
import type { Side } from './find-room.ts';
import { dotGap, lineHeight } from './name-looks.ts';

/** Where the first line's base lies from the point, em. */
export function offsets(side: Side, lines: number): { dx: string | undefined; dy: string } {
  const above = ((lines - 1) * lineHeight) / 2;
  const toMiddle = 0.35 - above;
  const away = { right: [dotGap, 0], left: [-dotGap, 0], top: [0, -1.07 - above], bottom: [0, 1.07 + above] };
  const [dx, dy] = side === 'middle' ? [0, 0] : away[side];
  return { dx: dx ? `${dx}em` : undefined, dy: `${Math.round((toMiddle + dy!) * 100) / 100}em` };
}
