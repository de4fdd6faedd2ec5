/** The lines of pictures, films and sounds: what each must say, before anybody looks for its files. */
import type { LeafDirective } from 'mdast-util-directive';
import { HOW_SOURCE_ID, isSourceId, normalSourceId } from '../data/source-ids.ts';
import { type MarkdownFile, plainText, positionOf } from '../files/markdown-file.ts';
import type { Medium } from '../story-source.ts';
import type { Attributes } from './directive-values.ts';
import { findRawSyntax, isBlank } from './raw-syntax.ts';

const WHAT: Record<Medium['kind'], string> = {
  image: 'it shows, for those who do not see it',
  video: 'it shows, for those who do not see it',
  audio: 'is heard, for those who do not hear it',
};

/** Null if something that a reader needs is missing; the issue is then in the file's log. */
export function readMedium(
  file: MarkdownFile,
  node: LeafDirective,
  kind: Medium['kind'],
  attributes: Attributes,
): Medium | null {
  const { errors } = file;
  const alt = plainText(node.children).trim();
  if (isBlank(alt)) file.error(node, `"::${kind}" has no alternative text: write in [ ] what ${WHAT[kind]}`);
  if (!attributes.has('src'))
    file.error(node, `"::${kind}" has no file: write src="media/…" with a file of the story folder`);
  const credit = readText(file, node, 'credit', attributes);
  if (!attributes.has('credit'))
    file.error(
      node,
      `"::${kind}" has no credit: write credit="…", who made it and by which licence it may be shown`,
    );
  const written = attributes.get('source') ?? null;
  const source = written === null ? null : normalSourceId(written);
  if (source !== null && !isSourceId(source))
    file.error(node, `source="${written}" is no id of sources.json: write ${HOW_SOURCE_ID}`);
  const medium = {
    kind,
    src: readPath(file, node, 'src', attributes) ?? '',
    alt,
    caption: readText(file, node, 'caption', attributes),
    credit: credit ?? '',
    source,
    poster: readPath(file, node, 'poster', attributes),
    captions: readPath(file, node, 'captions', attributes),
    transcript: readPath(file, node, 'transcript', attributes),
    at: positionOf(node),
  };
  checkWhatStandsFor(file, node, medium);
  return file.errors > errors ? null : medium;
}

/** What those need who cannot hear a film or a sound, or before it is played. */
function checkWhatStandsFor(file: MarkdownFile, node: LeafDirective, medium: Medium): void {
  const { kind, poster, captions, transcript } = medium;
  if (kind === 'video' && !captions && !transcript)
    file.error(
      node,
      '"::video" has neither captions nor a transcript: write captions="media/….vtt" or transcript="media/….txt", for those who do not hear it',
    );
  if (kind === 'audio' && !transcript)
    file.error(
      node,
      '"::audio" has no transcript: write transcript="media/….txt", for those who do not hear it',
    );
  if (kind === 'video' && !poster)
    file.error(
      node,
      '"::video" has no picture for before it is played, and for paper: write poster="media/….jpg"',
    );
}

/** A text that is shown as it is written; null if it is left out or blank. */
function readText(
  file: MarkdownFile,
  node: LeafDirective,
  name: string,
  attributes: Attributes,
): string | null {
  const text = attributes.get(name)?.trim() ?? '';
  if (attributes.has(name) && isBlank(text)) file.error(node, `${name}="…" is empty: write it or remove it`);
  if (findRawSyntax(text).length > 0)
    file.error(
      node,
      `${name}="…" is shown as plain text: remove marks such as * or [ ], and name an address in sources.json (source=id)`,
    );
  return isBlank(text) ? null : text;
}

/** A path below the story folder; null if it is left out, or no such path. */
function readPath(
  file: MarkdownFile,
  node: LeafDirective,
  name: string,
  attributes: Attributes,
): string | null {
  const path = attributes.get(name);
  if (path === undefined) return null;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
    file.error(
      node,
      `${name}="${path}" is not in the story folder: the page asks no other host; copy the file to media/`,
    );
    return null;
  }
  if (isBlank(path) || path.startsWith('/') || /\\|(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) {
    file.error(
      node,
      `${name}="${path}" is not the path of a file in the story folder: write it like media/x.jpg`,
    );
    return null;
  }
  return path;
}
