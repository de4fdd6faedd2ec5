/** The picture in the page: small, whole, and true to the layers it is made of. */
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, coordAll } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainStory } from '../../../src/build/derive/story-data.ts';
import { boxOf, frameFor } from '../../../src/build/draw/frame.ts';
import { budget, inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { unitsOf } from '../../../src/map/names/shapes.ts';
import type { BBox } from '../../../src/story/story.ts';
import {
  classOf,
  drawn,
  elementsOf,
  isInside,
  kurskSource,
  pathLines,
  storyIn,
  textOf,
  world,
} from './support.ts';

let source: StorySource;
let story: PlainStory;
let svg: Element;
let all: Element[];
let later: Element[];
const makeBoth = (lang: string) => inlinePicture(...drawn(source, lang));
const make = (lang: string) => makeBoth(lang).svg;
const inTemplate = (template: Element | null): Element[] =>
  ((template as { content?: { children: Element[] } } | null)?.content?.children ?? []).flatMap(elementsOf);
const shapeOf = (id: string): Position[][] =>
  pathLines([...all, ...later].find((element) => element.properties.id === id)!);
const shape = (id: string): Position[][] => shapeOf(`shape-${id}`);

beforeAll(async () => {
  source = await kurskSource();
  story = storyIn(source, 'id');
  const picture = makeBoth('id');
  svg = picture.svg;
  all = elementsOf(svg);
  later = inTemplate(picture.later);
});

test.each(['id', 'en'])('keeps to its budget once compressed, %s', (lang) => {
  expect(gzipSync(toHtml(make(lang)), { level: 9 }).length).toBeLessThanOrEqual(budget);
});

test('passes a strict policy as part of a page: no style, no script, no repeated id', () => {
  expect(
    all.filter(({ tagName }) => ['style', 'script', 'foreignObject', 'image'].includes(tagName)),
  ).toEqual([]);
  expect(toHtml(svg)).not.toMatch(/\sstyle=|\son\w+=|https?:/);
  const ids = all.flatMap(({ properties }) => properties.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { tagName, properties } of all)
    if (tagName === 'use') expect(ids).toContain(String(properties.href).slice(1));
});

test('shows the first view: its frame, its places and how precisely they are known', () => {
  expect(svg.properties.viewBox).toBe(story.paragraphs[0]!.camera.viewBox);
  expect(svg.properties.overflow).toBe('visible');
  const places = all.filter(({ properties }) => properties.dataPlace);
  expect(
    places.map(({ properties }) => [properties.dataPlace, properties.dataKind, properties.dataFocus]),
  ).toEqual([['kursk-oblast', 'province', 'vague']]);
  // A border that is a place is drawn as a part of its layer, until it is in focus.
  const section = all.find(({ properties }) => properties.dataSection === 'border-ru-ua')!;
  expect([classOf(section), section.properties.dataOff]).toEqual(['border', undefined]);
});

test('no stroke widens with the view', () => {
  const strokes = all.filter(
    ({ tagName, properties }) => tagName === 'path' && properties.className !== undefined,
  );
  for (const stroke of strokes) expect(stroke.properties.vectorEffect).toBe('non-scaling-stroke');
  expect(strokes.length).toBeGreaterThan(5);
});

describe('shapes', () => {
  /** px between a position and the nearest point of lines, at a scale. */
  const away = ([x, y]: Position, lines: Position[][], scale: number): number =>
    Math.min(
      ...lines.flatMap((line) =>
        line.slice(1).map(([bx, by], index) => {
          const [ax, ay] = line[index] as [number, number];
          const [dx, dy] = [bx! - ax, by! - ay];
          const along = Math.min(1, Math.max(0, ((x! - ax) * dx + (y! - ay) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(x! - ax - along * dx, y! - ay - along * dy);
        }),
      ),
    ) * scale;
  const scaleOf = (id: string): number =>
    frameFor(boxOf(story.places.find((place) => place.id === id)!.camera!.viewBox), 780, 560).scale;

  test.each(['kursk-oblast', 'bolshesoldatsky', 'border-ru-ua'])(
    '%s follows its layer within 8 px in its own view',
    (id) => {
      const shape = (of: string) => shapeOf(of === 'border-ru-ua' ? `section-${of}` : `shape-${of}`);
      const geometry = source.places.find((place) => place.id === id)!.geometry!;
      const far = coordAll(geometry).map((at) =>
        away(unitsOf(at as [number, number]), shape(id), scaleOf(id)),
      );
      expect(Math.max(...far)).toBeLessThan(8);
      expect(far.reduce((sum, px) => sum + px, 0) / far.length).toBeLessThan(1.5);
    },
  );

  test('the border section is an edge of the oblast, to the last corner', () => {
    const oblast = shape('kursk-oblast').flat().map(String);
    // Both are rounded to the same steps.
    for (const at of shapeOf('section-border-ru-ua').flat()) expect(oblast).toContain(String(at));
  });

  test.each([
    ['wide', 1200, 400],
    ['tall', 400, 1200],
  ])('land and sea are where they are in a %s frame of the neutral view', (_name, width, height) => {
    const land = pathLines(all.find((element) => classOf(element) === 'land')!);
    // The widest frames reach beyond the story's own countries, to those of the detailed world.
    const own = source.layers.find((layer) => layer.name === 'countries')!.collection.features;
    const others = world.detail.features.filter(({ id }) => !own.some((feature) => feature.id === id));
    const countries = [...own, ...others];
    const box = boxOf(story.neutral.viewBox);
    const frame = frameFor(box, width, height);
    let wrong = 0;
    let sea = 0;
    let tried = 0;
    for (let x = 2; x < width; x += 20) {
      for (let y = 2; y < height; y += 20) {
        const unit: Position = [frame.left + x / frame.scale, frame.top + y / frame.scale];
        const isLand = countries.some((country) =>
          booleanPointInPolygon(degrees(unit), country.geometry as Polygon | MultiPolygon),
        );
        tried++;
        if (!isLand) sea++;
        if (isLand !== isInside(unit, land)) wrong++;
      }
    }
    expect(wrong / tried).toBeLessThan(0.01);
    if (height > width) expect(sea).toBeGreaterThan(10);
  });

  /** The inverse of Web Mercator, written down apart from the code. */
  function degrees([x, y]: Position): Position {
    const lat = 2 * Math.atan(Math.exp(Math.PI * (1 - (2 * y!) / 1e6))) - Math.PI / 2;
    return [(x! / 1e6) * 360 - 180, (lat * 180) / Math.PI];
  }
});

describe('names', () => {
  const shown = (): string[] =>
    all
      .filter(
        ({ properties, children }) =>
          classOf({ properties } as Element).startsWith('names') && children.length > 0,
      )
      .filter(({ properties }) => properties.dataOff === undefined)
      .flatMap(({ children }) => children as Element[])
      .filter(({ tagName, properties }) => tagName === 'text' && properties.dataOff === undefined)
      .map(textOf);

  test('the first view names the city and its neighbours', () => {
    for (const name of ['Kursk', 'Sumy', 'Belgorod']) expect(shown()).toContain(name);
    expect(shown()).not.toContain('Bolshoye Soldatskoye');
  });

  test('a name lies where its town lies', () => {
    const isVoronezh = (element: Element) => textOf(element) === 'Voronezh' && element.tagName === 'text';
    const group = [...all, ...later].find(
      (element) => classOf(element).includes('rank-1') && elementsOf(element).some(isVoronezh),
    )!;
    const text = elementsOf(group).find(isVoronezh)!;
    const [left, top] = /translate\((\S+) (\S+)\)/
      .exec(String(group.properties.transform))!
      .slice(1)
      .map(Number);
    const [x, y] = unitsOf([39.1843, 51.672]);
    expect(Math.abs(left! + Number(text.properties.x) - x)).toBeLessThan(1);
    expect(Math.abs(top! + Number(text.properties.y) - y)).toBeLessThan(1);
  });

  test('are in the language of the page', () => {
    const renamed = structuredClone(source);
    const towns = renamed.layers.find((layer) => layer.name === 'towns')!.collection.features;
    const voronezh = towns.find(({ id }) => id === 'voronezh')!;
    Object.assign(voronezh.properties!, { 'name:id': 'Kota Uji', 'name:en': 'Test City' });
    const names = (lang: string) => {
      const picture = inlinePicture(...drawn(renamed, lang));
      return [...elementsOf(picture.svg), ...inTemplate(picture.later)].map(textOf);
    };
    expect(names('id')).toContain('Kota Uji');
    expect(names('id')).not.toContain('Test City');
    expect(names('en')).toContain('Test City');
  }, 30_000);

  test('only the district of the story is named: the lines of the others are not drawn', () => {
    const names = [...all, ...later].filter(({ tagName }) => tagName === 'text').map(textOf);
    expect(names).toContain('Bolshesoldatsky');
    expect(names).not.toContain('Lgovsky');
  });
});

test('a story with one point and no layers of its own gets the world around it', () => {
  const [place] = source.places.filter(({ id }) => id === 'kursk-city');
  const jakarta = {
    ...place!,
    id: 'jakarta',
    role: null,
    parent: null,
    geometry: { type: 'Point' as const, coordinates: [106.83, -6.18] },
  };
  const bounds: [number, number, number, number] = [60, -40, 150, 40];
  const corners = [unitsOf([60, 40]), unitsOf([150, -40])] as const;
  const viewBox = [
    corners[0][0],
    corners[0][1],
    corners[1][0] - corners[0][0],
    corners[1][1] - corners[0][1],
  ].join(' ');
  const camera = { bounds, viewBox };
  const lone: PlainStory = {
    ...story,
    neutral: camera,
    places: [],
    paragraphs: [{ ...story.paragraphs[0]!, camera, places: [{ place: 'jakarta', precision: 'exact' }] }],
  };
  const elements = elementsOf(
    inlinePicture(...drawn({ ...source, layers: [], places: [jakarta] }, 'en', lone)).svg,
  );
  const land = pathLines(elements.find((element) => classOf(element) === 'land')!);
  const at = (lon: number, lat: number) => isInside(unitsOf([lon, lat]), land);
  expect([at(134, -25), at(114, -1), at(78, 22)]).toEqual([true, true, true]);
  expect([at(90, -20), at(65, 0)]).toEqual([false, false]);
  expect(elements.find(({ properties }) => properties.dataPlace === 'jakarta')!.properties.dataFocus).toBe(
    'exact',
  );
});

test('near, countries that the story does not draw itself come from the detailed world', () => {
  const corners = [unitsOf([105, -5]), unitsOf([109, -8.5])] as const;
  const size = corners[1].map((value, axis) => value - corners[0][axis]!);
  const camera = { bounds: [105, -8.5, 109, -5] as BBox, viewBox: [...corners[0], ...size].join(' ') };
  const [opening] = story.paragraphs;
  const lone: PlainStory = {
    ...story,
    neutral: camera,
    places: [],
    paragraphs: [{ ...opening!, camera, places: [] }],
  };
  const { svg } = inlinePicture(...drawn({ ...source, layers: [], places: [] }, 'en', lone));
  const land = pathLines(elementsOf(svg).find((element) => classOf(element) === 'land')!);
  const at = (lon: number, lat: number) => isInside(unitsOf([lon, lat]), land);
  expect([at(107.5, -7), at(105.9, -5.3), at(106.5, -8.2)]).toEqual([true, false, false]);
});

test('the picture has the places of its own view; those of later paragraphs follow in a template', () => {
  const [area] = source.places.filter(({ id }) => id === 'bolshesoldatsky');
  const spots = Array.from({ length: 60 }, (_, index) => ({
    ...area!,
    id: `spot-${index}`,
    kind: 'site' as const,
    precision: 'exact' as const,
    parent: null,
    feature: null,
    geometry: { type: 'Point' as const, coordinates: [35 + index / 30, 51.2] },
  }));
  const [opening] = story.paragraphs;
  const long: PlainStory = {
    ...story,
    paragraphs: [
      opening!,
      ...spots
        .map(({ id }) => ({ ...opening!, id, places: [{ place: id, precision: 'exact' as const }] }))
        .reverse(),
    ],
  };
  const places = [...source.places, ...spots];
  const { svg: first, later } = inlinePicture(...drawn({ ...source, places }, 'en', long));
  expect(gzipSync(toHtml(first), { level: 9 }).length).toBeLessThanOrEqual(budget);
  const named = (element: Element) =>
    elementsOf(element).flatMap(({ properties }) => properties.dataPlace ?? []);
  const [rest] = inTemplate(later);
  const own = opening!.places.map(({ place }) => place);
  expect(named(first)).toEqual(expect.arrayContaining(['kursk-oblast', ...own]));
  expect(named(first).filter((id) => String(id).startsWith('spot'))).toEqual([]);
  expect(named(rest!)).toEqual(
    expect.arrayContaining(['bolshesoldatsky', 'border-ru-ua', 'spot-0', 'spot-59']),
  );
  expect([...named(first), ...named(rest!)]).toHaveLength(new Set([...named(first), ...named(rest!)]).size);
  expect(named(first).length + named(rest!).length).toBe(63);
});
