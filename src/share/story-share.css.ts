/** How the share dialog looks. */
import { css } from '../kit/sheet.ts';

export const shareStyles = css`
  dialog {
    box-sizing: border-box; width: min(46rem, 100vw - 1.5rem); max-height: calc(100dvh - 1.5rem); padding: 1.25rem 1.4rem;
    overflow: auto; overscroll-behavior: contain; color: var(--ink); background: var(--paper);
    border: 1px solid var(--border); border-radius: 4px; font: 0.9375rem/1.5 var(--sans);
  }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  .head { display: flex; align-items: start; justify-content: space-between; gap: 1rem; }
  h2 { margin: 0; font: 700 1.375rem/1.25 var(--serif); }
  h3 { margin: 1.1rem 0 0.4rem; font: 700 0.9375rem/1.4 var(--sans); }
  p { margin: 0.7rem 0 0.3rem; color: var(--ink-soft); }
  .said { min-height: 1.5em; margin-block: 0.3rem 0; color: var(--ink); }
  .row { display: flex; gap: 0.5rem; align-items: start; }
  input, textarea, select {
    box-sizing: border-box; width: 100%; padding: 0.45rem 0.6rem; font: inherit; color: inherit; background: var(--panel);
    border: 1px solid var(--border); border-radius: 3px;
  }
  input, select, button { min-height: 2.5rem; }
  textarea { font: 0.8125rem/1.5 ui-monospace, "Liberation Mono", Menlo, monospace; resize: vertical; }
  button {
    flex: none; padding: 0.4rem 1rem; font: inherit; font-weight: 600; color: inherit; background: var(--panel);
    border: 1px solid var(--border); border-radius: 3px; cursor: pointer;
  }
  .close { min-width: 2.5rem; padding: 0; font-size: 1.375rem; line-height: 1; border-color: transparent; background: none; }
  .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0.6rem 1rem; }
  label span { display: block; margin-block-end: 0.15rem; color: var(--ink-soft); font-size: 0.8125rem; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
  @media (pointer: coarse) { input, select, button { min-height: 2.75rem; } .close { min-width: 2.75rem; } }
`;
