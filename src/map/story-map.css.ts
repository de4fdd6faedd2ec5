/** Styles of `<story-map>`; those of the live map come with its engine. */
import { css } from '../kit/sheet.ts';

export const mapStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; min-width: 0; font: 0.8125rem/1.35 var(--sans); color: var(--ink); }
  .frame { container: map / size; position: relative; isolation: isolate; flex: 1; min-height: 0; overflow: hidden; background: var(--water); }
  .picture, .live { position: absolute; inset: 0; }
  /* Covered, not hidden: what a hidden canvas draws piles up, and is all drawn at once when it shows. */
  .live { z-index: -1; }
  :host([state='ready']) .live { z-index: auto; }
  .picture { background: var(--water); }
  :host([state='ready']) .picture { visibility: hidden; }
  button {
    font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--border); border-radius: 3px;
    min-height: 2rem; padding: 0.25rem 0.75rem; cursor: pointer;
  }
  button:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
  .inset {
    position: absolute; z-index: 1; top: 8px; left: 8px; width: 60px; height: auto; min-height: 0; padding: 0; line-height: 0; box-sizing: border-box;
    background: var(--water); border: 1px solid var(--border); border-radius: 2px; overflow: hidden;
  }
  .inset:disabled { cursor: default; }
  .inset[hidden] { display: none; }
  .unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .inset ::slotted(svg) { width: 100%; height: auto; }
  .back { position: absolute; inset-block-start: calc(var(--room-top, 0px) + 0.75rem); left: calc(50% + (var(--room-left, 0px) - var(--room-right, 0px)) / 2); transform: translateX(-50%); white-space: nowrap; }
  /* Beside the locator, where both have little room. */
  :host([compact]) [data-locator='top-left'] .back { left: auto; right: 8px; transform: none; }
  :host([compact]) [data-locator='top-right'] .back { left: 8px; transform: none; }
  /* Where the map is enlarged for a room, its buttons are not for the room. */
  .zoom { zoom: calc(1.4 / max(1.4, var(--scale, 1))); position: absolute; z-index: 1; inset-block-end: 0.5rem; inset-inline-end: 0.5rem; display: grid; visibility: hidden; }
  .zoom[data-live] { visibility: visible; }
  .zoom button { width: 2rem; padding: 0; font-size: 1.125rem; line-height: 1; }
  .zoom button + button { margin-block-start: -1px; }
  @container map (max-height: 8rem) { .zoom { grid-auto-flow: column; } .zoom button + button { margin-block-start: 0; margin-inline-start: -1px; } }
  /* As wide as the scale can be, where src/map/engine/engine.css.ts has it. */
  .scale-room { position: absolute; inset-block-end: 0.5rem; inset-inline-start: 0.6rem; width: 104px; height: 1.2rem; visibility: hidden; }
  :host([compact]) .scale-room { inset-inline-start: calc(100% - 3.6rem - 104px); }
  @container map (max-height: 8rem) { .scale-room { display: none; } }
  .offer { position: absolute; inset-block-end: 0.75rem; left: 50%; transform: translateX(-50%); white-space: nowrap; }
  .offer p { margin: 0; padding: 0.4rem 0.75rem; background: var(--panel); border: 1px solid var(--rule); border-radius: 3px; }
  .fault { margin: 0; padding: 0.4rem 0.75rem; background: var(--panel); border-block-start: 1px solid var(--rule); }
  .attribution { margin: 0; text-align: end; min-width: min(100%, 144px); }
  .foot { padding: 0.15rem 0.6rem; background: var(--paper); font-size: max(11px, min(0.6875rem, 1.6svh)); color: var(--ink-soft); }
  :host([compact]) .foot { padding-block: 1px; line-height: 1.2; }
  /* Above the scale; a frame with very little room has none for it. */
  .key {
    position: absolute; z-index: 1; inset-block-end: 2.1rem; inset-inline-start: 0.6rem; max-width: calc(100% - 4rem); display: var(--legend, flex); align-items: center;
    background: color-mix(in srgb, var(--panel) 90%, transparent); border: 1px solid var(--rule); border-radius: 3px; font-size: 0.75rem; line-height: 1.3; overflow-wrap: anywhere;
  }
  /* In a low frame the sign stays in its corner, and the marks come and go beside it. */
  :host([compact]) .key { inset: 0.5rem 0.6rem auto; max-width: none; flex-direction: row-reverse; background: none; border: 0; font-size: 0.6875rem; pointer-events: none; }
  :host([compact]) .key > * { pointer-events: auto; background: color-mix(in srgb, var(--panel) 90%, transparent); border: 1px solid var(--rule); border-radius: 3px; }
  :host([compact]) .key .marks { margin: 0 4px; padding-inline-start: 0.4rem; }
  :host([compact]) [data-legend$='start'] .key { flex-direction: row; }
  :host([compact]) [data-legend='bottom-start'] .key { inset-block: auto 0.5rem; }
  :host([compact]) [data-legend='bottom-end'] .key { inset-block: auto 1.75rem; inset-inline-end: 3.4rem; }
  :where(:host([compact])) .marks { display: flex; flex-wrap: wrap; gap: 0 0.35rem; }
  :host([compact]) .marks :is(.what, [data-said]) { display: none; }
  :host(:not([compact])) .offer ~ .key { inset-block-end: 4.25rem; }
  .key ul { margin: 0; padding: 0; list-style: none; }
  .key .marks { padding: 0.2rem 0.5rem 0.2rem 0; }
  .legend { align-self: stretch; }
  .legend summary { display: grid; place-content: center; width: 1.75rem; min-height: 1.75rem; height: 100%; cursor: pointer; list-style: none; }
  .legend summary::-webkit-details-marker { display: none; }
  .rest {
    position: absolute; inset-block-end: calc(100% + 4px); inset-inline-start: -1px; width: max-content; max-width: min(18rem, 70vw); max-height: calc(100cqh - 5rem); overflow: auto; padding: 0.4rem 0.6rem;
    background: var(--panel); border: 1px solid var(--border); border-radius: 3px;
  }
  .rest p { margin: 0.3rem 0 0; }
  :host(:not([compact])) [data-legend='bottom-end'] .key { inset-inline: auto 3.4rem; inset-block-end: 0.5rem; }
  [data-legend^='top'] .key { inset-block: 0.5rem auto; }
  [data-legend^='top'] .rest { inset-block: calc(100% + 4px) auto; }
  :host(:not([compact])) [data-legend='top-end'] .key { inset-inline: auto 0.6rem; }
  [data-legend$='end'] .rest { inset-inline: auto -1px; }
  [data-folded] .key .marks { display: none; }
  /* Again where the corner has no room for all of it. */
  :host(:not([compact])) .frame:not([data-folded]) .again { display: none; }
  @container map (max-height: 11rem) { .key .marks { display: none; } :host(:not([compact])) .frame:not([data-folded]) .again { display: block; } }
  .key li { display: flex; align-items: center; gap: 0.35rem; }
  .legend summary svg { width: 1rem; height: 1rem; fill: none; stroke: currentcolor; stroke-width: 1.5; }
  .key li svg { flex: none; width: 1.375rem; height: 0.75rem; fill: none; color: var(--ink); stroke: currentcolor; }
  .key :is(.area, .hatch, .soft, .course, .point, .ring) { color: var(--accent); }
  .key .area { fill: color-mix(in srgb, currentcolor 20%, transparent); stroke-width: 2; }
  .key .hatch { stroke-width: 1.5; }
  .key .course { stroke-width: 3; }
  .key .soft { stroke-width: 3; stroke-dasharray: 5 3; }
  .key .ring { stroke-width: 1.8; }
  .key .point { fill: currentcolor; stroke: none; }
  .key .state { stroke-width: 2; }
  .key .unit { color: var(--border); stroke-width: 1.4; }
  .key .district { color: var(--border); stroke-dasharray: 3 2; }
  .key .route { color: var(--ink-soft); stroke-width: 1.5; }
  .key .river { stroke-width: 1.4; }
  .key :is(.river, [data-water] path) { color: var(--river); }
  @media (forced-colors: active) { .key { --ink: CanvasText; --accent: CanvasText; --ink-soft: CanvasText; --border: CanvasText; --river: CanvasText; } }
  .picture ::slotted(svg) {
    --across: calc(var(--room-left, 0px) + var(--room-right, 0px)); --up: calc(var(--room-top, 0px) + var(--room-bottom, 0px));
    position: absolute; left: calc(var(--room-left, 0px) + 24px); top: calc(var(--room-top, 0px) + min(24px, 12%));
    width: calc(100% - 48px - var(--across)); height: calc(100% - 2 * min(24px, 12%) - var(--up)); overflow: visible;
  }
  @media (hover: none), (pointer: coarse) {
    button { min-height: 2.75rem; }
    .zoom button { width: 2.75rem; }
    .legend summary { width: 2.75rem; min-height: 2.75rem; }
  }
`;
