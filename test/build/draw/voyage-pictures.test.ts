/** Pictures of stories that go round the world: vague routes are dashed, named in the legend, and no cut at 180° is drawn as a line. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { boxOf, frameFor } from '../../../src/build/draw/frame.ts';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { locators } from '../../../src/build/draw/locator/locator.ts';
import { handoutPictures } from '../../../src/build/draw/paper/handout-maps.ts';
import { pictureSize, viewPictures } from '../../../src/build/draw/view-pictures.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import type { BBox } from '../../../src/story/story.ts';
import { classOf, drawn, elementsOf, linesOf, pathLines, textOf } from './support.ts';

let voyage: StorySource;
let pacific: StorySource;
beforeAll(async () => {
  voyage = (await readStory('data/first-voyage')).source!;
  pacific = (await readStory('test/fixtures/stories/good/pacific')).source!;
});

const elementsIn = (svg: string | Uint8Array): Element[] =>
  elementsOf(fromHtml(String(svg), { fragment: true }));
const isStroked = ({ tagName, properties }: Element): boolean =>
  tagName === 'path' && properties.stroke !== 'none' && properties.dataCut === undefined;

/** Edges of more than 2 px that run straight up or down at an x. */
const uprightsAt = (x: number, elements: readonly Element[]): string[] =>
  elements
    .filter((element) => isStroked(element) && !/^(tint|sample)/.test(classOf(element)))
    .flatMap((element) => {
      const d = String(element.properties.d ?? '');
      if (!/^M[-\d. ]+l/.test(d)) return [];
      return linesOf(d).flatMap((line) =>
        line.slice(1).flatMap(([toX, toY], index) => {
          const [fromX, fromY] = line[index]!;
          const isUpright =
            [fromX!, toX!].every((at) => Math.abs(at - x) < 0.3) && Math.abs(toY! - fromY!) > 2;
          return isUpright ? [`${classOf(element)} ${element.properties.id}`] : [];
        }),
      );
    });

describe('an area that the meridian cuts', () => {
  test('has no line along it in pictures', () => {
    const [drawing, edition] = drawn(pacific, 'en');
    const { width, height } = pictureSize;
    for (const { text, paragraphs } of viewPictures(drawing, edition)) {
      const { camera } = edition.story.paragraphs.find(({ id }) => id === paragraphs[0])!;
      const frame = frameFor(boxOf(camera.viewBox), width, height - 22);
      const seam = (1e6 - frame.left) * frame.scale;
      const own = elementsIn(text).filter(({ properties }) => !properties.dataCountry);
      expect(uprightsAt(seam, own), String(paragraphs)).toEqual([]);
    }
  });

  test('nor has the land of a locator', () => {
    const [drawing, edition] = drawn(pacific, 'en');
    const [paragraph] = edition.story.paragraphs;
    const camera = { ...paragraph!.camera, bounds: [176, 60, 186, 68] as BBox };
    const story = { ...edition.story, paragraphs: [{ ...paragraph!, camera }] };
    const [{ svg } = { svg: undefined }] = locators(drawing, { ...edition, story });
    const elements = elementsOf(svg!);
    const matrix = elements.map(({ properties }) => String(properties.transform ?? '')).find(Boolean)!;
    const [across, , , , left] = matrix.match(/-?[\d.]+/g)!.map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(elements.some(({ properties }) => properties.dataCut === '')).toBe(true);
    expect(uprightsAt(180 * across + left, elements)).toEqual([]);
  });
});

describe('a route whose course nobody has stated', () => {
  test('is dashed on paper, in focus and beside it', () => {
    const { maps, worksheet } = handoutPictures(...drawn(voyage, 'en'));
    for (const { text } of [...maps, worksheet]) {
      const elements = elementsIn(text);
      const routes = elements.filter(
        ({ properties }) => properties.dataKind === 'route' && classOf({ properties } as Element) === 'place',
      );
      expect(routes.every(({ properties }) => properties.dataFocus === 'vague')).toBe(true);
      expect(elements.filter((element) => classOf(element) === 'route')).toEqual([]);
    }
    expect(
      elementsIn(worksheet.text).filter(({ properties }) => properties.dataFocus === 'vague').length,
    ).toBeGreaterThan(5);
    expect(maps[0]!.text).toContain('stroke-dasharray');
  });

  test('is in the legend of a picture that shows another one, and only there', () => {
    const [drawing, edition] = drawn(voyage, 'en');
    for (const { text, paragraphs } of viewPictures(drawing, edition)) {
      const elements = elementsIn(text);
      const isShown = elements.some(
        (element) => classOf(element) === 'route sketch' && !/h20$/.test(String(element.properties.d)),
      );
      const isNamed = elements.some((element) => textOf(element) === 'another route: exact course not given');
      if (isNamed) expect(isShown, String(paragraphs)).toBe(true);
    }
    const first = elementsIn(viewPictures(drawing, edition)[0]!.text);
    expect(first.map(textOf)).toContain('another route: exact course not given');
  });
});

describe('the picture in the page', () => {
  test('has the land of every view, on whichever side of 180° that lies, and says of none whose it is', () => {
    const [drawing, edition] = drawn(voyage, 'en');
    const { svg, later } = inlinePicture(drawing, edition);
    const land = elementsOf(svg).find((element) => classOf(element) === 'land')!;
    const points = pathLines(land).flat();
    const xs = points.map(([x]) => x!);
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    for (const { id, camera } of edition.story.paragraphs) {
      const { x, width } = boxOf(camera.viewBox);
      expect(west, id).toBeLessThan(x);
      expect(east, id).toBeGreaterThan(x + width);
    }
    const texts = [svg, later!]
      .flatMap((part) => elementsOf(part))
      .filter(({ tagName }) => tagName === 'text');
    expect(texts.filter(({ properties }) => properties.dataKind === 'country')).toEqual([]);
  });
});

test('no letter of the page’s picture is larger than browsers draw any, on a phone neither', () => {
  const [drawing, edition] = drawn(voyage, 'en');
  const { svg, later } = inlinePicture(drawing, edition);
  const widest = Math.max(
    ...edition.story.paragraphs.map(({ camera }) => Number(camera.viewBox.split(' ')[2])),
  );
  // A view of the whole width in 270 px, in letters of 22 px.
  expect(((widest / 270) * 22) / Number(svg.properties.dataTimes)).toBeLessThan(10_000);
  const groups = [svg, ...((later as { content?: { children: Element[] } } | null)?.content?.children ?? [])]
    .flatMap(elementsOf)
    .filter((element) => classOf(element).startsWith('names'));
  expect(groups.length).toBeGreaterThan(1);
  for (const { properties } of groups)
    expect(properties.transform).toMatch(new RegExp(` scale\\(${svg.properties.dataTimes}\\)$`));
});

test('arrows of routes are as large in a very wide picture as in any', () => {
  const [drawing, edition] = drawn(voyage, 'en');
  const { svg, later } = inlinePicture(drawing, edition);
  const all = [svg, ...((later as { content?: { children: Element[] } } | null)?.content?.children ?? [])];
  const arrows = all.flatMap(elementsOf).filter((element) => classOf(element) === 'arrow');
  expect(arrows.length).toBeGreaterThan(5);
  const times = Number(svg.properties.dataTimes);
  for (const { properties } of arrows) {
    expect(Number.parseFloat(String(properties.width)) / times).toBeCloseTo(1.4);
    expect(Number.parseFloat(String(properties.x)) / times).toBeCloseTo(-0.7);
  }
});
