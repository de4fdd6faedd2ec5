/** The locator beside the map: the one that belongs to a paragraph, and its frame, which follows what the map shows. */
import type { BBox, Camera } from '../../story/story.ts';

/** What a press on the locator shows: all land but Antarctica. Only the live map shows it, so it needs no view box. */
export const worldCamera: Camera = { bounds: [-170, -56, 178, 78], viewBox: '' };

/**
 * The frame for bounds in degrees (east below west across the antimeridian), as a rectangle of x = longitude, y = -latitude;
 * never smaller than `least` degrees, so that it can be seen.
 */
export function insetFrame(
  [west, south, east, north]: BBox,
  least = 0,
): Record<'x' | 'y' | 'width' | 'height', number> {
  const far = east < west ? east + 360 : east;
  const width = Math.max(least, far - west);
  const height = Math.max(least * 0.6, north - south);
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    x: round((west + far - width) / 2),
    y: round(-(north + south + height) / 2),
    width: round(width),
    height: round(height),
  };
}

/** `inset` is, or holds, the `<svg data-inset>`. */
export function showInset(inset: Element, bounds: BBox): void {
  const frame = inset.querySelector('[data-frame]');
  if (!frame) return;
  for (const [name, value] of Object.entries(insetFrame(bounds, Number(frame.getAttribute('data-least'))))) {
    if (frame.getAttribute(name) !== String(value)) frame.setAttribute(name, String(value));
  }
}

/** Puts the locator of `paragraph` in place of the one in `map`; the page has it in a template, or there is no other. */
export function swapLocator(map: Element, paragraph: string): void {
  const shown = map.querySelector('svg[data-inset]');
  // Within a reader's step: the page is not searched for it, nor the drawings.
  const template = map.ownerDocument.getElementById('story-locators') as HTMLTemplateElement | null;
  const all = [...(template?.content.children ?? [])];
  const wanted = all.find((svg) => svg.getAttribute('data-for')?.split(' ').includes(paragraph));
  if (!shown || !template || !wanted) return;
  template.content.append(shown.cloneNode(true));
  shown.replaceWith(wanted);
}

/** What of a map shows the world. */
interface WorldMap extends EventTarget {
  load(): Promise<void>;
  readonly isSettled: boolean;
  readonly state: string;
  visit: Camera | null;
}

/** The picture has no world to show: the live map is asked for first. */
export async function showWorld(map: WorldMap): Promise<void> {
  await map.load();
  while (!map.isSettled)
    await new Promise((resolve) => map.addEventListener('map-state', resolve, { once: true }));
  if (map.state === 'ready') map.visit = worldCamera;
}
