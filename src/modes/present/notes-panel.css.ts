/** Style of `<notes-panel>`. */
import { css } from '../../kit/sheet.ts';

export const notesStyles = css`
  :host { display: flex; flex-direction: column; gap: 1rem; min-height: 0; overflow: auto; font: 1.125rem/1.45 var(--sans); }
  h2 { margin: 0 0 0.3rem; font: 700 0.8125rem/1.3 var(--sans); color: var(--ink-soft); }
  p { margin: 0 0 0.6rem; }
  .time { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; align-items: end; }
  .time b { display: block; font: 700 2rem/1.1 var(--sans); font-variant-numeric: tabular-nums; }
  .time span { font-size: 0.8125rem; color: var(--ink-soft); }
  .notes { font-size: 1.25rem; }
  .question { padding: 0.7rem 0.9rem; margin: 0 0 0.6rem; background: var(--panel); border: 1px solid var(--rule); border-radius: 4px; }
  .question[data-shown] { border-color: var(--ink); box-shadow: inset 4px 0 var(--ink); }
  .question p { margin: 0 0 0.4rem; }
  .line { display: flex; gap: 0.75rem; justify-content: space-between; align-items: start; }
  button {
    font: 0.9375rem/1.3 var(--sans); color: inherit; background: var(--paper); border: 1px solid var(--border); border-radius: 4px;
    min-height: 2rem; padding: 0.2rem 0.8rem; cursor: pointer; white-space: nowrap;
  }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (pointer: coarse) { button { min-height: 2.75rem; } }
  @media (forced-colors: active) { .question[data-shown] { border-inline-start: 5px solid Highlight; } }
  .peer { margin: 0; padding: 0.4rem 0.8rem; border-inline-start: 4px solid var(--ink-soft); font-size: 0.9375rem; }
`;
