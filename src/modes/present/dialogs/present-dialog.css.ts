/** Style of `<present-dialog>`. */
import { css } from '../../../kit/sheet.ts';

export const dialogStyles = css`
  dialog {
    box-sizing: border-box; width: fit-content; max-width: min(96vw, 110rem); max-height: 94svh; padding: 0; overflow: auto;
    color: var(--ink); background: var(--paper); border: 1px solid var(--border); border-radius: 6px;
    font: max(1.0625rem, 2.3svh) / 1.4 var(--sans); box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
  }
  :host([wide]) dialog { width: 96vw; }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  header {
    position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; align-items: center; gap: 1rem;
    padding: 0.7em 1.2em; background: var(--paper); border-block-end: 1px solid var(--rule);
  }
  h2 { margin: 0; font: 700 1.3em / 1.2 var(--serif); }
  .body { padding: 1em 1.2em 1.3em; }
  button {
    width: max(2.75rem, 2em); height: max(2.75rem, 2em); margin-inline-end: -0.5rem; border: 0; border-radius: 4px; background: none;
    color: inherit; font: 1.5em / 1 var(--sans); cursor: pointer;
  }
  button:hover { background: var(--panel); }
  button:focus-visible, dialog:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
`;
