/** Style of the grip: a ring whose middle stays free for what lies under it, with a point to each side. */
import { css } from 'lit';

export const gripStyles = css`
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
