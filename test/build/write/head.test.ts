/** What the page says of itself: with the site's address what must be absolute, without it none of that. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages } from './built-pages.ts';

const metaOf = (document: Document, property: string): string | null =>
  document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)?.getAttribute('content') ??
  null;
const dataOf = (document: Document) =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!) as Record<
    string,
    unknown
  >;

describe('without an address', () => {
  let page: Document;
  beforeAll(async () => {
    page = (await builtPages()).get('index.html')!.document;
  });

  test('has its title and description, and nothing that would have to be absolute', () => {
    expect(page.title).toBe('A storm closes the harbour');
    expect(metaOf(page, 'description')).toBe('Two days in August, as the gazette told them.');
    expect(metaOf(page, 'og:title')).toBe('A storm closes the harbour');
    expect(metaOf(page, 'og:type')).toBe('article');
    expect(page.querySelectorAll('link[rel=canonical], link[rel=alternate][hreflang]')).toHaveLength(0);
    expect(metaOf(page, 'og:url')).toBeNull();
    expect(metaOf(page, 'og:image')).toBeNull();
    expect(dataOf(page).url).toBeUndefined();
  });

  test('states for machines its subject, its place and the sources that it retells', () => {
    const data = dataOf(page);
    expect(data['@type']).toBe('NewsArticle');
    expect(data.headline).toBe('A storm closes the harbour');
    expect(data.inLanguage).toBe('en');
    expect((data.contentLocation as { name: string }[]).map(({ name }) => name)).toEqual([
      'The isle',
      'Harbour',
      'Shore',
    ]);
    expect((data.mentions as { name: string }[]).map(({ name }) => name)).toEqual([
      'The storm',
      'Piers closed',
    ]);
    expect(data.isBasedOn).toEqual([
      {
        '@type': 'NewsArticle',
        name: 'Storm',
        url: 'https://example.org/gazette',
        datePublished: '2024-09-01',
      },
    ]);
  });

  test('makes nobody of the source its author or publisher', () => {
    expect(dataOf(page)).not.toHaveProperty('author');
    expect(dataOf(page)).not.toHaveProperty('publisher');
    expect(metaOf(page, 'author')).toBeNull();
    expect(metaOf(page, 'article:author')).toBeNull();
  });

  test('gives an event no day that the article does not give', () => {
    const [storm, piers] = dataOf(page).mentions as { startDate?: string }[];
    expect(storm!.startDate).toMatch(/^2024-08/);
    expect(piers).not.toHaveProperty('startDate');
  });
});

describe.each(['https://example.org/maps/storm', 'https://example.org/maps/storm/'])('with %s', (address) => {
  let pages: Map<string, BuiltPage>;
  beforeAll(async () => {
    pages = await builtPages({ address });
  });

  test.each([
    ['index.html', 'https://example.org/maps/storm/'],
    ['id/index.html', 'https://example.org/maps/storm/id/'],
  ])('%s says where it is, and where its other languages are', (path, own) => {
    const { document } = pages.get(path)!;
    expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(own);
    expect(metaOf(document, 'og:url')).toBe(own);
    expect(dataOf(document).url).toBe(own);
    expect(metaOf(document, 'og:image')).toMatch(/^https:\/\/example\.org\/maps\/storm\/pictures\/.+\.png$/);
    const others = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((element) => [
      element.getAttribute('hreflang'),
      element.getAttribute('href'),
    ]);
    expect(others).toEqual([
      ['en', 'https://example.org/maps/storm/'],
      ['id', 'https://example.org/maps/storm/id/'],
      ['x-default', 'https://example.org/maps/storm/'],
    ]);
  });
});
