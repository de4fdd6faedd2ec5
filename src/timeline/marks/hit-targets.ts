/** Groups events into targets large enough to hit: what lies too close to tell apart shares one. */
import { overlap, type Rect } from '../../kit/boxes.ts';

/** An event that wants to be hit: at one of the x (the best first) and at y, in px. */
export interface Hittable {
  event: string;
  xs: readonly number[];
  y: number;
}

/** One button: the ids of its events in order of time, and where it lies in px. */
export interface Target extends Rect {
  events: string[];
}

interface Group {
  members: Hittable[];
  /** Bounds of the members' points. */
  points: Rect;
  rect: Rect;
}

/**
 * Targets of at least `size` × `size` px inside `frame`, none overlapping another, every event in exactly one.
 * `events` come in order of time and so do the targets. The closest two that overlap are joined until none do: joining
 * by overlap alone would chain a whole row into one.
 */
export function groupTargets(events: readonly Hittable[], size: number, frame: Rect): Target[] {
  let groups: Group[] = [];
  // Days first, they cannot move; a bar then takes a free point of its length.
  for (const event of [...events].sort((a, b) => a.xs.length - b.xs.length)) {
    const options = event.xs.map((x) => groupOf([event], pointRect(x, event.y), size, frame));
    groups.push(
      options.find((target) => !groups.some((other) => overlap(target.rect, other.rect))) ?? options[0]!,
    );
  }
  for (let pair = closestOverlap(groups); pair; pair = closestOverlap(groups)) {
    const [a, b] = pair;
    const joined = groupOf([...a.members, ...b.members], union(a.points, b.points), size, frame);
    groups = [...groups.filter((group) => group !== a && group !== b), joined];
  }
  const rank = new Map(events.map(({ event }, i) => [event, i]));
  return groups
    .map(({ members, rect }) => {
      const ids = members.map(({ event }) => event);
      return { ...rect, events: ids.sort((a, b) => rank.get(a)! - rank.get(b)!) };
    })
    .sort((a, b) => rank.get(a.events[0]!)! - rank.get(b.events[0]!)!);
}

function closestOverlap(groups: readonly Group[]): [Group, Group] | null {
  let best: { pair: [Group, Group]; distance: number } | null = null;
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      if (!overlap(a.rect, b.rect)) continue;
      const distance = Math.hypot(
        middleX(a.points) - middleX(b.points),
        middleY(a.points) - middleY(b.points),
      );
      if (!best || distance < best.distance) best = { pair: [a, b], distance };
    }
  }
  return best?.pair ?? null;
}

function groupOf(members: Hittable[], points: Rect, size: number, frame: Rect): Group {
  const width = Math.max(size, points.right - points.left);
  const height = Math.max(size, points.bottom - points.top);
  const left = clamp(middleX(points) - width / 2, frame.left, frame.right - width);
  const top = clamp(middleY(points) - height / 2, frame.top, frame.bottom - height);
  return { members, points, rect: { left, top, right: left + width, bottom: top + height } };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
const middleX = ({ left, right }: Rect) => (left + right) / 2;
const middleY = ({ top, bottom }: Rect) => (top + bottom) / 2;
const pointRect = (x: number, y: number): Rect => ({ left: x, top: y, right: x, bottom: y });
const union = (a: Rect, b: Rect): Rect => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
