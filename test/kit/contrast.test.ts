/** Contrast of every pair of colours that meet, in the three themes. */
import { describe, expect, test } from 'vitest';
import { type Palette, palettes, type Theme } from '../../src/kit/themes.ts';

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** `share` of one colour over another, as `color-mix` and opacity do it. */
function over(top: string, share: number, below: string): string {
  const channel = (at: number) => {
    const [a, b] = [top, below].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(a! * share + b! * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** How far two colours are apart, 0 … 441: the distance in RGB. */
const apart = (a: string, b: string): number =>
  Math.hypot(
    ...[1, 3, 5].map(
      (at) => Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16),
    ),
  );

const themes = Object.entries(palettes) as [Theme, Palette][];

test('the ratio itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(themes)('%s', (theme, colours) => {
  const text = theme === 'contrast' ? 7 : 4.5;
  const grounds = ['paper', 'panel'] as const;

  test.each(
    grounds.flatMap((ground) =>
      (['ink', 'inkSoft', 'accentInk'] as const).map((ink) => [ink, ground] as const),
    ),
  )('text %s on %s', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(text);
  });

  test.each(['land', 'landB', 'landC', 'landD', 'province', 'water'] as const)(
    'labels of the map on %s',
    (ground) => {
      expect(contrast(colours.ink, colours[ground])).toBeGreaterThanOrEqual(text);
      // Labels have a halo in land colour; what lies under it never touches the letters.
      expect(contrast(colours.inkSoft, colours.land)).toBeGreaterThanOrEqual(text);
    },
  );

  test.each(['paper', 'panel', 'land', 'landB', 'landC', 'landD', 'province'] as const)(
    'accent marks on %s',
    (ground) => {
      expect(contrast(colours.accent, colours[ground])).toBeGreaterThanOrEqual(3);
    },
  );

  test('a town on a place in focus, and a mention that is lit', () => {
    expect(contrast(colours.ink, over(colours.accent, 0.2, colours.province))).toBeGreaterThanOrEqual(text);
    expect(contrast(colours.ink, over(colours.accent, 0.16, colours.paper))).toBeGreaterThanOrEqual(text);
  });

  test('names are apart from their halo, which is the land’s own', () => {
    for (const ink of ['ink', 'inkSoft', 'accentInk'] as const)
      expect(contrast(colours[ink], colours.land)).toBeGreaterThanOrEqual(text);
  });

  test('tints of land can be told apart, and the province from all of them', () => {
    const lands = (['land', 'landB', 'landC', 'landD'] as const).map((name) => colours[name]);
    for (const [index, land] of lands.entries()) {
      for (const other of lands.slice(index + 1)) expect(apart(land, other)).toBeGreaterThanOrEqual(8);
      expect(apart(land, colours.province)).toBeGreaterThanOrEqual(8);
    }
  });

  test.each(['paper', 'land', 'landB', 'landC', 'landD', 'province'] as const)(
    'borders of units on %s',
    (ground) => {
      expect(contrast(colours.ink, colours[ground])).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.border, colours[ground])).toBeGreaterThanOrEqual(3);
    },
  );
});
