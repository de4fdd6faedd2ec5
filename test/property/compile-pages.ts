/** The pages and pictures of a story that has been read: the site's own way, over a base map of one country. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import type { StorySource } from '../../src/build/read/story-source.ts';
import { compileSite } from '../../src/build/site.ts';
import { inlineScript } from '../../src/build/write/head/scripts.ts';

export const template = readFileSync('index.html', 'utf8');
export const early = inlineScript(process.cwd(), 'early');

const country: Feature = {
  type: 'Feature',
  id: 'XYZ',
  properties: { kind: 'country', 'name:en': 'Land' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 40],
        [20, 40],
        [20, 60],
        [0, 60],
        [0, 40],
      ],
    ],
  },
};
const world: FeatureCollection = { type: 'FeatureCollection', features: [country] };

/** What is drawn to PNG takes long and becomes no part of a page. */
const preview = async () => new Uint8Array();

const notices = { packages: [], own: 'licence' };

export async function compilePages(
  source: StorySource,
  folder: string,
): Promise<{ pages: string[]; notices: string[]; pictures: string[]; data: string[] }> {
  const cities = new Map(source.languages.map((lang): [string, Feature[]] => [lang, []]));
  const makings = {
    world: { coarse: world, detail: world, capitals: { ...world, features: [] } },
    cities,
    styles: { opening: 'p{}', later: '' },
    early,
    embed: '',
    preview,
    notices,
  };
  const options = { project: '.', folder, address: 'https://story.example/' };
  const { pages, data } = await compileSite(source, options, makings);
  const texts = (ending: RegExp) =>
    data.filter(({ path }) => ending.test(path)).map(({ text }) => (typeof text === 'string' ? text : ''));
  return {
    pages: pages.map(({ fill }) => fill(template, true)),
    notices: texts(/notices\.html$/),
    pictures: texts(/\.svg$/),
    data: texts(/json$/),
  };
}
