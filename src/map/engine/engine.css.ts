/** Styles that come with the live map: the few rules that MapLibre's own elements need, not its whole sheet, and the grip. */
import { css } from '../../kit/sheet.ts';

export const engineStyles = css`
  .maplibregl-map { position: relative; overflow: hidden; width: 100%; height: 100%; }
  .maplibregl-canvas-container, .maplibregl-canvas { position: absolute; inset: 0; }
  .maplibregl-canvas-container.maplibregl-interactive { cursor: grab; user-select: none; }
  .maplibregl-canvas-container.maplibregl-touch-zoom-rotate,
  .maplibregl-canvas-container.maplibregl-cooperative-gestures { touch-action: pan-x pan-y; }
  .maplibregl-ctrl-bottom-left { position: absolute; left: auto; inset-inline-start: 0.6rem; bottom: 0.5rem; pointer-events: none; }
  /* In a low frame beside the buttons: the other corner has room for a name then. A frame with very little room has no scale. */
  :host([compact]) .maplibregl-ctrl-bottom-left { inset-inline-start: calc(100% - 3.6rem - 104px); }
  .maplibregl-ctrl-scale { display: grid; justify-items: start; width: max-content; font-size: 0.6875rem; line-height: 1.15; white-space: nowrap; color: var(--ink); }
  .maplibregl-ctrl-scale span { padding: 0 0.2rem 1px 0; background: color-mix(in srgb, var(--land) 70%, transparent); }
  .maplibregl-ctrl-scale .bar { box-sizing: border-box; height: 5px; border: 1.5px solid var(--ink); border-top: 0; background: color-mix(in srgb, var(--land) 70%, transparent); }
  @container map (max-height: 8rem) { .maplibregl-ctrl-scale { display: none; } }
  .beyond {
    position: absolute; z-index: 1; inset-block-end: 0.6rem; left: 50%; transform: translateX(-50%); max-width: 60%; margin: 0; padding: 0.15rem 0.6rem; pointer-events: none;
    color: var(--accent-ink); background: var(--panel); border: 1px solid var(--accent); border-radius: 3px;
  }
  .maplibregl-cooperative-gesture-screen {
    position: absolute; inset: 0; display: grid; place-content: center; padding: 1rem; text-align: center; opacity: 0;
    pointer-events: none; transition: opacity 0.4s; color: var(--ink); background: color-mix(in srgb, var(--paper) 80%, transparent);
    font-size: 1.0625rem; z-index: 2;
  }
  .maplibregl-cooperative-gesture-screen.maplibregl-show { opacity: 1; transition-duration: 0.05s; }
  .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: none; }
  .maplibregl-canvas:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
  .maplibregl-control-container [role='alert'], .maplibregl-ctrl-top-left, .maplibregl-ctrl-top-right, .maplibregl-ctrl-bottom-right { display: contents; }
  @media (hover: none), (pointer: coarse) {
    .maplibregl-cooperative-gesture-screen .maplibregl-desktop-message { display: none; }
    .maplibregl-cooperative-gesture-screen .maplibregl-mobile-message { display: block; }
  }
  /* A ring whose middle stays free for what lies under it, with a point to each side. */
  button.grip {
    position: absolute; left: 0; top: 0; width: 2.75rem; height: 2.75rem; min-height: 0; padding: 0; cursor: move;
    touch-action: none; background: none; border: 0; border-radius: 50%; z-index: 1;
  }
  .grip::before {
    content: ''; position: absolute; inset: 0.5rem; border: 3px solid var(--accent); border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--paper), inset 0 0 0 1.5px var(--paper);
  }
  .grip::after {
    content: ''; position: absolute; inset: 0; background: var(--accent);
    clip-path: polygon(
      50% 0, 61% 13%, 39% 13%, 50% 0, 50% 100%, 39% 87%, 61% 87%, 50% 100%,
      50% 50%, 0 50%, 13% 39%, 13% 61%, 0 50%, 100% 50%, 87% 61%, 87% 39%, 100% 50%, 50% 50%, 50% 100%, 50% 0
    );
  }
  .grip:focus-visible { outline-offset: 1px; }
`;
