/** One language's page assembled from its parts, and the files beside it. */
import { embedPageName } from '../../share/snippet.ts';
import { embedLayouts } from '../../story/embed-layouts.ts';
import type { DataFile } from '../derive/data-file.ts';
import { pathOf } from '../derive/edition.ts';
import { pathInFile } from './article/media.ts';
import { bodyHtml } from './body.ts';
import { demoPage } from './embed/demo-page.ts';
import { embedHead } from './embed/embed-head.ts';
import { embedPage } from './embed/embed-page.ts';
import { oembedJson } from './embed/oembed.ts';
import { firstStyle } from './head/first-style.ts';
import { headHtml } from './head/head.ts';
import { type Notices, noticesPage } from './notices/notices-page.ts';
import type { Page } from './page.ts';
import { html, type PageContent, type Styles } from './template.ts';

/** What pages need besides their story. */
export interface PageMakings {
  styles: Styles;
  early: string;
  notices: Notices;
  /** Origins of the pages that may control an embedded story; null: any. */
  origins: readonly string[] | null;
}

export function writePage(page: Page, { styles: all, early, origins }: PageMakings): PageContent {
  const { source, lang, text, root, form, pictures, media } = page;
  const styles = firstStyle(all, pictures.inline.svg);
  return {
    lang,
    title: text.title,
    head: [...headHtml(page), ...embedHead(page, origins)],
    body: html(bodyHtml(page, form === 'site' ? styles.later : null)),
    shown: [
      ...[...pictures.handout.maps, pictures.handout.worksheet].map(({ path }) => path),
      ...[...media.images.values()].map(pathInFile),
    ],
    styles,
    early,
    root,
    hosts: source.basemap?.hosts ?? [],
    hasCaptions: [...source.media.values()].some(({ path }) => path.endsWith('.vtt')),
  };
}

/** The page for embedding authors, the addresses of embeds without a query, the page of licences, and the oEmbed answer. */
export function filesBeside(page: Page, { notices }: PageMakings): DataFile[] {
  const { source, lang, text, address } = page;
  const folder = pathOf(source, lang);
  const files: DataFile[] = [
    { path: `${folder}embed-demo.html`, text: demoPage(page) },
    ...embedLayouts.map((layout) => ({
      path: folder + embedPageName(layout),
      text: embedPage(text.title, lang, layout),
    })),
    { path: `${folder}notices.html`, text: noticesPage(page, notices) },
  ];
  return address ? [...files, { path: `${folder}oembed.json`, text: oembedJson(page, address) }] : files;
}
