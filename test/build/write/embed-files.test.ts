/** What the build makes for those who embed the story. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { embedHead } from '../../../src/build/write/embed/embed-head.ts';
import { oembedJson } from '../../../src/build/write/embed/oembed.ts';
import { embedScript } from '../../../src/build/write/head/scripts.ts';
import { wordsFor } from '../../../src/words/words-for.ts';

const { source } = await readStory('test/fixtures/stories/good/two-languages');
if (!source) throw new Error('the fixture story has issues');
const [first, second] = source.languages as [string, string];
const site = 'https://story.example/';

describe('embed.js', async () => {
  const script = await embedScript(process.cwd());

  test('is at most 2 kB gzipped, with its licence at the top', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000);
    expect(script).toMatch(/^\/\*![^*]*MIT[^*]*\*\//);
  });

  test('is one classic script of old syntax, and keeps to itself', () => {
    expect(script).not.toMatch(/\b(?:import|export)\b|\?\.|\?\?|innerHTML|eval\(/);
    expect(() => new Function(script)).not.toThrow();
  });
});

describe('origins', () => {
  test('are in the head only if the build names some', () => {
    const names = (origins: string[] | null) =>
      embedHead({ source, lang: first, text: source.texts[first]!, address: null }, origins).map(
        ({ properties }) => properties.content,
      );
    expect(names(null)).toEqual([]);
    expect(names(['https://a.example', 'https://b.example'])).toEqual([
      'https://a.example https://b.example',
    ]);
  });
});

describe('oEmbed', () => {
  test.each([
    [first, site],
    [second, `${site}${second}/`],
  ])('the answer for %s has what the format asks for', (lang, page) => {
    const answer = JSON.parse(
      oembedJson(
        {
          source,
          lang,
          text: source.texts[lang]!,
          words: wordsFor(lang),
          pictures: { preview: { path: 'pictures/preview.png', text: '' } },
        },
        site,
      ),
    );
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: source.texts[lang]!.title,
      provider_url: site,
      thumbnail_url: `${site}pictures/preview.png`,
    });
    for (const size of ['width', 'height', 'thumbnail_width', 'thumbnail_height']) {
      expect(answer[size]).toBeTypeOf('number');
    }
    expect(answer.html).toContain(`src="${page}?mode=embed"`);
    expect(answer.html).toMatch(/^<iframe [^>]*title="[^"]+"[^>]*>.*<\/iframe>$/);
  });

  test('is found through the head, where the address of the site is known', () => {
    const links = (address: string | null) =>
      embedHead({ source, lang: second, text: source.texts[second]!, address }, null).map(
        ({ properties }) => [properties.type, properties.href],
      );
    expect(links(site)).toEqual([['application/json+oembed', `${site}${second}/oembed.json`]]);
    expect(links(null)).toEqual([]);
  });
});
