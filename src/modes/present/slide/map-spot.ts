/** A spot of the map in a form that windows of other sizes can use: as a share of what the story frames. */
import type { Rect } from '../../../kit/boxes.ts';
import { scaleOf } from '../../../kit/dom.ts';
import type { StoryMap } from '../../../map/story-map.ts';
import type { Camera } from '../../../story/story.ts';

/** 0,0 is the north-west corner of the framed bounds, 1,1 the south-east; outside them below 0 or above 1. */
export interface Spot {
  u: number;
  v: number;
}

/** What is used of the live map: a position in its frame, px of its layout. Unrotated, it is linear in Web Mercator. */
interface Projecting {
  project(at: [number, number]): { x: number; y: number };
}

/** The spot at a point of the window (px), or null if the map shows nothing yet. */
export function spotAt(map: StoryMap, camera: Camera, x: number, y: number): Spot | null {
  const corners = cornersOf(map, camera);
  if (!corners) return null;
  const { left, top, right, bottom } = corners;
  return { u: (x - left) / (right - left), v: (y - top) / (bottom - top) };
}

/** Position of a spot in the window, px. */
export function pointOf(map: StoryMap, camera: Camera, { u, v }: Spot): { x: number; y: number } | null {
  const corners = cornersOf(map, camera);
  if (!corners) return null;
  const { left, top, right, bottom } = corners;
  return { x: left + u * (right - left), y: top + v * (bottom - top) };
}

/** The frame that the map is drawn in. */
export const frameOf = (map: StoryMap): DOMRect =>
  (map.shadowRoot?.querySelector('.frame') ?? map).getBoundingClientRect();

/** The corners of the framed bounds in the window, px. */
function cornersOf(map: StoryMap, { bounds, viewBox }: Camera): Rect | null {
  if (map.state === 'ready') {
    const frame = frameOf(map);
    const live = map.map as Projecting;
    const [west, south, east, north] = bounds;
    const scale = scaleOf(map);
    const [a, b] = [live.project([west, north]), live.project([east, south])];
    return {
      left: frame.left + a.x * scale,
      top: frame.top + a.y * scale,
      right: frame.left + b.x * scale,
      bottom: frame.top + b.y * scale,
    };
  }
  const svg = map.querySelector<SVGSVGElement>('svg[data-picture]');
  const matrix = svg?.getScreenCTM();
  if (!svg || !matrix) return null;
  const [x, y, width, height] = viewBox.split(' ').map(Number) as [number, number, number, number];
  const a = new DOMPoint(x, y).matrixTransform(matrix);
  const b = new DOMPoint(x + width, y + height).matrixTransform(matrix);
  return { left: a.x, top: a.y, right: b.x, bottom: b.y };
}
