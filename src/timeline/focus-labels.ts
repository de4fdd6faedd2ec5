/**
 * Places the labels of what is in focus: above the marks with a leader each on the wide form, as lines on the slim one.
 *
 *     Title  date          a label is after its leader, before it, or over it;
 *     │      Title  date   no label touches another label, another's leader or the frame
 *     ▬▬▬    ●
 */
import { type Run, type Wording, wordingsOf } from './label-text.ts';
import type { Form, Measure } from './timeline-layout.ts';

/** A label that wants to be placed: its words and the mark that it belongs to, in px. */
export interface WantedLabel {
  event: string;
  title: string;
  date: string;
  x: number;
  y: number;
}

/** A placed label; px. `align` says on which edge of the text `x` lies. */
export interface PlacedLabel {
  event: string;
  lines: Run[][];
  x: number;
  align: 'left' | 'right';
  /** Of the first line's row. */
  top: number;
  left: number;
  right: number;
  bottom: number;
  leader: { x: number; top: number; bottom: number };
}

interface Choice extends PlacedLabel {
  cost: number;
}

/** Between a leader and its text, two labels of a row, and a label and the frame. */
const LEADER_GAP = 5;
const LABEL_GAP = 12;
const FRAME_GAP = 4;
/** Losing a label costs more than any wording of it. */
const OMITTED_COST = 100;
/** More labels than this say no more: the rest stay lit without one. */
const MOST_LABELS = 6;
/** The search stops after so many tries and takes the best found: a frame's worth of time at most. */
const MOST_TRIES = 20_000;

/** The cheapest placing found. A label for which there is no room is left out. */
export function placeLabels(
  wanted: readonly WantedLabel[],
  form: Form,
  width: number,
  measure: Measure,
): PlacedLabel[] {
  const choices = wanted.slice(0, MOST_LABELS).map((label) => choicesOf(label, form, width, measure));
  let best: { placed: Choice[]; cost: number } = { placed: [], cost: Number.POSITIVE_INFINITY };
  let tries = 0;
  const search = (index: number, placed: Choice[], cost: number) => {
    const ofLabel = choices[index];
    if (cost >= best.cost) return;
    if (!ofLabel) {
      best = { placed, cost };
      return;
    }
    for (const choice of ofLabel) {
      tries += 1;
      if (tries > MOST_TRIES && best.placed.length > 0) return;
      if (placed.every((other) => !collide(choice, other)))
        search(index + 1, [...placed, choice], cost + choice.cost);
    }
    search(index + 1, placed, cost + OMITTED_COST);
  };
  search(0, [], 0);
  return best.placed.map(({ cost: _, ...label }) => label);
}

/** Every place and wording of one label inside the frame, cheapest first. */
function choicesOf(label: WantedLabel, form: Form, width: number, measure: Measure): Choice[] {
  const choices: Choice[] = [];
  for (const wording of wordingsOf(label, form.labelRows, measure)) {
    for (let row = 0; row + wording.lines.length <= form.labelRows; row += 1) {
      // Near its mark is better; after the leader is better than before it, over it is the last resort.
      const rowCost = 0.5 * (form.labelRows - wording.lines.length - row);
      choices.push(choiceAt(label, wording, form, row, label.x + LEADER_GAP, 'left', rowCost));
      choices.push(choiceAt(label, wording, form, row, label.x - LEADER_GAP, 'right', rowCost + 0.3));
      const over = clamp(label.x - wording.width / 2, FRAME_GAP, width - FRAME_GAP - wording.width);
      choices.push(choiceAt(label, wording, form, row, over, 'left', rowCost + 0.9));
    }
  }
  return choices
    .filter(({ left, right }) => left >= FRAME_GAP && right <= width - FRAME_GAP)
    .sort((a, b) => a.cost - b.cost);
}

function choiceAt(
  { event, x: anchor, y }: WantedLabel,
  { lines, width, cost }: Wording,
  form: Form,
  row: number,
  x: number,
  align: 'left' | 'right',
  placeCost: number,
): Choice {
  const top = form.labelTop + row * form.rowHeight;
  const bottom = top + lines.length * form.rowHeight;
  const left = align === 'left' ? x : x - width;
  const beside = anchor < left || anchor > left + width;
  const leader = { x: anchor, top: beside ? top + 2 : bottom, bottom: y };
  return { event, lines, x, align, top, left, right: left + width, bottom, leader, cost: cost + placeCost };
}

function collide(a: Choice, b: Choice): boolean {
  const rowsShared = a.top < b.bottom && b.top < a.bottom;
  if (rowsShared && a.left < b.right + LABEL_GAP && b.left < a.right + LABEL_GAP) return true;
  return crosses(a, b) || crosses(b, a);
}

/** True if the leader of one label runs through, or too close by, another label. */
function crosses({ leader }: Choice, label: Choice): boolean {
  const near = leader.x > label.left - LEADER_GAP + 1 && leader.x < label.right + LEADER_GAP - 1;
  return near && leader.top < label.bottom && leader.bottom > label.top;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
