/** What the picture of the map shows at one moment. */
import type { Page } from 'playwright-core';

export interface PictureState {
  viewBox: number[];
  /** Place → how precisely it is in focus; '' for none. */
  focus: Record<string, string>;
  lit: string[];
  visible: boolean;
}

export function pictureState(page: Page): Promise<PictureState> {
  return page.locator('svg[data-picture]').evaluate((svg) => {
    const places = [...svg.querySelectorAll<SVGElement>('use.place')];
    return {
      viewBox: svg.getAttribute('viewBox')!.split(' ').map(Number),
      focus: Object.fromEntries(places.map(({ dataset }) => [dataset.place!, dataset.focus!])),
      lit: places.filter((place) => place.hasAttribute('data-lit')).map(({ dataset }) => dataset.place!),
      visible: svg.checkVisibility({ visibilityProperty: true }),
    };
  });
}

/** A point of the window on which an area lies in the picture, with no other place of the story over it for 8 px around. */
export function pointOnArea(page: Page, place: string): Promise<{ x: number; y: number }> {
  return page.evaluate((id) => {
    const root = document.querySelector('story-map')!.shadowRoot!;
    const { left, top, right, bottom } = root.querySelector('.frame')!.getBoundingClientRect();
    const isIt = (x: number, y: number): boolean =>
      document.elementsFromPoint(x, y).find((element): element is SVGElement => element.matches('use.place'))
        ?.dataset.place === id;
    for (let y = top + 8; y < bottom - 8; y += 4) {
      for (let x = left + 8; x < right - 8; x += 4) {
        if ([-8, 0, 8].every((dx) => [-8, 0, 8].every((dy) => isIt(x + dx, y + dy)))) return { x, y };
      }
    }
    throw new Error(`${id} is nowhere on top`);
  }, place);
}

/** Points of the window along a line of the picture, each some px further on: on a dash or between two. */
export function pointsOnLine(page: Page, place: string): Promise<{ x: number; y: number }[]> {
  return page.evaluate((id) => {
    const path = document.querySelector<SVGPathElement>(`#shape-${id}`)!;
    const matrix = document.querySelector<SVGSVGElement>('svg[data-picture]')!.getScreenCTM()!;
    const middle = path.getTotalLength() / 2;
    return [0, 3, 6, 9].map((px) => {
      const { x, y } = path.getPointAtLength(middle + px / matrix.a).matrixTransform(matrix);
      return { x, y };
    });
  }, place);
}
