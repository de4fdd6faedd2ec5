/** An embedded map far out of view gives its graphics back and is a picture again; it is live again when it comes near. */
import type { StoryMap } from '../../map/story-map.ts';

/** How long a map is out of view before it gives them back, ms: a reader who turns round finds it as it was. */
const rest = 2000;
/** The same in a tab in the background, ms. */
const restInBackground = 30_000;
/** How near counts as in view, if the browser reports so much to a frame. */
const near = '50% 0px';

export function keepInView(map: StoryMap): void {
  let isSeen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    map.isDue ||= map.state !== 'picture';
    map.release();
  };
  const look = (): void => {
    clearTimeout(timer);
    map.isAway = !isSeen || document.hidden;
    if (map.isAway) timer = setTimeout(letGo, document.hidden ? restInBackground : rest);
    else if (map.isDue) void map.load();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      isSeen = entries.at(-1)!.isIntersecting;
      look();
    },
    { rootMargin: near },
  );
  observer.observe(map);
  document.addEventListener('visibilitychange', look);
}
