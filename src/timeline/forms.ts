/** The two forms of the timeline: their fixed measures, in px from the top of the frame. */

/** Width in px of a text in the timeline's 12 px type. */
export type Measure = (text: string, bold: boolean) => number;

/** The fixed measures of a form, in px from the top of the frame. */
export interface Form {
  name: 'wide' | 'slim';
  height: number;
  labelTop: number;
  labelRows: number;
  rowHeight: number;
  bandTop: number;
  axisY: number;
  tickBaseline: number;
  /** Lowest edge of the targets. */
  targetBottom: number;
  lanes: number;
  /** Top of the legend; without a legend, the frame's lowest edge. */
  legendTop: number;
}

const WIDE: Form = {
  name: 'wide',
  height: 150,
  labelTop: 4,
  labelRows: 3,
  rowHeight: 16,
  bandTop: 56,
  axisY: 112,
  tickBaseline: 127,
  targetBottom: 124,
  lanes: 9,
  legendTop: 134,
};
const SLIM: Form = {
  name: 'slim',
  height: 64,
  labelTop: 0,
  labelRows: 2,
  rowHeight: 14,
  bandTop: 38,
  axisY: 50,
  tickBaseline: 62,
  targetBottom: 64,
  lanes: 2,
  legendTop: 64,
};
/** Containers up to this width get the slim strip. */
const SLIM_MOST_PX = 480;

/** The form for a width in px, with room for more rows of names if a paragraph needs them. */
export function formFor(width: number, slim: boolean, moreRows = 0): Form {
  const form = slim || width <= SLIM_MOST_PX ? SLIM : WIDE;
  if (moreRows === 0) return form;
  const by = moreRows * form.rowHeight;
  return {
    ...form,
    height: form.height + by,
    labelRows: form.labelRows + moreRows,
    bandTop: form.bandTop + by,
    axisY: form.axisY + by,
    tickBaseline: form.tickBaseline + by,
    targetBottom: form.targetBottom + by,
    legendTop: form.legendTop + by,
  };
}
