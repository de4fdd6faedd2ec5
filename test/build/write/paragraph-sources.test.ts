/** Who says so, where it is said: paragraphs and claims name their sources, and what the page cites follows from them. */
import { beforeAll, expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

const zotero = 'http://zotero.org/users/12/items/ABC';
let page: Document;
let ofClaims: Document;

beforeAll(async () => {
  const named = (text: string): string =>
    text
      .replace('::paragraph{#p1}', '::paragraph{#p1 source="zotero-12/ABC radio-2024-09-02"}')
      .replace('status=unattributed sentence=1', 'status=unattributed sentence=1 source=gazette-2024-09-01');
  const edit = {
    'story.en.md': named,
    'story.id.md': named,
    'sources.json': (text: string) =>
      text.replace(
        /\]\s*$/,
        `, { "id": "${zotero}", "type": "book", "title": "The <i>Sea</i>", "DOI": "10.1234/a<b" }]`,
      ),
  };
  page = (await builtPages({ edit })).get('index.html')!.document;
  const without = (text: string): string =>
    named(text)
      .replace(/^source: .*\n/m, '')
      .replace('byline:', 'origin: After {sources}.\nbyline:');
  ofClaims = (await builtPages({ edit: { ...edit, 'story.en.md': without, 'story.id.md': without } })).get(
    'index.html',
  )!.document;
});

const citesOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href')!);

test('a paragraph cites what it names, and the next of its section what the story is retold from', () => {
  const steps = [...page.querySelectorAll('.step')];
  const origins = steps.map((step) =>
    [...step.querySelectorAll('.origin a')].map((link) => link.getAttribute('href')),
  );
  expect(origins).toEqual([
    ['#source-zotero-12-ABC', '#source-radio-2024-09-02'],
    ['#source-gazette-2024-09-01'],
    [],
  ]);
});

test('a claim cites its own', () => {
  expect(citesOf(page, '.claims > li[data-status="unattributed"] a.cite')).toEqual([
    '#source-gazette-2024-09-01',
  ]);
  expect(citesOf(page, '.claims > li[data-status="attributed"] a.cite')).toEqual([]);
});

test('a story that is retold from nothing is based on what its paragraphs and claims name', () => {
  expect(ofClaims.querySelector('#made')!.textContent).toMatch(/After .*“The Sea”.*Storm/);
  const data = JSON.parse(ofClaims.querySelector('script[type="application/ld+json"]')!.textContent!);
  expect(data.isBasedOn.map(({ name }: { name?: string }) => name)).toEqual(['Storm', undefined, 'The Sea']);
  expect(ofClaims.querySelectorAll('.origin')).toHaveLength(1);
});

test('the list of sources has the rich title, a safe id and the DOI as an address', () => {
  const entry = page.getElementById('source-zotero-12-ABC')!;
  expect(entry.querySelector('a')!.getAttribute('href')).toBe('https://doi.org/10.1234/a%3Cb');
  expect(entry.querySelector('i')!.textContent).toBe('Sea');
});
