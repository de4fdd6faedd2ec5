/** What is kept free at the sides of a frame: the map shows what it is about in the rest. */
import type { Rect } from '../kit/boxes.ts';

/** px kept free at each side. */
export type Room = Rect;

export const noRoom: Room = { left: 0, top: 0, right: 0, bottom: 0 };

/** px kept free at the sides of what is framed, the same on the live map, in its picture (the style sheets have the numbers too) and in the names' plan. */
export const sidePadding = 24;

/** The same above and below it: a low frame has less to give away. `height` is the frame's, px. */
export const endPadding = (height: number): number => Math.min(sidePadding, height * 0.12);

export const isSameRoom = (a: Room, b: Room): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/** For the style sheet, which keeps the picture and the way back clear too: `--room-left` and so on. */
export function writeRoom(style: CSSStyleDeclaration, room: Room): void {
  for (const [side, px] of Object.entries(room)) style.setProperty(`--room-${side}`, `${px}px`);
}
