/** The scale of a map: a round length, written as each language writes it. */
import { expect, test } from 'vitest';
import { kmPerPixel, roundScale, scaleText } from '../../../src/map/layers/scale.ts';

test('at the equator of a world of 512 px a pixel is 78 km', () =>
  expect(kmPerPixel(0, 512)).toBeCloseTo(78.27, 2));

test.each([
  [78.27, 5000],
  [1, 50],
  [0.9, 50],
  [0.004, 0.3],
])('%d km to the pixel: %d km, at most 90 px', (perPixel, km) => {
  const scale = roundScale(perPixel, 90);
  expect(scale.km).toBeCloseTo(km, 6);
  expect(scale.width).toBeLessThanOrEqual(90);
  expect(scale.width * perPixel).toBeCloseTo(km, 6);
});

test.each([
  ['en', '5,000 km'],
  ['de', '5.000 km'],
  ['id', '5.000 km'],
  ['ja', '5,000 km'],
])('in %s as numbers are written there', (locale, text) =>
  expect(scaleText(5000, locale).replace(/\s/g, ' ')).toBe(text),
);

test('below a kilometre in metres', () => expect(scaleText(0.3, 'en')).toBe('300 m'));
