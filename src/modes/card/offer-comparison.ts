/** Comparing sizes: opens the panel when a reader asks for it, lays its outline on the map, and leaves no trace after. */
import type { StoryCompare } from '../../compare/story-compare.ts';
import { boxIn } from '../../kit/dom.ts';
import { importAgain } from '../../kit/import-again.ts';
import { namedKey } from '../../kit/keys.ts';
import { noRoom } from '../../map/room.ts';
import type { StoryMap } from '../../map/story-map.ts';
import { fill } from '../../story/fill.ts';
import type { Camera } from '../../story/story.ts';
import type { ShellContext } from '../join-views.ts';

/** Leaves a comparison: `moved` if the story shows another place already. */
type Leave = (why: 'left' | 'moved') => void;

/** The outline's grip is kept within this middle share of the frame. */
const middle = 0.7;

/** Answers the card's button. The panel, its part of Turf and the cities are loaded when first asked for. */
export function offerComparison(context: ShellContext): void {
  const { card, map } = context.parts;
  let leave: Leave | null = null;
  /** How often it was asked for: what has loaded is shown only for the last request. */
  let turn = 0;
  const tell = (): void => {
    card.compareNote = map.state === 'failed' ? context.words.compare.needsMap : null;
    card.compareBlocked = map.state === 'failed';
    if (map.state !== 'ready') leave?.('left');
  };
  map.addEventListener('map-state', tell);
  tell();

  document.addEventListener('story-compare', async ({ place }) => {
    const own = ++turn;
    card.compareNote = map.state === 'ready' ? null : context.words.mapLoading;
    try {
      if (!(await liveMap(context))) return tell();
      const panel = await loadPanel(context, place);
      // The card was closed while the panel loaded.
      if (own !== turn || card.hidden) return;
      card.compareNote = null;
      leave?.('left');
      leave = layOpen(context, panel, () => {
        leave = null;
      });
      await panel.start();
    } catch (error) {
      console.warn('The comparison could not be loaded:', error);
      if (own === turn) card.compareNote = context.words.compare.failed;
    }
  });
  context.cursor.subscribe(() => leave?.('moved'));
  map.addEventListener('map-return', () => leave?.('left'));
  document.addEventListener('keydown', (event) => {
    if (namedKey(event) !== 'Escape' || !leave) return;
    event.preventDefault();
    leave('left');
  });
  // A click beside every place puts the card away, which is only set aside here.
  document.addEventListener(
    'story-select',
    (event) => {
      if (leave && event.ids.length === 0) event.stopPropagation();
      else leave?.('left');
    },
    { capture: true },
  );
}

/** Whether the live map is there, once it has been asked for. */
async function liveMap({ parts: { map } }: ShellContext): Promise<boolean> {
  void map.load();
  while (!map.isSettled) {
    await new Promise((resolve) => map.addEventListener('map-state', resolve, { once: true }));
  }
  return map.state === 'ready';
}

async function loadPanel(
  { story, words, loadWords, cursor }: ShellContext,
  place: string,
): Promise<StoryCompare> {
  const [text, { makeComparison }] = await Promise.all([
    loadWords('compare'),
    importAgain('make-comparison', () => import('../../compare/make-comparison.ts')),
  ]);
  const vague = cursor.scene.places.some((one) => one.place === place && one.precision === 'vague');
  return makeComparison(place, { story, words, text, vague });
}

/** Opens the panel; returns what closes it and restores camera and card. */
function layOpen({ parts }: ShellContext, panel: StoryCompare, onLeft: () => void): Leave {
  const { card, caption, map, stage } = parts;
  const before = map.visit;
  const label = fill(panel.text.grip, { place: panel.outline.name });
  const frame = async (camera: Camera): Promise<void> => {
    map.visit = camera;
    await map.updateComplete;
    map.frameAgain();
  };

  panel.addEventListener('compare-lay', async ({ comparison, settled, chosen }) => {
    map.overlay = {
      collection: comparison.collection,
      grip: { at: comparison.at, label },
      onMove: (to, isSettled) => panel.moveTo(to, isSettled),
      onStep: (bearing) => panel.step(bearing),
    };
    if (chosen) void frame(comparison.camera);
    if (chosen || !settled) return;
    await map.updateComplete;
    if (panel.isConnected && !isGripInMiddle(map)) void frame(comparison.camera);
  });
  const leave = (why: 'left' | 'moved'): void => {
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === map;
    onLeft();
    map.overlay = null;
    if (why === 'left') map.visit = before;
    panel.remove();
    stage.removeAttribute('data-comparing');
    caption.hidden = false;
    card.hidden = !card.selection;
    if (hadFocus) card.querySelector<HTMLElement>('.compare')?.focus({ preventScroll: true });
  };
  panel.addEventListener('compare-leave', () => leave('left'));
  card.hidden = true;
  // At once, not when the next frame is laid out: the view would set out for a smaller map first.
  map.room = noRoom;
  caption.hidden = true;
  stage.setAttribute('data-comparing', '');
  caption.before(panel);
  return leave;
}

/** By where the grip is drawn: the map reports its bounds only once it is drawn. */
function isGripInMiddle({ renderRoot }: StoryMap): boolean {
  const frame = renderRoot.querySelector<HTMLElement>('.frame')!;
  const grip = renderRoot.querySelector('.grip');
  if (!grip) return false;
  const { right, bottom } = boxIn(frame, frame);
  const box = boxIn(frame, grip);
  const off = (from: number, to: number, size: number): number => Math.abs(from + to - size) / size;
  return off(box.left, box.right, right) <= middle && off(box.top, box.bottom, bottom) <= middle;
}
