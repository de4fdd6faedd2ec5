/** Keeps what the map is about clear of the card: the map hears how much of it the card takes, and makes room. */
import type { StoryCard } from '../../card/story-card.ts';
import { boxIn } from '../../kit/dom.ts';
import { freeBeside } from '../../map/free-beside.ts';
import { isSameRoom, noRoom } from '../../map/room.ts';
import type { StoryMap } from '../../map/story-map.ts';

export function clearMap(card: StoryCard, map: StoryMap): void {
  const measure = (): void => {
    const frame = map.renderRoot.querySelector<HTMLElement>('.frame');
    if (!frame) return;
    // It ends above the zoom buttons, and leaves the attribution below the map free.
    card.style.setProperty('--map-height', `${Math.round(frame.getBoundingClientRect().height)}px`);
    // The element itself may be larger than the card that it shows.
    const box = card.querySelector('.card');
    const room = box ? freeBeside(boxIn(frame, frame), boxIn(frame, box)) : noRoom;
    if (!isSameRoom(room, map.room)) map.room = room;
  };
  const sized = new ResizeObserver(measure);
  for (const element of [card, map]) sized.observe(element);
}
