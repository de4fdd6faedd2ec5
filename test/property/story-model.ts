/** Stories in the right form whose every word may be hostile: each text is in a field that the format lets an author write. */
import fc from 'fast-check';
import { hostileAddresses, hostileWords } from './hostile-words.ts';
import type { Files } from './story-files.ts';
import { tinyMedia } from './tiny-media.ts';

const plain = fc.constantFrom('words', 'Harbour', 'Two days in August.', 'ميناء', '港', 'x');

/** What an author may have pasted: anything but what is refused as no text at all. */
export const words = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hostileWords) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileAddresses) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
    { weight: 2, arbitrary: plain },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom(...hostileWords), plain).map(([a, b]) => `${b} ${a} ${b}`),
    },
  )
  .map(asPasted);

/** A text as a story may hold it: without the characters that no text file has. */
export function asPasted(text: string): string {
  const left = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
  return left.trim() === '' ? 'words' : left;
}

/** Markdown that says these words: every sign of its grammar escaped, in one line. */
export const markdown = (text: string): string =>
  text
    .replace(/[\s\0\u0085\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&') || 'words';

const attribute = (text: string): string => text.replace(/[\s\0&"]+/g, ' ').trim() || 'words';

/** The same where signs of Markdown are refused. */
const plainAttribute = (text: string): string => attribute(text.replace(/[*_`~=@:[\]{}]|www\./gi, ''));

const ids = fc.constantFrom('p1', 'p3', 'one', 'body', 'constructor', 'head', 'location', 'title', 'x');
const kinds = fc.constantFrom(
  'country',
  'province',
  'district',
  'border',
  'town',
  'settlement',
  'river',
  'site',
  'route',
  'sea',
  'island',
);
const dates = fc.constantFrom(
  '2024',
  '2024-08',
  '2024-08-06',
  '2024-08/',
  '[..2024-08-06]',
  '0001',
  '9999-12-31',
  '2024~',
  '/2024',
  '2023/..',
  '2024-08-06T10:30:00+07:00',
  '-0489-09-12',
  '201X',
  '2024-21',
  '[1667,1668,1670..1672]',
);
const days = fc.constantFrom('2024-09-01', '0001-01-01', '9999-12-31');
const longitude = fc.oneof(fc.constantFrom(-180, 0, 180), fc.double({ min: -180, max: 180, noNaN: true }));
/** As far as the map reaches. */
const latitude = fc.oneof(fc.constantFrom(-85, 0, 85), fc.double({ min: -85, max: 85, noNaN: true }));
/** Degrees; a square, a line or a point at this corner. */
const corner = fc.tuple(longitude, latitude);
const size = fc.constantFrom(0.000001, 0.5, 20, 179);

const shape = fc
  .record({ corner, size, form: fc.constantFrom('Point', 'LineString', 'Polygon') })
  .map(shapeAt);

function shapeAt({ corner, size, form }: { corner: [number, number]; size: number; form: string }) {
  const [x, y] = [Math.min(corner[0], 180 - size), Math.max(-85, Math.min(corner[1], 85 - size))];
  const [right, top] = [x + size, Math.min(85, y + size)];
  const ring = [
    [x, y],
    [right, y],
    [right, top],
    [x, top],
    [x, y],
  ];
  const coordinates =
    form === 'Point'
      ? [x, y]
      : form === 'LineString'
        ? [
            [x, y],
            [right, top],
          ]
        : [ring];
  return { type: form, coordinates };
}

const cornerOf = ({ coordinates }: { coordinates: unknown }): unknown =>
  (coordinates as unknown[]).flat(2).slice(0, 2);

const precisionFor = (form: string): string => (form === 'Point' ? 'exact' : 'vague');

/** Everything that differs from story to story; nearly all of them hold together. */
const model = fc.record({
  lang: fc.constantFrom('en', 'id', 'ar', 'pt-BR', 'zh-Hant'),
  title: words,
  standfirst: words,
  byline: words,
  day: days,
  ids: fc.uniqueArray(ids, { minLength: 2, maxLength: 2 }),
  paragraph: words,
  mention: words,
  link: fc.constantFrom(...hostileAddresses.filter((address) => /^https:|^mailto:/.test(address))),
  heading: words,
  who: words,
  verifier: words,
  remark: words,
  note: words,
  isInside: fc.boolean(),
  bbox: fc.option(fc.constantFrom('-180,-85,180,85', '9,49,13,53', '0,0,0.01,0.01', '179.98,84.9,180,85')),
  placeName: words,
  localName: words,
  localLang: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('ru', 'ar', 'fr') }, words),
  kind: kinds,
  shape,
  layerShape: shape,
  layerName: words,
  layerKind: fc.oneof(kinds, fc.constantFrom('admin1', 'town-area')),
  layerExtra: fc.dictionary(words, fc.oneof(words, fc.jsonValue({ maxDepth: 1 })), { maxKeys: 3 }),
  attribution: words,
  eventTitle: words,
  date: dates,
  contextDate: dates,
  contextNote: words,
  ratio: fc.option(fc.record({ part: fc.nat(64), whole: fc.constantFrom(64, 1000), label: words })),
  sourceTitle: words,
  author: words,
  publication: words,
  issued: words,
  address: fc.option(fc.constantFrom(...hostileAddresses.filter((address) => address.startsWith('https:')))),
  question: words,
  answer: words,
  term: words,
  explanation: words,
  alt: words,
  credit: words,
  caption: words,
  heard: words,
});

type Model = typeof model extends fc.Arbitrary<infer Value> ? Value : never;

export const hostileStories: fc.Arbitrary<Files> = model.map(filesOf);

function filesOf(model: Model): Files {
  const { lang } = model;
  return {
    [`story.${lang}.md`]: textOf(model),
    'places.geojson': JSON.stringify({ type: 'FeatureCollection', features: placesOf(model) }),
    'events.json': JSON.stringify([eventOf(model)]),
    'sources.json': JSON.stringify([sourceOf(model)]),
    'layers/land.geojson': JSON.stringify(layerOf(model)),
    ...tinyMedia,
    'media/heard.txt': model.heard,
    'media/heard.vtt': `WEBVTT\n\n00:01.000 --> 00:04.000\n${model.heard}\n`,
    [`questions.${lang}.md`]: `::question[${markdown(model.question)}]{#q1 paragraphs="${model.ids[0]}"}\n\n${markdown(model.answer)}\n\n- ${markdown(model.answer)}\n- **${markdown(model.who)}**\n`,
    [`glossary.${lang}.md`]: `::term[${markdown(model.term)}]{#barge}\n\n> ${markdown(model.explanation)}\n`,
  };
}

function textOf(model: Model): string {
  const field = (name: string, value: string) => `${name}: ${JSON.stringify(value)}`;
  const link = ` [${markdown(model.mention)}](<${model.link.replace(/[<>\\]/g, '\\$&')}>)`;
  return [
    '---',
    field('title', model.title),
    field('standfirst', model.standfirst),
    field('byline', model.byline),
    `date: ${model.day}`,
    'source: [gazette]',
    field('notice', model.standfirst),
    field('borders', model.byline),
    'default: true',
    '---',
    '',
    `${markdown(model.paragraph)} [${markdown(model.mention)}](place:harbour), [${markdown(model.mention)}](event:storm), [${markdown(model.mention)}](party:guard), [*${markdown(model.mention)}*](term:barge)`,
    `::paragraph{#${model.ids[0]}}`,
    `::claim[${markdown(model.who)}]{status=unverified verifier="${attribute(model.verifier)}"}`,
    `::remark[${markdown(model.remark)}]{source=gazette}`,
    `::note[${markdown(model.note)}]`,
    ...mediaLines(model),
    ...(model.bbox ? [`::camera{bbox="${model.bbox}"}`] : []),
    '',
    `## ${markdown(model.heading)}`,
    '',
    `**${markdown(model.paragraph)}**${link}`,
    `::paragraph{#${model.ids[1]}}`,
    '::claim{status=unattributed}',
    '',
    `> ${markdown(model.paragraph)}`,
    '>',
    `> 1. [${markdown(model.mention)}](place:harbour)`,
    `> 2. ${markdown(model.remark)}`,
    '::paragraph{#third}',
    '',
  ].join('\n');
}

function mediaLines({ alt, credit, caption }: Model): string[] {
  const texts = `credit="${plainAttribute(credit)}" caption="${plainAttribute(caption)}" source=gazette`;
  const shown = `::image[${markdown(alt)}]{src="media/x.png" ${texts}}`;
  const film = `::video[${markdown(alt)}]{src="media/x.mp4" poster="media/x.png" captions="media/heard.vtt" ${texts}}`;
  return [shown, film, `::audio[${markdown(alt)}]{src="media/x.mp3" transcript="media/heard.txt" ${texts}}`];
}

function placesOf(model: Model): object[] {
  const { lang, shape, layerShape, isInside, kind, localLang } = model;
  // A parent is only for what lies in it: a corner of the isle.
  const harbour = isInside ? { type: 'Point', coordinates: cornerOf(layerShape) } : shape;
  const names = { [`name:${localLang}`]: model.localName, [`name:${lang}`]: model.placeName };
  const feature = (id: string, geometry: object | null, properties: object) => ({
    type: 'Feature',
    id,
    properties: { ...names, ...properties },
    geometry,
  });
  return [
    feature('harbour', harbour, {
      kind,
      precision: precisionFor(harbour.type),
      ...(isInside ? { parent: 'isle' } : {}),
      local: localLang,
    }),
    feature('isle', null, {
      kind: 'district',
      precision: precisionFor(model.layerShape.type),
      feature: 'land/isle',
    }),
    feature(
      'capital',
      { type: 'Point', coordinates: [14, 52] },
      { kind: 'town', precision: 'exact', role: 'reference' },
    ),
  ];
}

function layerOf({ lang, layerShape, layerName, layerKind, layerExtra, attribution }: Model): object {
  const properties = {
    ...layerExtra,
    kind: layerKind,
    [`name:${lang}`]: layerName,
    [`label:${lang}`]: layerName,
  };
  return {
    type: 'FeatureCollection',
    provenance: { attribution, source: attribution, licence: attribution },
    features: [{ type: 'Feature', id: 'isle', properties, geometry: layerShape }],
  };
}

function eventOf(model: Model): object {
  const { lang, ratio } = model;
  return {
    id: 'storm',
    title: { [lang]: model.eventTitle },
    article: model.date,
    context: [{ date: model.contextDate, note: { [lang]: model.contextNote }, sources: ['gazette'] }],
    places: ['harbour'],
    sources: ['gazette'],
    ...(ratio ? { ratio: { part: ratio.part, whole: ratio.whole, label: { [lang]: ratio.label } } } : {}),
  };
}

function sourceOf({ sourceTitle, author, publication, issued, address }: Model): object {
  return {
    id: 'gazette',
    type: 'article-newspaper',
    title: sourceTitle,
    author: [{ literal: author }, { given: author, family: author }],
    'container-title': publication,
    issued: { literal: issued },
    ...(address ? { URL: address } : {}),
  };
}
