/** How the timeline looks: a printed graphic in one grey-brown, with the accent for what is in focus and nothing else. */
import { css } from '../kit/sheet.ts';

export const timelineStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--sans);
  }
  svg,
  .legend {
    display: block;
    font-size: 12px;
    user-select: none;
  }
  .plot { position: relative; }
  text { fill: var(--ink-soft); }
  path { fill: none; }

  .idle { --tone: var(--border); --tone-ink: var(--ink-soft); }
  .current, .lit { --tone: var(--accent); --tone-ink: var(--accent-ink); }
  .idle, .current, .lit { color: var(--tone); }
  /* What is not from the article is never in accent. */
  .mark.outside { color: var(--border); }
  :is(.current, .lit) .mark.outside { color: var(--ink); }
  /* One mark answers: the others that are current step back to a third. */
  .event, .label, .at-mark { transition: opacity 0.2s; }
  .event.back, .label.back, .at-mark.back { opacity: 0.33; }
  .lit .ring { stroke: currentcolor; stroke-width: 1.5; fill: none; }

  .axis .line, .axis .tick { stroke: var(--border); shape-rendering: crispedges; }
  .axis text { text-anchor: middle; }
  .axis path.state-day { stroke: var(--ink-soft); shape-rendering: crispedges; }
  .axis text.state-day { fill: var(--ink); }
  .axis .gap { fill: var(--paper); }
  .axis .break { stroke: var(--border); stroke-width: 1.25; }

  .event { cursor: pointer; }
  .mark .solid { fill: currentcolor; shape-rendering: crispedges; }
  .mark .hollow { fill: var(--paper); stroke: currentcolor; stroke-width: 1.25; }
  /* What the article states shows through. */
  .mark.range .hollow { fill: none; }
  .mark .line { stroke: currentcolor; stroke-width: 1.5; }
  .mark .hatch { stroke: currentcolor; stroke-width: 1; }
  .mark .doubt { fill: currentcolor; font-weight: 700; }

  .label .leader { stroke: var(--tone); stroke-width: 1; shape-rendering: crispedges; }
  text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
  .title { fill: var(--ink); }
  .current .title, .current.title, .number, .at-mark { fill: var(--tone-ink); }
  .date { fill: var(--ink-soft); unicode-bidi: plaintext; }
  .number, .at-mark, .lit .title, .lit.title { font-weight: 700; }
  .at-mark { text-anchor: middle; }
  .idle .title { fill: var(--ink-soft); }

  .panel .edge { stroke: var(--border); shape-rendering: crispedges; }
  .panel .day { fill: var(--ink); font-weight: 700; }
  .panel .row { fill: transparent; }
  .chip rect { fill: var(--panel); stroke: currentcolor; }
  .chip text { fill: var(--ink); stroke: none; text-anchor: middle; }
  .chip.current text { fill: var(--accent-ink); font-weight: 700; }
  .chip.lit rect { stroke-width: 2.5; }

  .legend {
    position: absolute;
    inset-inline: 10px;
    bottom: 0;
    display: flex;
    flex-wrap: wrap; /* what does not fit goes to a second row, which is hidden: no word is cut */
    gap: 0 12px;
    overflow: hidden;
    height: 16px;
    line-height: 15px;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .legend span { display: flex; align-items: center; gap: 4px; }

  ul { margin: 0; padding: 0; list-style: none; }
  button {
    position: absolute;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:focus-visible { outline: 2px solid var(--ink); outline-offset: -2px; }

  @media (prefers-reduced-motion: reduce) {
    .event, .label, .at-mark { transition: none; }
  }
  @media (forced-colors: active) {
    :host, .mark { forced-color-adjust: none; }
    :host { --paper: Canvas; --panel: Canvas; --ink: CanvasText; --ink-soft: CanvasText; --border: CanvasText; }
    :host { --accent: Highlight; --accent-ink: CanvasText; background: Canvas; }
    /* Two system colours may be close: what is in focus is also stronger. */
    .current .mark.own :is(.solid, .line) { stroke: Highlight; stroke-width: 3; }
  }
`;
