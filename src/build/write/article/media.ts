/** Pictures, films and sounds below a paragraph, each with its caption, credit and source. */
import { extname } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fill } from '../../../story/fill.ts';
import { pathOf } from '../../derive/edition.ts';
import { imageSizes } from '../../media/image-sizes.ts';
import type { ShownImage } from '../../media/media-files.ts';
import type { Medium } from '../../read/story-source.ts';
import { citeLinks } from '../elements.ts';
import type { Page } from '../page.ts';

export function mediumFigure(medium: Medium, page: Page): Element {
  const shown = { image: pictureOf, video: filmOf, audio: soundOf }[medium.kind];
  return h('figure.media', [...shown(medium, page), captionOf(medium, page), ...transcriptOf(medium, page)]);
}

/** Caption, credit and the number of the source; the alternative text says what is seen, and is not repeated. */
function captionOf({ kind, caption, credit, source }: Medium, page: Page): Element {
  return h('figcaption', [
    ...(caption === null ? [] : [h('span.what', caption), ' ']),
    h('span.by', credit),
    ...(source === null ? [] : [' ', ...citeLinks([source], page)]),
    ...(kind === 'image' || page.form === 'file' ? [] : absences(kind, page)),
  ]);
}

/** Shown by src/offline/recordings.ts if a film or sound does not come. */
function absences(kind: 'video' | 'audio', { words, wordsLang }: Page): (Element | string)[] {
  const line = { role: 'status', hidden: true, lang: wordsLang };
  return [
    ' ',
    h('span.offline', line, words.media[`${kind}NeedsConnection`]),
    h('span.lost', line, [`${words.media.notLoaded} `, h('button', { type: 'button' }, words.tryAgain)]),
  ];
}

/**
 * The one-file page has one size of it. Elsewhere a link to the largest, which opens in the page if its program runs
 * (src/article/enlarge-pictures.ts).
 */
function pictureOf({ src, alt }: Medium, page: Page): ElementContent[] {
  const image = page.media.images.get(src)!;
  const ariaLabel = fill(page.words.media.enlarge, { picture: alt });
  if (page.form === 'file') return [h('button.enlarge', { type: 'button', ariaLabel }, inFile(image, alt))];
  const largest = page.root + image.sizes.at(-1)!.path;
  const srcSet = image.sizes.map(({ path, width }) => `${page.root}${path} ${width}w`).join(', ');
  const picture = h('picture', [
    h('source', { type: 'image/webp', srcSet, sizes: imageSizes(image) }),
    h(seen(image), {
      src: page.root + image.fallback,
      alt,
      ...sizeOf(image),
      loading: 'lazy',
      decoding: 'async',
    }),
  ]);
  return [h('a.enlarge', { href: largest, ariaLabel }, picture)];
}

const inFile = (image: ShownImage, alt: string): Element =>
  h(seen(image), { dataFile: pathInFile(image), alt, ...sizeOf(image), decoding: 'async' });

/** A drawing without a ground of its own gets one. */
const seen = ({ fallback }: ShownImage): string => (fallback.endsWith('.png') ? 'img.see-through' : 'img');

/** The one size of a picture that the one-file page carries. */
export const pathInFile = ({ sizes }: ShownImage): string => sizes[0]!.path;

const sizeOf = ({ width, height }: ShownImage) => ({ width, height });

/** Nothing of a film is loaded before it is played but the picture that stands for it. */
function filmOf({ src, poster, alt, captions }: Medium, page: Page): ElementContent[] {
  const { media, form, root, lang, words } = page;
  const image = media.images.get(poster!)!;
  if (form === 'file') return [inFile(image, alt), elsewhere('video', page)];
  const text = captions === null ? null : page.source.media.get(captions)!.text;
  const film = h(
    'video',
    {
      controls: true,
      preload: 'none',
      playsInline: true,
      poster: root + image.fallback,
      ...sizeOf(image),
      ariaLabel: alt,
    },
    [
      h('source', { src: root + media.recordings.get(src)!, type: typeOf(src) }),
      // In the page itself: a frame in a sandbox may not read it as a file.
      ...(text === null
        ? []
        : [
            h('track', {
              kind: 'captions',
              srcLang: lang,
              label: words.media.captions,
              src: `data:text/vtt;charset=utf-8,${encodeURIComponent(text)}`,
              default: true,
            }),
          ]),
    ],
  );
  return [film, elsewhere('video', page)];
}

function soundOf({ src, alt }: Medium, page: Page): ElementContent[] {
  const { media, form, root } = page;
  if (form === 'file') return [elsewhere('audio', page)];
  const source = h('source', { src: root + media.recordings.get(src)!, type: typeOf(src) });
  return [h('audio', { controls: true, preload: 'none', ariaLabel: alt }, source), elsewhere('audio', page)];
}

/** For paper, and for the one-file page, which is too small for it. */
function elsewhere(kind: 'video' | 'audio', page: Page): Element {
  const { source, lang, address, form, words, uiText } = page;
  const text = words.media[`${kind}Elsewhere`];
  const where = address && h('a', { href: address + pathOf(source, lang) }, text);
  return h(form === 'file' ? 'p.elsewhere' : 'p.elsewhere.on-paper', uiText(where || text));
}

function transcriptOf({ transcript }: Medium, { source, words, uiText }: Page): Element[] {
  if (transcript === null) return [];
  const paragraphs = source.media
    .get(transcript)!
    .text!.trim()
    .split(/\n\s*\n/);
  return [
    h('details.transcript', [
      h('summary', uiText(words.media.transcript)),
      ...paragraphs.map((text) => h('p', text)),
    ]),
  ];
}

const types: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
};

const typeOf = (path: string): string | undefined => types[extname(path).toLowerCase()];
