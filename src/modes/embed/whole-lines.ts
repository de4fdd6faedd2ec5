/** Where a text may end in a box that is lower than it: after a whole line. */

/** The top and the bottom of a line, or of a part of one, px from the top of the text. */
export interface LinePart {
  top: number;
  bottom: number;
}

/** Parts of lines that touch by less than this (px) are of two lines. */
const slack = 0.5;

/** The lowest end of a line that is not below `room` (px) and that goes through no other part; 0 if there is none. */
export function wholeLines(parts: readonly LinePart[], room: number): number {
  const isBetween = (y: number): boolean =>
    parts.every(({ top, bottom }) => bottom <= y + slack || top >= y - slack);
  const ends = parts.map(({ bottom }) => bottom).filter((bottom) => bottom <= room + slack);
  return ends.sort((a, b) => b - a).find(isBetween) ?? 0;
}

/** The parts of the lines of an element's text, its drawings and its pictures. */
export function lineParts(element: Element): LinePart[] {
  const { top: start } = element.getBoundingClientRect();
  const range = document.createRange();
  const rects = [...element.querySelectorAll('svg, img, video, audio')].map((drawing) =>
    drawing.getBoundingClientRect(),
  );
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    // What is folded has a place too, if somebody asks.
    if (!texts.currentNode.parentElement!.checkVisibility()) continue;
    range.selectNodeContents(texts.currentNode);
    rects.push(...range.getClientRects());
  }
  return rects
    .filter(({ height }) => height > 0)
    .map(({ top, bottom }) => ({ top: top - start, bottom: bottom - start }));
}
