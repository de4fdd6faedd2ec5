/** Views across the 180th meridian: framed by the shorter way round, and drawn on beyond it. */
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { boxOf, coverOf } from '../../../src/build/draw/frame.ts';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { handoutPictures } from '../../../src/build/draw/paper/handout-maps.ts';
import { shapesOf } from '../../../src/build/draw/shapes/shape-source.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { drawn, kurskSource, storyIn } from './support.ts';

let pacific: StorySource;
let kursk: StorySource;
beforeAll(async () => {
  pacific = (await readStory('test/fixtures/stories/good/pacific')).source!;
  kursk = await kurskSource();
});

describe('a story on both sides of it', () => {
  test('frames each paragraph by the shorter way, and takes a camera as it is written', () => {
    const { paragraphs } = storyIn(pacific, 'en');
    const [first, second, third, last] = paragraphs.map(({ camera }) => camera.bounds);
    expect(first![0]).toBeGreaterThan(176);
    expect(first![2]).toBeGreaterThan(188);
    expect(first![2]).toBeLessThan(190);
    expect(second).toEqual([178.85, -19.1, 182.15, -16.9]);
    expect(third).toEqual([170, -30, 200, -5]);
    expect(last![2]).toBeLessThan(180);
  });

  test('draws the places of both sides in one piece', () => {
    const [drawing, { story }] = drawn(pacific, 'en');
    expect(drawing.isAcross).toBe(true);
    const { place } = shapesOf(drawing, 6, coverOf(boxOf(story.paragraphs[0]!.camera.viewBox)), 1);
    const longitudes = (id: string): number[] =>
      JSON.stringify(
        (place.features.find((feature) => feature.id === id)!.geometry as { coordinates: unknown })
          .coordinates,
      )
        .match(/\[-?[\d.]+,/g)!
        .map((text) => Number(text.slice(1, -1)));
    expect(longitudes('apia')).toHaveLength(1);
    expect(longitudes('apia')[0]).toBeGreaterThan(1e6);
    expect(Math.min(...longitudes('route'))).toBeLessThan(1e6);
    expect(Math.max(...longitudes('route'))).toBeGreaterThan(1.02e6);
  });

  test('draws arrowheads along the route, once, and no border that is not there', () => {
    const [drawing, edition] = drawn(pacific, 'en');
    const { svg, later } = inlinePicture(drawing, edition);
    const html = toHtml(svg) + (later ? toHtml(later) : '');
    expect(html.match(/data-arrow="route"/g)).toHaveLength(4);
    expect(html.match(/<symbol/g)).toHaveLength(1);
    expect(html).not.toContain('undefined');
  });

  test('another story draws nothing twice', () => {
    expect(drawn(kursk, 'en')[0].isAcross).toBe(false);
  });
});

test('a place that the author’s own frame leaves out is not captioned as shown', () => {
  const source = structuredClone(kursk);
  const paragraph = source.texts.en!.blocks.find((block) => block.type === 'paragraph' && block.id === 'p2');
  if (paragraph?.type !== 'paragraph') throw new Error('the story has no p2');
  paragraph.camera = [100, -10, 120, 0];
  const { caption } = storyIn(source, 'en').paragraphs[1]!;
  expect(caption).toMatch(/^Not on the map: Kursk oblast\./);
});

test('the sheets for paper show both sides beside each other, each number on its own', () => {
  const [drawing, edition] = drawn(pacific, 'en');
  const story = { ...edition.story, paragraphs: edition.story.paragraphs.slice(0, 2) };
  const { worksheet, maps } = handoutPictures(drawing, { ...edition, story });
  /** px, of the first disc with the number of a place; an inset comes after the whole. */
  const middleOf = (svg: string, name: string): [number, number] => {
    const number = worksheet.names.indexOf(name) + 1;
    const found = new RegExp(`cx="([^"]+)" cy="([^"]+)" r="[^"]+" ?/><text[^>]*>${number}<`).exec(svg)!;
    return [Number(found[1]), Number(found[2])];
  };
  for (const { text } of [worksheet, maps[0]!]) {
    const [[fiji], [apia]] = [middleOf(String(text), 'Fiji'), middleOf(String(text), 'Apia')];
    expect(apia - fiji).toBeGreaterThan(150);
    expect(apia - fiji).toBeLessThan(600);
  }
});
