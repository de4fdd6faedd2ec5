/** The three ways in which a locator is lettered, by the width that it has; its drawing is always as many units wide. */

/** Units of the drawing, as wide and high as on a wide page in px. */
export const locatorSize = { width: 200, height: 140 };

export interface Letters {
  name: 'large' | 'medium' | 'small';
  /** px: narrower locators are lettered the next way. */
  from: number;
  /** Capitals of countries have room. */
  capitals: boolean;
}

export const lettering: readonly [Letters, Letters, Letters] = [
  { name: 'large', from: 165, capitals: true },
  { name: 'medium', from: 92, capitals: false },
  { name: 'small', from: 60, capitals: false },
];

/** px of letters in a locator of any width. */
export const letterPixels = 9.5;

/** How a locator of a width in px (as on the page, not enlarged) is lettered. */
export const lettersFor = (width: number): Letters =>
  lettering.find(({ from }) => width >= from) ?? lettering[2];

/** Units of its letters. */
export const letterUnits = (width: number): number => (letterPixels * locatorSize.width) / width;
