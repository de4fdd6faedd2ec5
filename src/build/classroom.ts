/** One HTML file for the classroom: all languages of the story, the program and all data in it, for a machine without internet. */
import { gzipSync } from 'node:zlib';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from '../story/locale.ts';
import type { DataFile } from './derive/data-file.ts';
import type { Site } from './site.ts';
import { cspHash } from './write/head/policy.ts';
import type { Styles } from './write/template.ts';

export interface ClassroomParts {
  /** Made in the form `file`. */
  site: Site;
  /** The program as one module. */
  program: string;
  /** The script that runs before the first paint, and the one that starts the file. */
  early: string;
  boot: string;
}

/** The file's text. It loads nothing from outside; only the links to sources lead out of it. */
export function classroomFile({ site, program, early, boot }: ClassroomParts): string {
  const [first, ...others] = site.pages.map(({ content }) => content);
  const safe = program.replaceAll('</script', '<\\/script');
  // Hidden only if the first language is about to be replaced by another.
  const start = `${early}\nif (/[?&]lang=/.test(location.search)) document.documentElement.dataset.swapping = '';`;
  const style = `${sheetOf(first!.styles)}[data-swapping] body{visibility:hidden}`;
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy([start, boot, safe], style) }),
    holding('script', {}, start),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('title', first!.title),
    holding('style', {}, style),
  ];
  const body = [
    h('div', { id: 'page' }, [written(first!.body)]),
    ...others.map(({ lang, title, body }) => inTemplate({ lang, title, body })),
    holding('script', { type: 'text/plain', id: 'files' }, packed(site)),
    holding('script', { type: 'text/plain', id: 'program' }, compressed(safe)),
    holding('script', {}, boot),
  ];
  const { lang } = first!;
  const page = h('html', { lang, dir: directionOf(lang) }, [h('head', head), h('body', body)]);
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}`;
}

/** HTML that the compiler has written, as it is. */
const written = (html: string): ElementContent => ({ type: 'raw', value: html }) as never;

/** An element whose text is taken literally: a script or a style. */
const holding = (tag: string, properties: Record<string, string>, value: string): Element =>
  h(tag, properties, [{ type: 'text', value }]);

/** Another language's page, from which the boot script takes it. */
const inTemplate = ({ lang, title, body }: { lang: string; title: string; body: string }): Element => ({
  type: 'element',
  tagName: 'template',
  properties: { dataPage: lang, dataDir: directionOf(lang), dataTitle: title },
  children: [],
  content: { type: 'root', children: [written(body)] } as never,
});

const sheetOf = ({ opening, later }: Styles): string => opening + later;

/** The data and the pictures that the pages show, as one compressed text. */
function packed(site: Site): string {
  const shown = new Set(site.pages.flatMap(({ content }) => content.shown));
  const carried = site.data.filter(
    ({ path }) => path.endsWith('.geojson') || path.startsWith('data/words-') || shown.has(path),
  );
  const files = Object.fromEntries(carried.map((file) => [file.path, textOf(file)]));
  return compressed(JSON.stringify(files));
}

/** Pictures of the text as `data:` addresses, all else as it is. */
const textOf = ({ path, text }: DataFile): string =>
  path.endsWith('.webp')
    ? `data:image/webp;base64,${Buffer.from(text as Uint8Array).toString('base64')}`
    : String(text);

/** Bytes that a story's own pictures take in the file. */
export function pictureBytes({ pages, data }: Site): number {
  const shown = new Set(pages.flatMap(({ content }) => content.shown));
  const pictures = data.filter(({ path }) => path.endsWith('.webp') && shown.has(path));
  return pictures.reduce((sum, { text }) => sum + Math.ceil((text.length * 4) / 3), 0);
}

const compressed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64');

function policy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(cspHash).join(' ')}`,
    `style-src ${cspHash(style)}`,
    'img-src data: blob:',
    'worker-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
  ].join('; ');
}
