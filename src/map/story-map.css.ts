/** Styles of `<story-map>`; the few rules that MapLibre's own elements need are written here, not its whole sheet. */
import { css } from 'lit';

export const mapStyles = css`
  :host { display: flex; flex-direction: column; min-height: 0; min-width: 0; font: 0.8125rem/1.35 var(--sans); color: var(--ink); }
  .frame { position: relative; isolation: isolate; flex: 1; min-height: 0; overflow: hidden; background: var(--water); }
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
  button:focus-visible, summary:focus-visible, .maplibregl-canvas:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
  .inset {
    position: absolute; z-index: 1; top: 8px; left: 8px; width: 60px; height: auto; min-height: 0; padding: 0; line-height: 0; box-sizing: border-box;
    background: var(--water); border: 1px solid var(--border); border-radius: 2px; overflow: hidden;
  }
  .inset:disabled { cursor: default; }
  .inset[hidden] { display: none; }
  .inset ::slotted(svg) { width: 100%; height: auto; }
  .back { position: absolute; inset-block-start: 0.75rem; left: 50%; transform: translateX(-50%); white-space: nowrap; }
  /* Beside the locator, where both have little room. */
  :host([compact]) [data-locator='top-left'] .back { left: auto; right: 8px; transform: none; }
  :host([compact]) [data-locator='top-right'] .back { left: 8px; transform: none; }
  /* Where the map is enlarged for a room, its buttons are not for the room. */
  .zoom { zoom: calc(1.4 / max(1.4, var(--scale, 1))); position: absolute; z-index: 1; inset-block-end: 0.5rem; inset-inline-end: 0.5rem; display: grid; visibility: hidden; }
  .zoom[data-live] { visibility: visible; }
  .zoom button { width: 2rem; padding: 0; font-size: 1.125rem; line-height: 1; }
  .zoom button + button { margin-block-start: -1px; }
  .offer { position: absolute; inset-block-end: 0.75rem; left: 50%; transform: translateX(-50%); white-space: nowrap; }
  .offer p { margin: 0; padding: 0.4rem 0.75rem; background: var(--panel); border: 1px solid var(--rule); border-radius: 3px; }
  .fault { margin: 0; padding: 0.4rem 0.75rem; background: var(--panel); border-block-start: 1px solid var(--rule); }
  .attribution { margin: 0; text-align: end; min-width: min(100%, 144px); }
  /* As high whatever the legend lists: another height of the map would be another view. */
  .foot { container-type: inline-size; padding: 0.15rem 0.6rem; background: var(--paper); font-size: max(11px, min(0.6875rem, 1.6svh)); color: var(--ink-soft); }
  .legend ul { display: flex; flex-wrap: wrap; gap: 0 0.9rem; margin: 0; padding: 0; list-style: none; }
  :host(:not([compact])) .legend ul { min-height: 1rem; }
  @container (max-width: 44rem) { :host(:not([compact])) .legend ul { min-height: 2rem; } }
  :host(:not([compact])) .legend summary { display: none; }
  .legend summary { cursor: pointer; padding-block: min(0.25rem, 1svh); min-height: max(24px, min(1.5rem, 4svh)); }
  :host([compact]) .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; }
  :host([compact]) .legend[open] { flex-basis: 100%; }
  :host([compact]) .attribution { flex: 1; }
  /* A frame with very little room has none for it. */
  .legend { display: var(--legend, revert); }
  .legend li { display: flex; align-items: center; gap: 0.35rem; }
  .legend svg { width: 1.375rem; height: 0.75rem; fill: none; color: var(--ink); stroke: currentcolor; }
  .legend :is(.area, .hatch, .soft, .point) { color: var(--accent); }
  .legend .area { fill: color-mix(in srgb, currentcolor 20%, transparent); stroke-width: 2; }
  .legend .hatch { stroke-width: 1.5; }
  .legend .soft { stroke-width: 3; stroke-dasharray: 5 3; }
  .legend .point { fill: currentcolor; stroke: none; }
  .legend .state { stroke-width: 2; }
  .legend .unit { color: var(--border); stroke-width: 1.4; }
  .legend .district { color: var(--border); stroke-dasharray: 3 2; }
  .legend .river { color: var(--river); stroke-width: 1.4; }
  @media (forced-colors: active) { .legend { --ink: CanvasText; --accent: CanvasText; --border: CanvasText; --river: CanvasText; } }
  .picture ::slotted(svg) { position: absolute; inset: 24px; width: calc(100% - 48px); height: calc(100% - 48px); overflow: visible; }
  .maplibregl-map { position: relative; overflow: hidden; width: 100%; height: 100%; }
  .maplibregl-canvas-container, .maplibregl-canvas { position: absolute; inset: 0; }
  .maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate,
  .maplibregl-canvas-container.maplibregl-cooperative-gestures { touch-action: pan-x pan-y; }
  .maplibregl-ctrl-bottom-left { position: absolute; left: auto; inset-inline-start: 0.6rem; bottom: 0.5rem; pointer-events: none; }
  .maplibregl-ctrl-scale { direction: ltr;
    box-sizing: border-box; font-size: 0.6875rem; line-height: 1.2; padding: 0 0.3rem; color: var(--ink);
    border: 1.5px solid var(--ink); border-top: 0; background: color-mix(in srgb, var(--land) 70%, transparent);
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute; inset: 0; display: grid; place-content: center; padding: 1rem; text-align: center; opacity: 0;
    pointer-events: none; transition: opacity 0.4s; color: var(--ink); background: color-mix(in srgb, var(--paper) 80%, transparent);
    font-size: 1.0625rem; z-index: 2;
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show { opacity: 1; transition-duration: 0.05s; }
  .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: none; }
  @media (hover: none), (pointer: coarse) {
    .maplibregl-cooperative-gesture-screen .maplibregl-desktop-message { display: none; }
    .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: block; }
    button { min-height: 2.75rem; }
    .zoom button { width: 2.75rem; }
    .legend summary { padding-block: 0.95rem; }
  }
  .maplibregl-control-container [role='alert'], .maplibregl-ctrl-top-left, .maplibregl-ctrl-top-right, .maplibregl-ctrl-bottom-right { display: contents; }
`;
