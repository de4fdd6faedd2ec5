/**
 * `docs/hosting/_headers`, read by the rules of the hosts that take such a file (Netlify, Cloudflare Pages): paths at the start
 * of a line, their headers indented below them.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Rule {
  path: string;
  headers: Map<string, string>;
}

/** Throws for a line that no such host understands. */
function parse(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').map((one) => one.replace(/\s+$/, ''))) {
    if (line === '' || /^\s*#/.test(line)) continue;
    const header = /^\s+([A-Za-z][\w-]*):\s*(\S.*)$/.exec(line);
    if (header && rules.length > 0) {
      const { headers } = rules.at(-1)!;
      const name = header[1]!.toLowerCase();
      if (headers.has(name)) throw new Error(`twice: ${line}`);
      headers.set(name, header[2]!);
    } else if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: new Map() });
    else throw new Error(`neither a path nor a header: ${line}`);
  }
  return rules;
}

const rules = parse(readFileSync('docs/hosting/_headers', 'utf8'));

/** Whether a rule is for a path: it begins at the root, and a star at its end stands for anything. */
const isFor = ({ path }: Rule, asked: string): boolean =>
  path.endsWith('*') ? asked.startsWith(path.slice(0, -1)) : asked === path;

const headersOf = (path: string): Record<string, string> =>
  Object.fromEntries(rules.filter((rule) => isFor(rule, path)).flatMap(({ headers }) => [...headers]));

test('the reader of rules refuses what is none', () => {
  for (const text of ['  A: b', 'assets/*\n  A: b', '/*\n  no header', '/*\n  A: b\n  a: c'])
    expect(() => parse(text), text).toThrow();
});

test('each path begins at the root, with at most one star, at its end; each has a header', () => {
  expect(rules.length).toBeGreaterThan(0);
  for (const { path, headers } of rules) {
    expect(path).toMatch(/^\/[^*]*\*?$/);
    expect(headers.size).toBeGreaterThan(0);
  }
  expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length);
});

const pages = ['/', '/en/', '/en/index.html', '/embed-steps.html', '/sw.js', '/version.json'];
const files = [
  '/assets/index-abcdefgh.js',
  '/data/places-12345678.geojson',
  '/pictures/12345678.svg',
  '/media/a-12345678-m.webp',
];

test.each([...pages, ...files, '/assets/gone-abcdefgh.js'])('%s', (path) => {
  const headers = headersOf(path);
  // A page in a sandbox has no origin: it may read what comes only with this.
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['x-content-type-options']).toBe('nosniff');
  // Such a file cannot tell a file from an error, which nobody may keep: these hosts have browsers ask again by themselves.
  expect(headers['cache-control'] ?? '').not.toMatch(/immutable|max-age=[1-9]/);
  // Everybody may embed a story; who must not is named in docs/hosting.md.
  expect(headers).not.toHaveProperty('x-frame-options');
  expect(headers['content-security-policy'] ?? '').not.toContain('frame-ancestors *');
});
