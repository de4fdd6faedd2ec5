/** The code that a host page pastes, and the address of the frame that it makes. */
import type { EmbedLayout } from '../story/embed-layouts.ts';

export interface SnippetOptions {
  /** Address of the story's page in the language wanted. */
  page: string;
  title: string;
  /** Address of `embed.js`. */
  script: string;
  layout: EmbedLayout;
  /** px; null: as high as the story. */
  height: number | null;
  /** null: as the reader's device. */
  theme: string | null;
  /** Id of the paragraph to open at; null: the first. */
  paragraph: string | null;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** HTML: an element that `embed.js` fills, with a link in case it cannot. */
export function snippetOf(options: SnippetOptions): string {
  const { page, title, script, layout, height, theme, paragraph } = options;
  const attributes = {
    'data-story-map': page,
    'data-layout': layout,
    'data-paragraph': paragraph,
    'data-theme': theme,
    'data-height': height && String(height),
    // The host's own paragraphs control the map.
    'data-sync': layout === 'map' ? '[data-paragraph]' : null,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value ? [`${name}="${escaped(value)}"`] : [],
  );
  return [
    `<div ${written.join(' ')}><a href="${escaped(page)}">${escaped(title)}</a></div>`,
    `<script async src="${escaped(script)}"></script>`,
  ].join('\n');
}

/** What the frame shows. */
export function frameAddress({ page, layout, theme, paragraph }: SnippetOptions): string {
  const url = new URL(page);
  url.searchParams.set('mode', 'embed');
  url.searchParams.set('layout', layout);
  if (theme) url.searchParams.set('theme', theme);
  if (paragraph) url.hash = paragraph;
  return url.href;
}

/** Name of the page that shows a layout without a query, beside the story's page in the same language. */
export const embedPageName = (layout: string): string => `embed-${layout}.html`;

/** px of a plain frame if no height was chosen: nobody tells it that of the story. */
const plainHeight = 600;

/**
 * HTML: one plain frame, for sites that take no script. Its address keeps what was chosen if the site strips queries, apart
 * from the theme.
 */
export function plainFrameOf({ page, title, layout, height, theme, paragraph }: SnippetOptions): string {
  const url = new URL(embedPageName(layout), page);
  if (theme) url.searchParams.set('theme', theme);
  if (paragraph) url.hash = paragraph;
  return `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="100%" height="${height ?? plainHeight}" loading="lazy"></iframe>`;
}
