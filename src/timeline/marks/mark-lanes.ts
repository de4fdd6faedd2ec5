/** Packs events into lanes so that their marks do not lie on each other; all marks of one event share a lane. */

/** What an event covers along the axis, in px, the gaps between its marks included. */
export interface Envelope {
  event: string;
  left: number;
  right: number;
}

/** Free px between two events of a lane. */
const GAP_PX = 4;

/**
 * The lane (0 = next to the axis) of each event. Longest first, so that bars lie at the axis and what shares a day
 * piles up above. If all `most` lanes are taken, an event goes to the lane with the least overlap.
 */
export function packLanes(envelopes: readonly Envelope[], most: number): Map<string, number> {
  const order = [...envelopes].sort((a, b) => b.right - b.left - (a.right - a.left) || a.left - b.left);
  const lanes: Envelope[][] = [];
  const laneOf = new Map<string, number>();
  for (const envelope of order) {
    let lane = lanes.findIndex((taken) => overlapWith(taken, envelope) === 0);
    if (lane < 0 && lanes.length < most) lane = lanes.push([]) - 1;
    if (lane < 0) {
      const overlaps = lanes.map((taken) => overlapWith(taken, envelope));
      lane = overlaps.indexOf(Math.min(...overlaps));
    }
    lanes[lane]!.push(envelope);
    laneOf.set(envelope.event, lane);
  }
  return laneOf;
}

function overlapWith(taken: readonly Envelope[], envelope: Envelope): number {
  return taken.reduce((sum, other) => {
    const shared = Math.min(envelope.right, other.right) + GAP_PX - Math.max(envelope.left, other.left);
    return sum + Math.max(0, shared);
  }, 0);
}
