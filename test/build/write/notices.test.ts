/** The page of notices names every package that readers are sent, every layer's licence, and needs no other file. */
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStory } from '../../../src/build/read/read-story.ts';
import { offlinePlugins } from '../../../src/build/vite/offline-plugin.ts';
import { storyPlugin } from '../../../src/build/vite/vite-plugin.ts';
import { noticesPage } from '../../../src/build/write/notices/notices-page.ts';
import { type ShippedPackage, shippedPackages } from '../../../src/build/write/notices/shipped-packages.ts';
import { wordsFor } from '../../../src/words/words-for.ts';
import { FIXTURES } from '../read/fixtures.ts';

let packages: ShippedPackage[];
beforeAll(async () => {
  packages = await shippedPackages('.');
});

/** The packages that the bundler has taken code from, and the tools whose helpers it has added. */
async function bundledPackages(): Promise<Set<string>> {
  const names = new Set<string>();
  const collect: Plugin = {
    name: 'collect',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
          const [, tool] = /^\0(vite|rolldown|@oxc-project)\b/.exec(id) ?? [];
          if (renderedLength > 0 && name) names.add(name);
          if (renderedLength > 0 && tool) names.add(tool === '@oxc-project' ? 'rolldown' : tool);
        }
      }
    },
  };
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const folder = `${FIXTURES}good/one-language`;
    await build({
      configFile: false,
      base: './',
      appType: 'mpa',
      logLevel: 'silent',
      build: {
        outDir: 'test/out/notices',
        emptyOutDir: true,
        target: 'es2022',
        modulePreload: { polyfill: false },
      },
      plugins: [storyPlugin({ folder, address: null }), ...offlinePlugins(true), collect],
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  return names;
}

test('every package in the bundle is listed', { timeout: 120_000 }, async () => {
  const bundled = await bundledPackages();
  expect(bundled).toContain('maplibre-gl');
  expect(bundled.size).toBeGreaterThan(10);
  const listed = new Set(packages.map(({ name }) => name));
  expect([...bundled].filter((name) => !listed.has(name))).toEqual([]);
});

test('every package has a licence that lets it be passed on', () => {
  const fine =
    /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|BlueOak-1\.0\.0|\(MIT OR Apache-2\.0\))$/;
  expect(
    packages.filter(({ licence }) => !fine.test(licence)).map(({ name, licence }) => `${name}: ${licence}`),
  ).toEqual([]);
});

describe.each(['kursk-demining'])('the page of %s', (name) => {
  const own = 'MIT License of the project';
  test.each(['id', 'en'])('%s', async (lang) => {
    const { source } = await readStory(`data/${name}`);
    const html = noticesPage(
      {
        source: source!,
        lang,
        text: source!.texts[lang]!,
        words: wordsFor(lang),
        uiText: (...words) => words,
      },
      { packages, own },
    );
    const tree = fromHtml(html);
    const addresses: string[] = [];
    visit(tree, 'element', ({ tagName, properties }) => {
      expect(['script', 'img', 'iframe']).not.toContain(tagName);
      // Only the one that keeps a browser from asking the host for an icon.
      if (tagName === 'link') expect(properties).toEqual({ rel: ['icon'], href: 'data:,' });
      if (tagName === 'a') addresses.push(String(properties.href));
    });
    // Back to the story beside it; all else are licences.
    expect(addresses.filter((href) => !href.startsWith('https://'))).toEqual(['./index.html']);
    expect(addresses).toContain('https://opendatacommons.org/licenses/odbl/1-0/');
    for (const { name, version } of packages) expect(html).toContain(`${name} ${version}`);
    for (const layer of source!.layers) expect(html).toContain(`<b>${layer.name}</b>`);
    expect(html).toContain(own);
    expect(html).toContain('Copyright');
    expect(html).toContain(wordsFor(lang).notices.title);
  });
});
