/** A small story for element tests: two places, three events, four paragraphs. */
import { type Scene, sceneAt } from '../src/story/scene.ts';
import type { BBox, Camera, Claim, Focus, Story, StoryEvent } from '../src/story/story.ts';

const camera = (west: number): Camera => ({
  bounds: [west, 50, west + 2, 52] as BBox,
  viewBox: `${west * 1000} 300000 5000 5000`,
});
const neutral = camera(30);

const claimsOf: Record<string, Claim[]> = {
  p1: [
    { sentence: 1, who: 'A minister', status: 'attributed', verifier: null },
    { sentence: 2, who: 'A paper', status: 'unverified', verifier: 'Reuters' },
  ],
  p2: [{ sentence: null, who: null, status: 'unattributed', verifier: null }],
};
const paragraph = (id: string, places: Focus[], events: string[], view: Camera) => ({
  id,
  places,
  events,
  claims: claimsOf[id] ?? [],
  caption: `Caption of ${id}`,
  camera: view,
});
const place = (id: string, name: string, paragraphs: string[]) => ({
  id,
  name,
  localName: null,
  localLang: null,
  kind: 'district',
  precision: 'area' as const,
  camera: camera(35),
  description: [],
  paragraphs,
});
const event = (id: string, rest: Partial<StoryEvent>): StoryEvent => ({
  id,
  title: `Title of ${id}`,
  short: `Short ${id}`,
  article: null,
  asOf: null,
  context: [],
  inArticle: true,
  places: [],
  sources: [],
  ratio: null,
  paragraphs: [],
  ...rest,
});
const day = (iso: string, label: string) => ({
  edtf: iso,
  label,
  start: iso,
  end: iso,
  grain: 'day' as const,
  openStart: false,
  openEnd: false,
  uncertain: false,
});

export const story = {
  lang: 'en',
  title: 'A story',
  paragraphs: [
    paragraph('p1', [{ place: 'oblast', precision: 'vague' }], ['crossing'], camera(34)),
    paragraph('p2', [{ place: 'oblast', precision: 'area' }], [], camera(34)),
    paragraph('p3', [], [], neutral),
    paragraph('p4', [{ place: 'raion', precision: 'area' }], ['closed'], camera(35)),
  ],
  places: [
    {
      ...place('oblast', 'The oblast', ['p1', 'p2']),
      localName: 'Область',
      localLang: 'ru',
      description: ['Large.'],
    },
    place('raion', 'The raion', ['p4']),
  ],
  events: [
    event('crossing', { article: day('2024-08-06', '6 August 2024'), paragraphs: ['p1'], sources: ['a'] }),
    event('closed', {
      asOf: day('2025-11-14', '14 November 2025'),
      paragraphs: ['p4'],
      places: ['raion'],
      ratio: { part: 3, whole: 5, label: 'closed' },
    }),
    event('ban', {
      inArticle: false,
      context: [{ ...day('2025-03-15', '15 March 2025'), note: 'By decree', sources: ['b'] }],
    }),
  ],
  sources: [
    { id: 'a', label: 'Source A', url: null },
    { id: 'b', label: 'Source B', url: null },
  ],
  neutral,
  map: { world: '', layers: [], places: '', labels: '' },
} as unknown as Story;

export const scene = (index: number): Scene => sceneAt(story, index);
