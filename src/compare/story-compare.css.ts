/** Styles of `<story-compare>`: a bar below the map, in two columns if there is room. */
import { css } from '../kit/sheet.ts';

export const compareStyles = css`
  :host { display: block; font: 0.8125rem/1.4 var(--sans); color: var(--ink); background: var(--panel); border-block: 1px solid var(--rule); }
  section {
    padding: 0.6rem 0.9rem; display: grid; gap: 0.45rem 1rem; align-items: center; grid-template-columns: auto 1fr auto;
    grid-template-areas: 'title title leave' 'over steps .' 'words words words';
  }
  h2 { grid-area: title; margin: 0; font: 700 1.0625rem/1.25 var(--serif); }
  p { margin: 0; }
  .over { grid-area: over; display: flex; align-items: center; gap: 0.6rem; }
  .steps { grid-area: steps; display: flex; gap: 0.25rem; }
  .leave { grid-area: leave; justify-self: end; }
  .words { grid-area: words; display: grid; gap: 0.2rem; }
  .computed span, .small { color: var(--ink-soft); }
  .small { font-size: 0.75rem; }
  button, select {
    font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--border); border-radius: 3px;
    min-height: 2rem; padding: 0.25rem 0.6rem; cursor: pointer;
  }
  .steps button { min-width: 2rem; padding: 0; }
  .steps svg { width: 1rem; height: 1rem; display: block; margin: auto; fill: none; stroke: currentColor; stroke-width: 1.8; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
  @media (max-width: 895.98px), (max-width: 37.99rem) {
    /* The rest of a small screen beside the map: the page behind cannot be scrolled. */
    :host { max-height: 58svh; overflow: auto; }
    section {
      padding: 0.5rem 1rem; gap: 0.35rem 0.75rem; grid-template-columns: 1fr auto;
      grid-template-areas: 'title title' 'over over' 'steps leave' 'words words';
    }
    .over select { flex: 1; }
  }
  @media (pointer: coarse) {
    button, select { min-height: 2.75rem; }
    .steps button { min-width: 2.75rem; }
  }
  @media print { :host { display: none; } }
`;
