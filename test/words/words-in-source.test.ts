/** Every word that a reader sees is in a catalogue. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources to be scanned
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsIn } from './words-in-source.ts';

/** Files that may have words: the catalogues; what authors and makers read on the command line is English. */
const elsewhere = /^src\/(?:words|cli|build\/read)\//;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  .filter((file) => !elsewhere.test(file));

test('no word of the interface is written outside the catalogues', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) => wordsIn(file, readFileSync(file, 'utf8')).map((found) => `${file}:${found}`)),
  ).toEqual([]);
});

describe('the scan finds', () => {
  test.each([
    'html`<p>Words ${x}</p>`',
    'html`<button aria-label="Close">×</button>`',
    "h('p', 'Words')",
    "h('p', ['•', x, 'Words'])",
    "h('p', { title: 'Words' }, x)",
    "h('p', { ariaLabel: `Words ${x}` })",
    "h('p', x ? 'Words' : null)",
    "button.textContent = 'Words'",
    "button.setAttribute('aria-label', 'Words')",
    "box.append('Words')",
    'svg`<text>Words</text>`',
  ])('%s', (source) => {
    expect(wordsIn('x.ts', source)).toHaveLength(1);
  });
  test.each([
    'html`<p class="words">${words.x} ¶ ${n}</p>`',
    "h('p.words', { class: 'words', href: '#text' }, words.x)",
    "element.setAttribute('class', 'words')",
    'css`p { color: red }`',
  ])('nothing in %s', (source) => {
    expect(wordsIn('x.ts', source)).toEqual([]);
  });
});
