/** How the timeline looks: a printed graphic in one grey-brown, with the accent for what is in focus and nothing else. */
import { css } from 'lit';

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
  .hover { --tone: var(--ink); --tone-ink: var(--ink); }
  .focus { --tone: var(--accent); --tone-ink: var(--accent-ink); }
  .idle, .hover, .focus { color: var(--tone); }
  stop { stop-color: var(--tone); }

  .axis .line { stroke: var(--border); }
  .axis .tick { stroke: var(--border); }
  .axis text { text-anchor: middle; }
  .axis path.today { stroke: var(--ink-soft); }
  .axis text.today { fill: var(--ink); }

  .event { cursor: pointer; }
  .mark * { transition: color 0.2s; stroke-width: 1.25; }
  .filled circle, .filled .body, .filled .pennant { fill: currentcolor; }
  .hollow circle, .hollow .pennant { fill: var(--paper); stroke: currentcolor; }
  .hollow .body { stroke: currentcolor; }
  .pole { stroke: currentcolor; }
  .tie { stroke: var(--border); stroke-dasharray: 1 3; } /* not the accent: nobody speaks of the time between */
  .idle .tie { display: none; }
  .uncertain circle, .uncertain .body { fill-opacity: 0.25; stroke: currentcolor; stroke-dasharray: 3 2; }

  .label .leader { stroke: var(--tone); stroke-width: 1; }
  .label .title { fill: var(--ink); font-weight: 600; }
  .label .date { fill: var(--tone-ink); unicode-bidi: plaintext; }

  .legend {
    position: absolute;
    inset-inline: 14px;
    bottom: 0;
    display: flex;
    flex-wrap: wrap; /* what does not fit goes to a second row, which is hidden: no word is cut */
    gap: 0 16px;
    overflow: hidden;
    height: 17px;
    line-height: 17px;
    color: var(--ink-soft);
    white-space: nowrap;
  }
  .legend span { display: flex; align-items: center; gap: 5px; }

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
    .mark * { transition: none; }
  }
  @media (forced-colors: active) {
    :host, .mark { forced-color-adjust: none; }
    :host { --paper: Canvas; --ink: CanvasText; --ink-soft: CanvasText; --border: CanvasText; }
    :host { --accent: Highlight; --accent-ink: CanvasText; background: Canvas; }
    /* Two system colours may be close: what is in focus is also stronger. */
    .focus .mark * { stroke: Highlight; stroke-width: 4; }
  }
`;
