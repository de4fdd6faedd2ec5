/** One HTML file for the classroom: both languages, the program and all data in it, for a machine without internet. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Site } from './site.ts';

export interface ClassroomParts {
  site: Site;
  /** The program as one module. */
  program: string;
  /** What runs before the first paint, and what starts the file. */
  early: string;
  boot: string;
}

interface Page {
  lang: string;
  dir: string;
  title: string;
  style: string;
  body: string;
}

/** The file's text. Nothing in it leads out of it, but for the sources' links. */
export function classroomFile({ site, program, early, boot }: ClassroomParts): string {
  const [first, ...others] = site.pages.map(({ fill }) => readPage(fill(frame, false)));
  const safe = program.replaceAll('</script', '<\\/script');
  // Hidden only where another language than the first one has to be put in its place.
  const start = `${early}\nif (/[?&]lang=/.test(location.search)) document.documentElement.dataset.swapping = '';`;
  const style = `${first!.style}[data-swapping] body{visibility:hidden}`;
  const element = (tag: string, properties: Record<string, string>, value: string): string =>
    toHtml(h(tag, properties, [{ type: 'text', value }]));
  return [
    '<!doctype html>',
    `<html lang="${first!.lang}" dir="${first!.dir}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    toHtml(h('meta', { httpEquiv: 'Content-Security-Policy', content: policy([start, boot, safe], style) })),
    element('script', {}, start),
    element('title', {}, first!.title),
    element('style', {}, style),
    '</head><body>',
    `<div id="page">${first!.body}</div>`,
    ...others.map(
      ({ lang, dir, title, body }) =>
        `<template data-page="${lang}" data-dir="${dir}" data-title="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${body}</template>`,
    ),
    element('script', { type: 'text/plain', id: 'files' }, packed(site)),
    `<script type="text/plain" id="program">${safe}</script>`,
    element('script', {}, boot),
    '</body></html>',
  ].join('\n');
}

/** Marks by which the parts of a filled page are found again; no story has them. */
const mark = '\u0001';
const frame = `<html>${mark}<!--story:head-->${mark}<!--story:body-->`;

function readPage(filled: string): Page {
  const [root = '', head = '', body = ''] = filled.split(mark);
  const find = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';
  return {
    lang: find(root, /lang="([^"]*)"/),
    dir: find(root, /dir="([^"]*)"/),
    title: unescaped(find(head, /<title>(.*?)<\/title>/s)),
    style: [...(head + body).matchAll(styles)].map(([, css]) => css).join(''),
    // Pictures for pages without scripts are of no use here; those for paper come out of the file.
    body: body
      .replace(styles, '')
      .replace(/<figure class="view">.*?<\/figure>/gs, '')
      .replace(/<img src="(?:\.\.?\/)([^"]*)"/g, '<img data-file="$1"'),
  };
}

/** The style of a page, which stands in several parts of it. */
const styles = /<style>(.*?)<\/style>/gs;

const unescaped = (html: string): string =>
  html.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The data and the pictures that the pages name, as one compressed text. */
function packed(site: Site): string {
  const pages = site.pages.map(({ fill }) => readPage(fill(frame, false)).body).join('');
  const used = site.data.filter(
    ({ path }) =>
      path.endsWith('.geojson') ||
      path.startsWith('data/words-') ||
      (path.endsWith('.svg') && pages.includes(`data-file="${path}"`)),
  );
  const files = Object.fromEntries(used.map(({ path, text }) => [path, String(text)]));
  return gzipSync(JSON.stringify(files), { level: 9 }).toString('base64');
}

function policy(scripts: readonly string[], style: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(' ')}`,
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'worker-src data: blob:',
    'connect-src data: blob:',
    "base-uri 'none'",
  ].join('; ');
}
