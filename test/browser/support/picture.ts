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
      lit: places.filter((one) => one.hasAttribute('data-lit')).map(({ dataset }) => dataset.place!),
      visible: svg.checkVisibility({ visibilityProperty: true }),
    };
  });
}

/** A point of the window on which a place, and nothing smaller, lies in the picture, 2 px around it too. */
export function pointOn(page: Page, place: string): Promise<{ x: number; y: number }> {
  return page.evaluate((id) => {
    const shape = document.querySelector<SVGElement>(`svg[data-picture] use.place[data-place="${id}"]`)!;
    const frame = document.querySelector('story-map')!.shadowRoot!.querySelector('.frame')!;
    const box = frame.getBoundingClientRect();
    for (let y = box.top + 6; y < box.bottom - 6; y += 4) {
      for (let x = box.left + 6; x < box.right - 6; x += 4) {
        const around = [0, 1, 2, 3].map(
          (turn) => [x + 2 * ((turn & 1) * 2 - 1), y + 2 * ((turn & 2) - 1)] as const,
        );
        const tops = around.map(([u, v]) =>
          document.elementsFromPoint(u, v).find((one) => one.matches('use.place')),
        );
        if (tops.every((top) => top === shape)) return { x, y };
      }
    }
    throw new Error(`${id} is nowhere on top`);
  }, place);
}
