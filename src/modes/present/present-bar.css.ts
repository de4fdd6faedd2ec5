/** Style of `<present-bar>`. */
import { css } from '../../kit/sheet.ts';

export const barStyles = css`
  :host {
    display: block; padding: 0.7svh min(3vw, 5svh); border-block-start: 1px solid var(--rule); background: var(--paper); color: var(--ink);
    font: var(--least) / 1.25 var(--sans);
  }
  .line { display: flex; flex-wrap: wrap; align-items: center; gap: 0 min(3vw, 4svh); }
  .line:first-child { flex-wrap: nowrap; }
  .step { font-weight: 700; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .says { flex: 1; min-width: 0; }
  .buttons { display: flex; margin-inline-start: -4.8px; }
  .notice { margin-inline-start: auto; }
  button {
    width: max(28px, min(1.75rem, 5.8svh, 7svw), 3svh); height: max(28px, min(1.75rem, 5.8svh, 7svw), 3.4svh); padding: 0; border: 0; border-radius: 4px; background: none;
    color: var(--ink-soft); cursor: pointer;
  }
  button:hover { background: var(--panel); color: var(--ink); }
  button[aria-pressed='true'] { color: var(--ink); box-shadow: inset 0 -3px var(--ink); }
  button:disabled { opacity: 0.35; cursor: default; }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: -2px; }
  svg { width: min(72%, 2rem); height: 72%; fill: none; stroke: currentcolor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; vertical-align: middle; }
  [data-turns='rtl'] { transform: scaleX(-1); }
  @media (pointer: coarse) { button { width: max(44px, min(2.75rem, 6svh, 7svw)); height: max(44px, min(2.75rem, 6svh, 7svw)); } }
  @media (forced-colors: active) { button[aria-pressed='true'] { border-block-end: 3px solid Highlight; } }
  @media (max-width: 480px) {
    :host { padding-inline: 12px; }
    .buttons { flex-wrap: wrap; }
  }
`;
