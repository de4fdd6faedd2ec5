/** What the three layouts of a frame have in common for the shell that starts them. */
import type { Scene } from '../../story/scene.ts';
import type { ShellContext } from '../join-views.ts';
import type { HeightTeller } from './height.ts';

/** What a layout may ask of the shell that has started it. */
export interface LayoutShell {
  step: (step: 1 | -1) => void;
  /** A paragraph is being read (index). */
  read: (index: number) => void;
  tellHeight: (height: number) => void;
  /** Position of a paragraph, px from the frame's top. */
  tellPosition: (paragraph: string, top: number) => void;
}

export interface LayoutParts {
  height: HeightTeller;
  /** The link to the whole story; null if there is none. */
  whole: HTMLAnchorElement | null;
  show: (scene: Scene) => void;
  /** The host page or a link has asked for the paragraph with this index. */
  bring: (index: number) => void;
}

export type StartLayout = (context: ShellContext, shell: LayoutShell) => LayoutParts;

/** From this width on the text is beside the map; the style sheet has the same number. */
export const beside = matchMedia('(min-width: 37.5rem)');
/** From this width on the map has room for its legend, and the timeline for all its labels. */
const wide = matchMedia('(min-width: 44rem)');

/** A narrow frame has a slim timeline and little on its map. */
export function fitWidth({ parts: { map, timeline } }: ShellContext): void {
  const fit = (): void => {
    timeline.slim = !wide.matches;
    map.compact = !wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();
}
