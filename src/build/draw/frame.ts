/** How a camera's view box lies in a frame of pixels: as the live map frames it, with the same padding. */

import type { Position } from 'geojson';
import { unitsOf, type Viewport, worldWidth } from '../../map/names/shapes.ts';
import { endPadding, sidePadding } from '../../map/room.ts';

/** A rectangle in Web Mercator units (world 1e6 wide, y downwards). */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a drawing shows, and how large; drawings call it a frame. */
export type Frame = Viewport;

/** Frames up to this many times as wide as high, or as high as wide, show only what a picture draws. */
const extreme = 3;

export function boxOf(viewBox: string): Box {
  const [x, y, width, height] = viewBox.split(' ').map(Number);
  return { x: x!, y: y!, width: width!, height: height! };
}

/** The view in the middle of a frame of `width` × `height` px, as large as the padding lets it be. */
export function frameFor(box: Box, width: number, height: number): Frame {
  const scale = Math.min(
    (width - 2 * sidePadding) / box.width,
    (height - 2 * endPadding(height)) / box.height,
  );
  return {
    width,
    height,
    scale,
    left: box.x + box.width / 2 - width / scale / 2,
    top: box.y + box.height / 2 - height / scale / 2,
  };
}

/** MapLibre's zoom (tiles of 512 px) at a scale in px per unit. */
export const zoomOf = (scale: number): number => Math.log2((scale * worldWidth) / 512);

/** Everything that a frame of any usual shape can show of a view, its padding included. */
export function coverOf({ x, y, width, height }: Box): Box {
  // A small frame of 240 px loses a fifth to the padding.
  const share = 240 / (240 - 2 * sidePadding);
  const across = Math.max(width, height * extreme) * share;
  const up = Math.max(height, width * extreme) * share;
  return { x: x + width / 2 - across / 2, y: y + height / 2 - up / 2, width: across, height: up };
}

/** The least box that holds all; there is at least one. */
export function unitedBoxes(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** What a frame shows, with a margin in px. */
export function shownIn({ left, top, width, height, scale }: Frame, margin: number): Box {
  const more = margin / scale;
  return {
    x: left - more,
    y: top - more,
    width: width / scale + 2 * more,
    height: height / scale + 2 * more,
  };
}

/** Where a frame shows a position, px: that turn of the globe which is nearest to the frame's middle. */
export function pixelOf(position: Position, { left, top, scale, width }: Frame): [x: number, y: number] {
  const [x, y] = unitsOf(position);
  const [across, turn] = [(x - left) * scale, worldWidth * scale];
  return [across - turn * Math.round((across - width / 2) / turn), (y - top) * scale];
}

/** A box `times` as wide and high around the same middle. */
export const grown = ({ x, y, width, height }: Box, times: number): Box => ({
  x: x - (width * (times - 1)) / 2,
  y: y - (height * (times - 1)) / 2,
  width: width * times,
  height: height * times,
});
