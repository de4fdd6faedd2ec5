/** Names of every view at every size: countries and what is in focus are named, inside their own land, apart from all else. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, type Frame, frameFor, pixelOf, zoomOf } from '../../../src/build/draw/frame.ts';
import { placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { countriesOf } from '../../../src/build/draw/shapes/shape-source.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { overlap, type Rect } from '../../../src/kit/boxes.ts';
import type { PlacedName } from '../../../src/map/names/free-room.ts';
import { mostTowns } from '../../../src/map/names/name-looks.ts';
import type { Camera, Focus } from '../../../src/story/story.ts';
import { drawingIn, kurskSource, storyIn } from '../../build/draw/support.ts';

type Country = Feature<Polygon | MultiPolygon>;

/** Maps as pages have them at these widths: above the text, beside it, and over the whole screen. */
const sizes: [width: number, height: number][] = [
  [280, 210],
  [390, 280],
  [768, 420],
  [730, 800],
  [1350, 760],
  [1920, 900],
  [2560, 1300],
];
const langs = ['id', 'en'];
let source: StorySource;
let drawing: Drawing;
const views: { id: string; camera: Camera; focus: readonly Focus[] }[] = [];

beforeAll(async () => {
  source = await kurskSource();
  drawing = drawingIn(source);
  for (const { id, camera, places } of storyIn(source, 'en').paragraphs) {
    const known = views.find(
      (view) =>
        view.camera.viewBox === camera.viewBox && JSON.stringify(view.focus) === JSON.stringify(places),
    );
    if (!known) views.push({ id, camera, focus: places });
  }
}, 60_000);

/** Degrees of a pixel: the inverse of Web Mercator, written down apart from the code. */
function degrees(x: number, y: number, { left, top, scale }: Frame): Position {
  const [ux, uy] = [left + x / scale, top + y / scale];
  const lat = 2 * Math.atan(Math.exp(Math.PI * (1 - (2 * uy) / 1e6))) - Math.PI / 2;
  return [(ux / 1e6) * 360 - 180, (lat * 180) / Math.PI];
}

/** Pixels all over a box, its corners included. */
function pixelsIn({ left, top, right, bottom }: Rect, steps: number): [number, number][] {
  const parts = Array.from({ length: steps + 1 }, (_, index) => index / steps);
  return parts.flatMap((across) =>
    parts.map((up): [number, number] => [left + (right - left) * across, top + (bottom - top) * up]),
  );
}

const near = (frame: Frame): Country[] => {
  const corners = pixelsIn({ left: 0, top: 0, right: frame.width, bottom: frame.height }, 24);
  const at = corners.map(([x, y]) => degrees(x, y, frame));
  return countriesOf(drawing, zoomOf(frame.scale)).filter((country) =>
    at.some((position) => booleanPointInPolygon(position, country as Country)),
  ) as Country[];
};

const shareOf = (country: Country, frame: Frame): number => {
  const all = pixelsIn({ left: 0, top: 0, right: frame.width, bottom: frame.height }, 24);
  const inside = all.filter(([x, y]) => booleanPointInPolygon(degrees(x, y, frame), country));
  return inside.length / all.length;
};

const grown = ({ left, top, right, bottom }: Rect, px: number, { width, height }: Frame): Rect => ({
  left: Math.max(0, left - px),
  top: Math.max(0, top - px),
  right: Math.min(width, right + px),
  bottom: Math.min(height, bottom + px),
});

/** What is wrong with the names of a frame. */
function faultsOf(
  names: readonly PlacedName[],
  frame: Frame,
  focus: readonly Focus[],
  lang: string,
): string[] {
  const issues: string[] = [];
  const countries = near(frame);
  for (const country of countries) {
    const name = names.find(({ kind, id }) => kind === 'country' && id === country.id);
    if (!name && shareOf(country, frame) > 1 / 12) issues.push(`${country.id} is not named`);
    const reach = name ? pixelsIn(grown(name.box, 8, frame), 12) : [];
    if (reach.some(([x, y]) => !booleanPointInPolygon(degrees(x, y, frame), country)))
      issues.push(`${country.id} is nearer than 8 px to its border`);
  }
  for (const { place } of focus)
    if (!names.some(({ kind, id }) => kind === 'subject' && id === place))
      issues.push(`${place} is not named`);
  const homes = new Map(drawing.labelsIn(lang).map((label) => [label.id, label.position]));
  for (const [index, { kind, id, box }] of names.entries()) {
    if (box.left < 0 || box.top < 0 || box.right > frame.width || box.bottom > frame.height)
      issues.push(`${id} leaves the frame`);
    for (const other of names.slice(index + 1))
      if (overlap(box, other.box)) issues.push(`${id} lies on ${other.id}`);
    for (const town of names)
      if (
        town.kind === 'town' &&
        overlap(box, { left: town.x - 3, right: town.x + 3, top: town.y - 3, bottom: town.y + 3 })
      )
        issues.push(`${id} lies on the dot of ${town.id}`);
    const met = countries.filter((country) =>
      pixelsIn(box, 10).some(([x, y]) => booleanPointInPolygon(degrees(x, y, frame), country)),
    );
    if (met.length > 1) issues.push(`${id} crosses a border`);
    const home = homes.get(id);
    if (kind === 'town' && home && met[0] && !booleanPointInPolygon(home, met[0]))
      issues.push(`${id} lies abroad`);
  }
  for (const { kind, id, x, y } of names)
    if (kind === 'town' && (Math.min(x, frame.width - x) < 5 || Math.min(y, frame.height - y) < 5))
      issues.push(`the frame cuts the dot of ${id}`);
  const towns = names.filter(({ kind }) => kind === 'town').length;
  if (towns > mostTowns) issues.push(`${towns} towns`);
  const largest = Math.max(...names.map(({ size }) => size));
  if (names.some(({ kind, size }) => kind === 'subject' && size < Math.min(11.5, largest)))
    issues.push('what is in focus is small');
  return issues;
}

/** Maps as low as the smallest phones have them, without a place to frame: names may be nearer to borders than 8 px. */
test.each([
  [280, 112],
  [320, 112],
  [360, 123],
  [360, 136],
])('in a frame of %i × %i px the view that orients names both countries', (width, height) => {
  const { camera } = views.find(({ focus }) => focus.length === 0)!;
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  for (const lang of langs) {
    const names = placeLabels({ drawing, lang, frame, focus: [] });
    for (const id of ['RUS', 'UKR']) {
      const name = names.find((one) => one.kind === 'country' && one.id === id);
      expect(name, `${lang} ${id}`).toBeDefined();
      const country = near(frame).find((one) => one.id === id)!;
      const isWithin = pixelsIn(name!.box, 12).every(([x, y]) =>
        booleanPointInPolygon(degrees(x, y, frame), country),
      );
      expect(isWithin, `${lang} ${id}`).toBe(true);
    }
  }
});

test.each([200, 204, 208, 212, 222])(
  'in a frame of 390 × %i px the view that orients names both capitals',
  (height) => {
    const { camera } = views.find(({ focus }) => focus.length === 0)!;
    for (const lang of langs) {
      const names = placeLabels({
        drawing,
        lang,
        frame: frameFor(boxOf(camera.viewBox), 390, height),
        focus: [],
      });
      const towns = names.filter(({ kind }) => kind === 'town').map(({ id }) => id);
      expect(towns, lang).toEqual(expect.arrayContaining(['towns/moscow', 'towns/kyiv']));
    }
  },
);

describe.each(langs)('%s', (lang) => {
  test.each(sizes)(
    'in a frame of %i × %i px, every view is named',
    (width, height) => {
      for (const { id, camera, focus } of views) {
        const frame = frameFor(boxOf(camera.viewBox), width, height);
        const names = placeLabels({ drawing, lang, frame, focus });
        expect(faultsOf(names, frame, focus, lang), id).toEqual([]);
      }
    },
    60_000,
  );
});

test('while a reader explores, countries over a twelfth of the frame are named', () => {
  const [{ camera }] = views as [(typeof views)[number]];
  const base = frameFor(boxOf(camera.viewBox), 700, 500);
  for (const [zoom, across, up] of [
    [1, 0.8, -0.4],
    [2.5, -0.9, 0.6],
    [5, -0.35, 0.42],
    [0.12, 0, 0],
    [0.05, 0.3, 0],
  ] as const) {
    const scale = base.scale * zoom;
    const frame: Frame = {
      ...base,
      scale,
      left: base.left + (base.width / base.scale) * (0.5 + across / 2) - base.width / scale / 2,
      top: base.top + (base.height / base.scale) * (0.5 + up / 2) - base.height / scale / 2,
    };
    const names = placeLabels({ drawing, lang: 'en', frame, focus: [] });
    expect(faultsOf(names, frame, [], 'en'), `${zoom} ${across} ${up}`).toEqual([]);
  }
}, 60_000);

test.each([
  [390, 200],
  [900, 600],
])(
  'in a frame of the world, %i × %i px, what is in focus is named near by or not at all',
  (width, height) => {
    const frame = frameFor({ x: 0, y: 150_000, width: 1e6, height: 550_000 }, width, height);
    const [x, y] = pixelOf([36.2, 51.7], frame);
    // Where its name could lie, something else does; or only on half of that.
    for (const left of [width / 4, width / 2]) {
      const obstacles = [{ left, top: 0, right: width, bottom: height }];
      for (const { id, focus } of views) {
        const names = placeLabels({ drawing, lang: 'en', frame, focus, obstacles });
        for (const { box } of names.filter(({ kind }) => kind === 'subject')) {
          const across = Math.max(0, box.left - x, x - box.right);
          const up = Math.max(0, box.top - y, y - box.bottom);
          expect(Math.hypot(across, up), id).toBeLessThan(110);
        }
      }
    }
  },
);

test('a vague area is named as what it is, in both languages; capitals are the language’s own', () => {
  const [{ camera, focus }] = views as [(typeof views)[number]];
  const frame = frameFor(boxOf(camera.viewBox), 800, 500);
  const namesOf = (lang: string, kind: string) =>
    placeLabels({ drawing, lang, frame, focus }).flatMap((name) =>
      name.kind === kind ? [name.lines.join(' ')] : [],
    );
  expect(namesOf('en', 'subject')).toEqual(['somewhere in Kursk oblast']);
  expect(namesOf('id', 'subject')).toEqual(['di suatu tempat di Oblast Kursk']);
  expect(namesOf('id', 'country')).toEqual(expect.arrayContaining(['RUSIA', 'UKRAINA']));
});

const namesIn = ([width, height]: (typeof sizes)[number], id: string): [PlacedName[], Frame] => {
  const { camera, focus } = views.find((view) => view.id === id)!;
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  return [placeLabels({ drawing, lang: 'en', frame, focus }), frame];
};
const idsOf = (names: readonly PlacedName[], kind: string): string[] =>
  names.filter((name) => name.kind === kind).map(({ id }) => id);

test.each(sizes)(
  'at %i × %i px the orientation view names both capitals, and what the story is about',
  (width, height) => {
    const [names] = namesIn([width, height], 'p4');
    expect(idsOf(names, 'town')).toEqual(expect.arrayContaining(['towns/moscow', 'towns/kyiv']));
    expect(idsOf(names, 'province')).toContain('oblasts/kursk');
  },
);

test('a larger screen shows the same towns larger: those of a small one are all among them', () => {
  for (const { id } of views) {
    const all = sizes.slice(2).map((size) => new Set(idsOf(namesIn(size, id)[0], 'town')));
    const most = all.reduce((a, b) => (b.size > a.size ? b : a));
    // Frames of another shape show another piece of land around the same places.
    for (const towns of all) expect([...towns].filter((town) => !most.has(town)).length, id).toBeLessThan(4);
  }
});

test('the frame’s main river is named, inside the land that it runs through, and districts only around one', () => {
  const [first] = namesIn([1350, 760], 'p1');
  expect(first.filter(({ kind }) => kind === 'river').map(({ lines }) => lines.join(' '))).toEqual(['Seim']);
  expect(idsOf(first, 'district')).toEqual([]);
  expect(idsOf(namesIn([1350, 760], 'p10')[0], 'district').length).toBeGreaterThan(3);
});

test.each(sizes)('at %i × %i px a border in focus has its name beside it', (width, height) => {
  const [names, frame] = namesIn([width, height], 'p3');
  const { box } = names.find(({ id }) => id === 'border-ru-ua')!;
  const line = source.places.find(({ id }) => id === 'border-ru-ua')!.geometry as LineString;
  const away = line.coordinates.map((at) => {
    const [x, y] = pixelOf(at, frame);
    return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  });
  expect(Math.min(...away)).toBeLessThan(48);
});
