/** px kept free around what is framed, the same on the live map, in its picture (the style sheets have the numbers too) and in the names' plan. */

export const sidePadding = 24;

/** A low frame has less to give away. `height` is the frame's, px. */
export const endPadding = (height: number): number => Math.min(sidePadding, height * 0.12);
