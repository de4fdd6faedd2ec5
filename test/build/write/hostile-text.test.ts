/** A story's words stay words: its data blocks can't be left, and the policy lets pass exactly what the build wrote. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, builtPages } from './built-pages.ts';
import { hostile, hostilePage } from './hostile-story.ts';

let page: BuiltPage;
let plain: BuiltPage;
beforeAll(async () => {
  plain = (await builtPages()).get('index.html')!;
  page = await hostilePage();
});

describe('data for scripts and machines', () => {
  /** What lies between a script's tags, as an HTML parser sees it: up to the first end tag. */
  const blockOf = (mark: string): string => {
    const start = page.html.indexOf(mark);
    return page.html.slice(page.html.indexOf('>', start) + 1, page.html.indexOf('</script', start));
  };

  test('is whole, and says the words as they are written', () => {
    expect(JSON.parse(blockOf('type="application/ld+json"')).headline).toBe(hostile);
    const story = JSON.parse(blockOf('id="story-data"'));
    expect(story.title).toBe(hostile);
    expect(story.events.find(({ id }: { id: string }) => id === 'storm').title).toBe(hostile);
  });

  test('holds nothing at which an HTML parser could leave it', () => {
    for (const mark of ['type="application/ld+json"', 'id="story-data"', 'id="story-words"']) {
      expect(page.html).toContain(mark);
      expect(blockOf(mark)).not.toMatch(/<|\u2028|\u2029/);
    }
  });
});

describe('the policy', () => {
  const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const between = (html: string, open: string, close: string): string => {
    const start = html.indexOf(open) + open.length;
    return html.slice(start, html.indexOf(close, start));
  };

  test('comes before all that it rules, and lets pass exactly the one script and the two styles', () => {
    for (const { html, document } of [plain, page]) {
      const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!;
      const policy = meta.getAttribute('content')!;
      const rule = (name: string): string[] =>
        policy
          .split('; ')
          .find((directive) => directive.startsWith(`${name} `))!
          .split(' ')
          .slice(1);
      expect(rule('script-src')).toEqual(["'self'", sha(between(html, '<script>', '</script>'))]);
      const styles = [...document.querySelectorAll('style')].map((style) => sha(style.textContent!));
      expect(styles).toHaveLength(2);
      expect(rule('style-src')).toEqual(["'self'", ...styles]);
      expect(rule('default-src')).toEqual(["'self'"]);
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
      expect(document.querySelectorAll('script:not([type]):not([src])')).toHaveLength(1);
      expect(document.querySelectorAll('[style]')).toHaveLength(0);
    }
  });
});
