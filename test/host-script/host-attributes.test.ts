/** Attributes as editors of content systems leave them: read as meant, or no frame; never one of the host's own site. */
import { expect, test } from 'vitest';
import { fixedHeight } from '../../src/host-script/fixed-height.ts';
import { cleaned, frameUrl } from '../../src/host-script/host-attributes.ts';

const onNews = (text?: string): URL | null =>
  frameUrl(text, 'https://news.example/2025/article?id=1', 'https://story.example/embed.js');

test.each([
  ['https://story.example/en/'],
  ['“https://story.example/en/”'],
  ['”https://story.example/en/”'],
  ['″https://story.example/en/″'],
  ['«https://story.example/en/»'],
  ['‘https://story.example/en/’'],
  ['&quot;https://story.example/en/&quot;'],
  ['&amp;quot;https://story.example/en/&amp;quot;'],
  ['&ldquo;https://story.example/en/&rdquo;'],
  ['&#34;https://story.example/en/&#34;'],
  [' \n https://story.example/en/ \u00a0'],
  ['https://story.example/\n    en/'],
  ['\u200bhttps://story.example/en/'],
  ['story.example/en/'],
  ['//story.example/en/'],
  ['“story.example/en/”'],
  ['https:/story.example/en/'],
  ['https:story.example/en/'],
  ['https//story.example/en/'],
  ['http://https://story.example/en/'],
  ['HTTPS://Story.Example/en/'],
])('%j is the story', (text) => expect(onNews(text)?.href).toBe('https://story.example/en/'));

test.each([
  ['story.example', 'https://story.example/'],
  ['story.example:8443/en/', 'https://story.example:8443/en/'],
  ['localhost:5173/en/', 'https://localhost:5173/en/'],
  ['https://story.example/?a=1&amp;b=2', 'https://story.example/?a=1&b=2'],
  ['https://story.example/?a=1&amp;amp;b=2', 'https://story.example/?a=1&b=2'],
  ['http://other.example/“quoted”/x', 'http://other.example/%E2%80%9Cquoted%E2%80%9D/x'],
])('%j is %s', (text, address) => expect(onNews(text)?.href).toBe(address));

test.each([
  [''],
  ['“”'],
  ['#p3'],
  ['?id=2'],
  ['en/'],
  ['/en/'],
  ['index.html'],
  ['javascript:alert(1)'],
  ['“javascript:alert(1)”'],
  ['data:text/html,x'],
  ['https://news.example/2025/article'],
  ['news.example/2025/article?x#y'],
  [undefined],
])('%j is no story', (text) => expect(onNews(text)).toBeNull());

test.each([['http://['], ['https://']])('%j is no address', (text) => expect(() => onNews(text)).toThrow());

test('beside its own script a story may be named from there, but never the page itself', () => {
  const page = 'https://story.example/kursk/demo.html';
  for (const script of ['https://story.example/kursk/embed.js', '']) {
    const own = (text: string) => frameUrl(text, page, script);
    expect(own('./')?.href).toBe('https://story.example/kursk/');
    expect(own('en/index.html')?.href).toBe('https://story.example/kursk/en/index.html');
    expect(own('story.html')?.href).toBe('https://story.example/kursk/story.html');
    for (const text of ['', 'demo.html', '#x']) expect(own(text)).toBeNull();
  }
});

test.each([
  ['”steps”', 'steps'],
  [' “Steps” ', 'Steps'],
  ['&quot;p3&quot;', 'p3'],
  ['[data-paragraph]', '[data-paragraph]'],
  ['a[title="x"]', 'a[title="x"]'],
  ['', ''],
  [undefined, ''],
])('%j is cleaned to %j', (text, value) => expect(cleaned(text)).toBe(value));

test.each([
  ['”600”', 600],
  ['“600 px”', 600],
  ['&quot;600px&quot;', 600],
  ['”auto”', null],
])('the height %j is %j', (text, height) => expect(fixedHeight(text)).toBe(height));
