/** The pages of a story that has been read, without what takes long and holds no words of the page (base map, previews). */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import { bodyHtml } from '../../src/compile/html/body.ts';
import { headHtml, pathOf } from '../../src/compile/html/head.ts';
import { fillPage } from '../../src/compile/html/page.ts';
import { mapData } from '../../src/compile/map-data.ts';
import { pictureSvg } from '../../src/compile/picture/inline-picture.ts';
import { insetSvg } from '../../src/compile/picture/inset.ts';
import { viewPictures } from '../../src/compile/picture/view-pictures.ts';
import type { StorySource } from '../../src/compile/read-story/story-source.ts';
import { storyData } from '../../src/compile/story-data.ts';
import { catalogueFor } from '../../src/kit/strings/index.ts';

export const template = readFileSync('index.html', 'utf8');
export const early = readFileSync('src/page/early.js', 'utf8');

const country: Feature = {
  type: 'Feature',
  id: 'XYZ',
  properties: { kind: 'country', 'name:en': 'Land' },
  geometry: { type: 'Polygon', coordinates: [[[0, 40], [20, 40], [20, 60], [0, 60], [0, 40]]] },
};
const world: FeatureCollection = { type: 'FeatureCollection', features: [country] };

/** One page for each language, and the pictures that it shows. */
export function compilePages(source: StorySource): { html: string; pictures: string[] }[] {
  const cities = new Map(source.languages.map((lang): [string, Feature[]] => [lang, []]));
  const { filesOf } = mapData(source, { coarse: world, detail: world }, (stem) => `data/${stem}`, cities);
  return source.languages.map((lang) => {
    const words = catalogueFor(lang);
    const root = pathOf(source, lang) ? '../' : './';
    const story = storyData(source, lang, filesOf(lang, root));
    const body = bodyHtml(source, story, words, root, [
      pictureSvg({ source, story, world, words }),
      insetSvg(world, story.paragraphs[0]?.camera.bounds ?? story.neutral.bounds),
    ]);
    const head = headHtml(source, story, words, 'https://story.example/', 'preview.png');
    return {
      html: fillPage(template, { lang, head, body, css: 'p{}', early, root, policy: true }),
      pictures: viewPictures(source, story, words, world).map(({ text }) => text),
    };
  });
}
