/** The stand-alone pictures: one for each view, names whole and apart, and the preview. */

import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainStory } from '../../../src/build/derive/story-data.ts';
import { previewPng, previewSvg } from '../../../src/build/draw/preview/preview-png.ts';
import { pictureOf, type ViewPicture, viewPictures } from '../../../src/build/draw/view-pictures.ts';
import type { StorySource } from '../../../src/build/read/story-source.ts';
import { palettes } from '../../../src/kit/themes.ts';
import { drawn, kurskSource, storyIn } from './support.ts';

const require = createRequire(import.meta.url);
const font = {
  loadSystemFonts: false,
  fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
    require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
  ),
  defaultFontFamily: 'DejaVu Sans',
};
let source: StorySource;
let story: PlainStory;
let pictures: ViewPicture[];

beforeAll(async () => {
  source = await kurskSource();
  story = storyIn(source, 'id');
  pictures = viewPictures(...drawn(source, 'id'));
});

describe('one picture for each view', () => {
  test('five for the Kursk story, and each paragraph has one', () => {
    expect(pictures.map(({ paragraphs }) => paragraphs.join(' '))).toEqual([
      'p1',
      'p2',
      'p3',
      'p4 p5 p6 p7 p8 p9 p11 p12 p13 p14',
      'p10',
    ]);
    expect(new Set(pictures.map(({ path }) => path)).size).toBe(5);
    for (const { path } of pictures) expect(path).toMatch(/^pictures\/[\da-f]{8}\.svg$/);
    expect(pictureOf(pictures, 'p11')).toBe(pictures[3]);
    expect(() => pictureOf(pictures, 'p99')).toThrow(RangeError);
  });

  test('says what it shows, who made the data, and follows the device into the dark', () => {
    for (const { text, paragraphs } of pictures) {
      const { caption } = story.paragraphs.find(({ id }) => id === paragraphs[0])!;
      expect(text).toContain(`<title>${caption}</title>`);
      expect(text).toContain('© OpenStreetMap contributors');
      expect(text).toMatch(/>\d+ km<\/text>/);
      const [light, dark] = text.split('@media (prefers-color-scheme:dark)') as [string, string];
      expect(light).toContain(palettes.light.land);
      expect(dark).toContain(palettes.dark.land);
      expect(text).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org\/2000\/svg)|<script/);
    }
  });

  test('a vague place is hatched, a paragraph without a place has nothing in accent', () => {
    const focus = (index: number) =>
      [...pictures[index]!.text.matchAll(/data-place="([^"]+)"[^>]*data-focus="([^"]*)"/g)].map(
        ([, id, how]) => `${id} ${how}`,
      );
    expect(focus(0)).toContain('kursk-oblast vague');
    expect(focus(2)).toContain('border-ru-ua vague');
    expect(focus(3).every((line) => line.endsWith(' '))).toBe(true);
    const pixels = (index: number): number =>
      reddish(new Resvg(pictures[index]!.text, { font }).render().pixels);
    expect(pixels(0)).toBeGreaterThan(2000);
    expect(pixels(3)).toBe(0);
    expect(pixels(4)).toBeGreaterThan(1000);
  });
});

describe('names', () => {
  /** The box that a renderer with a wide font gives each visible text, px. */
  function boxes(text: string): { name: string; x: number; y: number; width: number; height: number }[] {
    const style = /<style>[\s\S]*?<\/style>/
      .exec(text)![0]
      .replace(/@media[\s\S]*$/, '</style>')
      .replace(/paint-order:stroke/g, '');
    const groups = [...text.matchAll(/<g class="(names [^"]*)">([\s\S]*?)<\/g>/g)];
    return groups.flatMap(([, className, inner]) =>
      [...inner!.matchAll(/<text(?:(?! data-off)[^>])*>([\s\S]*?)<\/text>/g)].map(([element, name]) => {
        const alone = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 520" width="800" height="520" data-picture="" font-size="10">${style}<g class="${className}">${element!.replace('<text', '<text stroke="none"')}</g></svg>`;
        const { x, y, width, height } = new Resvg(alone, { font }).getBBox()!;
        return { name: name!.replace(/<[^>]*>/g, ' '), x, y, width, height };
      }),
    );
  }

  test('none is cut by the frame and none lies on another, measured in a wide font', () => {
    for (const { text } of pictures) {
      const all = boxes(text);
      expect(all.length).toBeGreaterThan(4);
      for (const box of all) {
        expect(box.x, box.name).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, box.name).toBeLessThanOrEqual(800);
        expect(box.y, box.name).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height, box.name).toBeLessThanOrEqual(498);
      }
      for (const [index, a] of all.entries())
        for (const b of all.slice(index + 1)) {
          const apart =
            a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.name} and ${b.name}`).toBe(true);
        }
    }
  });

  test('the district in focus is named', () => {
    expect(
      boxes(pictures[4]!.text)
        .map(({ name }) => name)
        .join(),
    ).toContain('Bolshesoldatsky');
  });
});

describe('the preview', () => {
  test.each(['id', 'en'])('is a PNG of 1200 × 630, %s', async (lang) => {
    const png = await previewPng(...drawn(source, lang));
    const bytes = Buffer.from(png);
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
  });

  test('says the title and what it is retold from, in ink that is there', () => {
    const svg = previewSvg(...drawn(source, 'id'));
    const words = [...svg.matchAll(/<text class="words[^"]*"[^>]*>([^<]*)</g)]
      .map(([, word]) => word)
      .join(' ');
    expect(words).toContain(story.title);
    expect(words).toContain('Kontan');
    const { pixels } = new Resvg(svg, { font }).render();
    let ink = 0;
    for (let y = 90; y < 400; y++) for (let x = 50; x < 520; x++) if (pixels[(y * 1200 + x) * 4]! < 60) ink++;
    expect(ink).toBeGreaterThan(8000);
    // Nothing of the title runs into the map, and the map has its hatch.
    for (let y = 0; y < 630; y++) expect(pixels[(y * 1200 + 540) * 4]).toBe(0xfb);
    expect(reddish(pixels)).toBeGreaterThan(5000);
  });

  test('a very long title stays in its column and above the foot', () => {
    const long = { ...story, title: `${story.title} `.repeat(4).trim() };
    const svg = previewSvg(...drawn(source, 'id', long));
    const { pixels } = new Resvg(svg, { font }).render();
    for (let y = 0; y < 630; y++) expect(pixels[(y * 1200 + 540) * 4]).toBe(0xfb);
    const bases = [...svg.matchAll(/<text class="words( \w+)"[^>]* y="(\d+)"/g)];
    const lowest = Math.max(...bases.filter(([, kind]) => kind === ' title').map(([, , y]) => Number(y)));
    const highest = Math.min(...bases.filter(([, kind]) => kind === ' soft').map(([, , y]) => Number(y)));
    expect(highest - lowest).toBeGreaterThan(20);
  });
});

/** Pixels that are more vermilion than anything else on the light map. */
function reddish(pixels: Uint8Array | Buffer): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at]! - pixels[at + 2]! > 60) count++;
  return count;
}
