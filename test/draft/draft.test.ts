/** A draft as a whole: the folder that is written from an article, and what a person's choices change in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../src/build/read/read-story.ts';
import { firstChoice } from '../../src/draft/draft.ts';
import { applyChoice } from '../../src/draft/folder/apply-choice.ts';
import type { Desk } from '../../src/draft/folder/desk.ts';
import { ShapeStore } from '../../src/draft/folder/place-shape.ts';
import {
  type EventItem,
  type PlaceItem,
  type ReviewItem,
  readReview,
} from '../../src/draft/folder/review-file.ts';
import { StoryFiles } from '../../src/draft/folder/story-files.ts';
import { loadGazetteer } from '../../src/draft/gazetteer/gazetteer.ts';
import { propose } from '../../src/draft/propose.ts';
import { makeDraft } from './made-draft.ts';

const article = `# Floods after the storm

Floods hit parts of Central Java, Indonesia, on Monday, the disaster agency BNPB said. *Rivers* [rose] 2 metres.

## Help

1. Japan sent two ships to Semarang in early 2024. The village of Sukamaju Lestari was cut off.

According to an official in Jakarta, 12 of 40 bridges are closed. That could not be independently verified by Reuters.
`;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'draft-'));
  await makeDraft(folder, article);
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const files = ['story.en.md', 'places.geojson', 'events.json', 'layers/draft-places.geojson'];

test('the check has nothing to say', async () => {
  expect((await readStory(folder)).issues).toEqual([]);
});

/** What articles have in them that a story reads as something else. */
const odd = [
  '* under_scores_ [brackets] (paren) `tick` # hash <b>tags</b> & &amp; &copy; \\ | ~tilde~ ~~struck~~ ==marked==',
  ':::fence in Madrid ::paragraph{#p1} and ::video[x]{src=y} and :place[no]{#x} {a=b} {{x}} {% y %} [[z]]',
  '[Kyiv](place:kyiv) and (place:kyiv) ![img](x.png) [^1] [ ] box https://a.example/x_(y)?a=b&c=d www.a.example me@a.example',
  '• A bullet in Rome on Tuesday.',
  '1945) A number in Paris on 3 November.',
  '--- a dash in Berlin --- *** ____________ ======',
  'عربي in Cairo \u200F\u202E RTL 🦔 👨‍👩‍👧 Zu\u0308rich',
  `Long: ${'The ferry to Oslo sank on 3 November 2024 near Bergen, police said. '.repeat(150)}`,
  `Words ${'without_end*'.repeat(900)}`,
  'RUSSIA ATTACKED KYIV ON TUESDAY, OFFICIALS SAID.',
  '# A hash in Warsaw',
  '===',
  '\tA tab in Prague',
  'It ended in Riga on Friday.',
];
test('reasons are in the language of the article', () => {
  const gazetteer = loadGazetteer('data/gazetteer', null);
  const reasons = propose(
    [
      'Pasukan Rusia tiba di Surabaya, Indonesia, pada Senin. Menurut BNPB, 12 dari 40 jembatan di Jakarta ditutup.',
    ],
    'id',
    '2025-11-14',
    gazetteer,
  ).flatMap((one) => ('candidates' in one ? one.candidates.map(({ reason }) => reason) : [one.reason]));
  expect(reasons.join(' ')).toContain('kota di Indonesia');
  expect(reasons.join(' ')).toContain('“Menurut” menyatakannya');
  expect(reasons.filter((reason) => /\b(?:the|says|country|place|somebody)\b/.test(reason))).toEqual([]);
});

test.each([
  ['text', 'en'],
  ['markdown', 'en-GB'],
] as const)('%s with signs that mean something to a story checks clean: %s', async (format, tag) => {
  const out = mkdtempSync(join(tmpdir(), 'draft-odd-'));
  const text = ['ODD {TITLE} ::x', ...odd].join('\r\n\r\n');
  await makeDraft(out, text, format, tag);
  const { issues } = await readStory(out);
  const written = readFileSync(join(out, `story.${tag}.md`), 'utf8');
  rmSync(out, { recursive: true });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(written).toContain('in [Riga](place:riga) on [Friday](event:');
});

test('what is certain is linked, all other words are as they were', () => {
  const text = read('story.en.md');
  expect(text).toContain('title: Floods after the storm');
  expect(text).toContain(
    'parts of [Central Java](place:central-java?precision=vague), [Indonesia](place:indonesia), ',
  );
  expect(text).toContain('[BNPB](party:bnpb) said. Rivers \\[rose\\] 2 metres.\n::paragraph{#p1}');
  expect(text).toContain(
    '[Japan](party:jp) sent two ships to [Semarang](place:semarang) in [early 2024](event:',
  );
  expect(text).not.toContain('[Sukamaju');
});

test('places have their outline or point, events their date and the places beside them', () => {
  const { features } = JSON.parse(read('places.geojson'));
  expect(
    features.map(({ id, properties }: never) => [id, (properties as { precision: string }).precision]),
  ).toEqual([
    ['central-java', 'area'],
    ['indonesia', 'area'],
    ['semarang', 'exact'],
    ['jakarta', 'exact'],
  ]);
  const events = JSON.parse(read('events.json'));
  expect(
    events.map(({ article, places }: { article: string; places: string[] }) => [article, places]),
  ).toEqual([
    ['2025-11-10', ['central-java', 'indonesia']],
    ['2024-01~/2024-04~', ['semarang']],
  ]);
  expect(JSON.parse(read('sources.json'))).toEqual([
    {
      id: 'article-2025-11-14',
      type: 'article-newspaper',
      title: 'Floods after the storm',
      language: 'en',
      issued: { 'date-parts': [[2025, 11, 14]] },
    },
  ]);
});

test('the rest waits in review.json, with reasons in words', () => {
  const { proposals } = readReview(new StoryFiles(folder))!;
  const open = proposals.filter(({ choice }) => !choice);
  const said = open.map((item) => `${item.kind} ${item.words}`);
  expect(said).toContain('place Sukamaju Lestari');
  expect(said).toContain('event 12 of 40 bridges');
  expect(open.find(({ kind }) => kind === 'claim')).toBeTruthy();
  const claim = open.filter((item) => item.kind === 'claim').at(-1)!;
  expect(claim).toMatchObject({ status: 'unverified', verifier: 'Reuters', sentence: 2 });
  for (const item of proposals) {
    if (item.kind === 'place') {
      expect(item.candidates.length).toBeLessThanOrEqual(5);
      for (const { reason } of item.candidates) expect(reason).toMatch(/\p{L}{3}/u);
    } else expect(item.reason).toMatch(/\p{L}{3}/u);
  }
});

describe('a choice', () => {
  const deskOf = (): Desk => {
    const story = new StoryFiles(folder);
    return {
      files: story,
      review: readReview(story)!,
      gazetteer: loadGazetteer('data/gazetteer', null),
      shapes: new ShapeStore('data'),
    };
  };
  const itemOf = <Kind extends ReviewItem>({ review }: Desk, kind: Kind['kind'], words: string): Kind =>
    review.proposals.find((item) => item.kind === kind && item.words === words) as Kind;
  const texts = (desk: Desk) => files.map((path) => desk.files.read(path));
  const changed = (before: (string | null)[], after: (string | null)[]) =>
    after.flatMap((text, index) => {
      const old = new Set(before[index]?.split('\n'));
      return text!
        .split('\n')
        .filter((line) => !old.has(line))
        .map((line) => line.trim());
    });

  test('for each proposal, as it is proposed, gives a story that checks clean', async () => {
    const desk = deskOf();
    for (const item of desk.review.proposals) applyChoice(desk, item, firstChoice(item));
    const copy = mkdtempSync(join(tmpdir(), 'draft-all-'));
    const whole = new StoryFiles(copy);
    for (const path of [...files, 'sources.json']) whole.set(path, desk.files.read(path)!);
    whole.save();
    expect((await readStory(copy)).issues).toEqual([]);
    rmSync(copy, { recursive: true });
    const text = desk.files.read('story.en.md')!;
    expect(text).toContain('::claim[an official in Jakarta]{status=anonymous sentence=1}');
    expect(text).toContain('{status=unverified sentence=2 verifier="Reuters"}');
  });

  test('changes its own words alone, and is undone without a trace', () => {
    const desk = deskOf();
    const before = texts(desk);
    const item = itemOf<PlaceItem>(desk, 'place', 'Sukamaju Lestari');
    applyChoice(desk, item, firstChoice(item));
    const lines = changed(before, texts(desk));
    expect(lines[0]).toContain('[Sukamaju Lestari](place:sukamaju-lestari)');
    expect(lines.filter((line) => line.startsWith('"id"'))).toEqual(['"id": "sukamaju-lestari",']);
    applyChoice(desk, item, null);
    expect(texts(desk)).toEqual(before);
  });

  test('of another kind takes the place away that nothing mentions any more, with its shape', () => {
    const desk = deskOf();
    const item = itemOf<PlaceItem>(desk, 'place', 'Semarang');
    const event = itemOf<EventItem>(desk, 'event', 'early 2024');
    applyChoice(desk, event, { as: 'nothing' });
    applyChoice(desk, item, { as: 'party', key: item.candidates[0]!.key });
    expect(desk.files.read('story.en.md')).toContain('[Semarang](party:');
    expect(desk.files.read('places.geojson')).not.toContain('semarang');
    const java = itemOf<PlaceItem>(desk, 'place', 'Central Java');
    applyChoice(desk, itemOf<EventItem>(desk, 'event', 'Monday'), { as: 'nothing' });
    applyChoice(desk, java, { as: 'nothing' });
    expect(desk.files.read('layers/draft-places.geojson')).not.toContain('"id-jt"');
  });

  test('vague or whole, and another date, change one line each', () => {
    const desk = deskOf();
    const before = texts(desk);
    const java = itemOf<PlaceItem>(desk, 'place', 'Central Java');
    applyChoice(desk, java, { as: 'place', key: java.candidates[0]!.key, vague: false });
    const event = itemOf<EventItem>(desk, 'event', 'early 2024');
    if (event.choice?.as !== 'event') throw new Error('not written');
    applyChoice(desk, event, { ...event.choice, date: '2024-02' });
    const lines = changed(before, texts(desk));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('[Central Java](place:central-java), ');
    expect(lines[1]).toBe('"article": "2024-02",');
  });

  test('that the text no longer allows says why', () => {
    const desk = deskOf();
    const item = itemOf<PlaceItem>(desk, 'place', 'Sukamaju Lestari');
    desk.files.set('story.en.md', desk.files.read('story.en.md')!.replace('Sukamaju', 'Sukajaya'));
    expect(() => applyChoice(desk, item, firstChoice(item))).toThrow('not in paragraph p2 any more');
  });
});
