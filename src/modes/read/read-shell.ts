/** The reader: the page scrolls, and what is read leads map and timeline. */
import { ReadingLine } from '../../article/reading-line.ts';
import { fragment, leaveOpened, notePlaces, placeNoted, showAddressSoon } from '../address.ts';
import { joinViews, openStory, type ShellContext } from '../join-views.ts';
import { closeOnEscape, stepOf } from '../keys.ts';
import { startClassSwitch } from './class-switch.ts';
import { addMapStrip } from './map-strip.ts';

/** Share of the text's visible height at which a paragraph counts as being read. */
const readingHeight = 0.28;
/** Below a map, px and share of that height: a heading of three lines has room above its paragraph. */
const headingRoom = { px: 120, share: 0.4 };
/** Below this width the map is above the text; the style sheet has the same number. */
const narrow = matchMedia('(max-width: 895.98px), (max-width: 37.99rem)');
/** Letters so large that the window has few lines; the style sheet says the same. */
const fewLines = matchMedia('(max-height: 30em)');
/** As a phone is held sideways. */
const low = matchMedia('(max-height: 480px)');
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

export function startReader(context: ShellContext): void {
  const { cursor, parts } = context;
  const { article, stage, timeline, card } = parts;
  const main = stage.parentElement!;
  const steps = cursor.ids.map((id) => article.querySelector<HTMLElement>(`#${CSS.escape(id)}`)!);

  /** The line across the visible text, px from the top of the viewport. What covers the text is as high at each paragraph. */
  const line = (): number => {
    const covers = getComputedStyle(stage).position === 'sticky' && getComputedStyle(main).display === 'flex';
    const covered = covers ? stage.getBoundingClientRect().height : 0;
    const rest = innerHeight - covered;
    const heading = covers ? Math.min(headingRoom.px, rest * headingRoom.share) : 0;
    return covered + Math.max(rest * readingHeight, heading);
  };
  const reading = new ReadingLine({ steps, line, onRead: (index) => cursor.moveTo(index) });
  const named = cursor.ids.indexOf(fragment());
  const opened = named >= 0 ? named : reading.indexAtLine();
  /** Runs once the map has its highlight; not for the opening view, since the address may then name a place in the lists. */
  const follow = (): void => {
    reading.bring(cursor.index, !lessMotion.matches);
    showAddressSoon(cursor.paragraph);
  };
  joinViews(context);
  cursor.subscribe((scene, moved) => {
    if (moved) parts.map.updateComplete.then(follow, follow);
    else if (named >= 0) reading.open(scene.index);
  });

  const fit = (): void => {
    const isSmall = [narrow, fewLines, low].some(({ matches }) => matches);
    timeline.slim = isSmall;
    parts.map.compact = isSmall;
  };
  for (const query of [narrow, fewLines, low]) query.addEventListener('change', fit);
  fit();
  // What covers the text has another height: the paragraph that was being read is still the one.
  new ResizeObserver(() => reading.keep()).observe(stage);
  addEventListener('scrollend', () => leaveOpened(cursor.paragraph));
  const topOf = (index: number): number => steps[index]!.getBoundingClientRect().top;
  notePlaces(() => topOf(cursor.index));
  addEventListener('hashchange', () => {
    const index = cursor.ids.indexOf(fragment());
    if (index < 0) return;
    if (cursor.index === index) reading.open(index);
    cursor.moveTo(index);
    const top = placeNoted();
    if (top !== null) scrollBy({ top: topOf(index) - top, behavior: 'instant' });
  });
  document.addEventListener('keydown', (event) => {
    closeOnEscape(card, event);
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    cursor.moveTo(cursor.index + step);
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a, .to-present')) {
    link.addEventListener('click', () => {
      // Slides begin with the title.
      const isTitle = cursor.index === 0 && link.matches('.to-present');
      link.hash = isTitle ? '' : cursor.paragraph;
    });
  }
  addMapStrip(parts, context.words.map);
  startClassSwitch(() => reading.keep());
  openStory(cursor, opened);
}
