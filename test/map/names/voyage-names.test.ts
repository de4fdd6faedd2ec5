/** Frames from a strait to the whole world: countries that fill much of one are named, and oceans on their open water. */
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, type Frame, frameFor, zoomOf } from '../../../src/build/draw/frame.ts';
import { placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { countriesOf } from '../../../src/build/draw/shapes/shape-source.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { overlap } from '../../../src/kit/boxes.ts';
import { degreesOf } from '../../../src/map/names/geo-shapes.ts';
import { drawingIn, kurskSource, storyIn } from '../../build/draw/support.ts';

/** Maps as pages, slides and embeds have them, on a phone and upwards. */
const sizes: [width: number, height: number][] = [
  [280, 156],
  [390, 237],
  [390, 210],
  [768, 325],
  [447, 582],
  [773, 646],
  [1285, 816],
  [1810, 1110],
];
let source: StorySource;
let drawing: Drawing;
beforeAll(async () => {
  source = (await readStory('data/first-voyage')).source!;
  drawing = drawingIn(source);
});

const namesIn = (paragraph: string, [width, height]: (typeof sizes)[number], lang: string) => {
  const { camera, places } = storyIn(source, lang).paragraphs.find(({ id }) => id === paragraph)!;
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  return { frame, names: placeLabels({ drawing, lang, frame, focus: places }) };
};

const landsIn = ({ scale }: Frame) =>
  countriesOf(drawing, zoomOf(scale)).map(({ id, geometry }) => ({
    id: String(id),
    geometry: geometry as Polygon | MultiPolygon,
    bounds: drawing.boundsOf(geometry),
  }));

/** Whether a position, on whichever turn of the globe, lies on a land. */
function lies(
  [x, lat]: Position,
  { geometry, bounds: [west, south, east, north] }: ReturnType<typeof landsIn>[number],
) {
  const lon = ((((x! + 180) % 360) + 360) % 360) - 180;
  if (lon < west || lon > east || lat! < south || lat! > north) return false;
  return booleanPointInPolygon([lon, lat!], geometry);
}

/** Shares of the frame, from positions all over it. */
function sharesOf(frame: Frame): Map<string, number> {
  const lands = landsIn(frame);
  const shares = new Map<string, number>();
  const steps = 20;
  for (let row = 0; row < steps; row++)
    for (let column = 0; column < steps; column++) {
      const x = frame.left + (((column + 0.5) / steps) * frame.width) / frame.scale;
      const at = degreesOf([x, frame.top + (((row + 0.5) / steps) * frame.height) / frame.scale]);
      const id = lands.find((land) => lies(at, land))?.id;
      if (id) shares.set(id, (shares.get(id) ?? 0) + 1 / steps ** 2);
    }
  return shares;
}

describe.each(['id', 'en'])('%s', (lang) => {
  test.each(sizes)(
    'at %i × %i px countries over a twelfth of the frame are named, and what is in focus',
    (width, height) => {
      for (const { id, places } of storyIn(source, lang).paragraphs) {
        const { frame, names } = namesIn(id, [width, height], lang);
        // The Philippines have their name as what is in focus.
        const named = new Set(names.map((name) => (name.id === 'philippines' ? 'PHL' : name.id)));
        const large = [...sharesOf(frame)].filter(([, share]) => share > 1 / 11).map(([country]) => country);
        const wanted = [...large, ...places.map(({ place }) => place)];
        expect(
          wanted.filter((one) => !named.has(one) && one !== 'philippines'),
          id,
        ).toEqual([]);
      }
    },
    60_000,
  );

  test.each(sizes)(
    'at %i × %i px each name of an ocean lies in its water, off all land and all other names',
    (width, height) => {
      for (const { id } of storyIn(source, lang).paragraphs) {
        const { frame, names } = namesIn(id, [width, height], lang);
        const lands = landsIn(frame);
        for (const ocean of names.filter(({ kind }) => kind === 'ocean')) {
          const { left, top, right, bottom } = ocean.box;
          for (const across of [0, 0.25, 0.5, 0.75, 1])
            for (const up of [0, 0.5, 1]) {
              const x = frame.left + (left + (right - left) * across) / frame.scale;
              const at = degreesOf([x, frame.top + (top + (bottom - top) * up) / frame.scale]);
              const isLand = lands.some((land) => lies(at, land));
              expect(isLand, `${id} ${ocean.id}`).toBe(false);
            }
          expect(names.filter((other) => other !== ocean && overlap(other.box, ocean.box))).toEqual([]);
        }
      }
    },
    60_000,
  );
});

test.each(sizes.slice(1))('at %i × %i px the crossings of oceans name them', (width, height) => {
  const oceansIn = (paragraph: string) =>
    namesIn(paragraph, [width, height], 'en')
      .names.filter(({ kind }) => kind === 'ocean')
      .map(({ id }) => id);
  expect(oceansIn('p5')).toContain('ocean/pacific');
  expect(oceansIn('p6')).toEqual(['ocean/pacific']);
  expect(oceansIn('p12')).toEqual(['ocean/atlantic']);
  // Seas between islands have names of their own.
  for (const paragraph of ['p7', 'p8', 'p9', 'p10']) expect(oceansIn(paragraph), paragraph).toEqual([]);
});

test.each(sizes.slice(1))(
  'at %i × %i px the view of the whole voyage says which part of the world is where',
  (width, height) => {
    for (const lang of ['id', 'en']) {
      const { names } = namesIn('p14', [width, height], lang);
      const kinds = names.map(({ kind }) => kind);
      expect(kinds, lang).toContain('ocean');
      if (width >= 700) expect(kinds.filter((kind) => kind === 'country').length, lang).toBeGreaterThan(2);
    }
  },
);

test('a story on land has none', async () => {
  const kursk = await kurskSource();
  const inland = drawingIn(kursk);
  for (const { camera, places } of storyIn(kursk, 'en').paragraphs) {
    const frame = frameFor(boxOf(camera.viewBox), 773, 646);
    const names = placeLabels({ drawing: inland, lang: 'en', frame, focus: places });
    expect(names.filter(({ kind }) => kind === 'ocean')).toEqual([]);
  }
});
