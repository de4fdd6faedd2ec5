/** Values inside `::claim` and `::camera`. */
import type { LeafDirective } from 'mdast-util-directive';
import type { BBox, Claim, Status } from '../../../story/story.ts';
import { isSourceId, normalSourceId } from '../data/source-ids.ts';
import { type MarkdownFile, plainText } from '../files/markdown-file.ts';

/** Attributes as written: a Map, since an author may write `__proto__`. */
export type Attributes = Map<string, string>;

const STATUSES: readonly Status[] = ['attributed', 'anonymous', 'unattributed', 'disputed', 'unverified'];

/** `words` is the paragraph without markup: a claim may name one of its sentences. Null if the status is unknown. */
export function checkClaim(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
  words: string,
): Claim | null {
  const who = plainText(node.children).trim() || null;
  const verifier = attributes.get('verifier')?.trim() || null;
  const written = attributes.get('status');
  const status = STATUSES.find((known) => known === written);
  if (!status) {
    const what = written === undefined ? '"::claim" has no status' : `unknown status "${written}"`;
    file.error(node, `${what}: write status= and one of ${STATUSES.join(', ')}`);
    return null;
  }
  if ((status === 'attributed' || status === 'anonymous') && !who)
    file.error(node, `status "${status}" must say who: write ::claim[who]`);
  if (attributes.has('verifier') && (status !== 'unverified' || !verifier)) {
    file.error(
      node,
      'verifier="…" must name who could not verify it, and needs status=unverified: add what is missing or remove it',
    );
  }
  return { sentence: checkSentence(file, node, attributes.get('sentence'), words), who, status, verifier };
}

function checkSentence(
  file: MarkdownFile,
  node: LeafDirective,
  written: string | undefined,
  words: string,
): number | null {
  if (written === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(written)) {
    file.error(
      node,
      `sentence "${written}" must be a number from 1: write the number of the sentence or remove it`,
    );
    return null;
  }
  const count = [...new Intl.Segmenter(file.lang, { granularity: 'sentence' }).segment(words)].length;
  if (Number(written) > count) {
    file.error(
      node,
      `the paragraph has ${count === 1 ? 'one sentence' : `${count} sentences`}, none numbered ${written}: correct sentence=`,
    );
  }
  return Number(written);
}

/** Ids of sources with spaces between them; null if the line names none. */
export function checkSources(
  file: MarkdownFile,
  node: LeafDirective,
  attributes: Attributes,
): string[] | null {
  const written = attributes.get('source');
  if (written === undefined) return null;
  const ids = written.split(/\s+/).filter(Boolean);
  if (ids.length === 0 || !ids.every(isSourceId))
    file.error(
      node,
      `source="${written}" of "::${node.name}" must name sources: write ids of sources.json with spaces between them`,
    );
  return [...new Set(ids.map(normalSourceId))];
}

/** Degrees: about a hundred metres, where an author's own base map ends. */
const LEAST_CAMERA = 0.001;
/** Degrees of latitude: where Web Mercator ends. */
const MAP_EDGE = 85;

/** `west,south,east,north` in degrees, east above 180 across the 180th meridian; null if it is invalid. */
export function checkCamera(file: MarkdownFile, node: LeafDirective, written: string): BBox | null {
  const parts = written.split(',').map((part) => part.trim());
  const numbers = parts.map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const eastward = west > east ? east + 360 : east;
  const how = 'write bbox="west,south,east,north" in degrees, such as "34,50.8,38.6,52.5"';
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) {
    file.error(node, `"::camera" must have four numbers: ${how}`);
  } else if (
    Math.max(Math.abs(west), Math.abs(east)) > 180 ||
    Math.max(Math.abs(south), Math.abs(north)) > MAP_EDGE
  ) {
    file.error(
      node,
      `"::camera" must be within longitude ±180 and latitude ±${MAP_EDGE}, where the map ends: ${how}`,
    );
  } else if (west === east || south >= north) {
    file.error(
      node,
      `"::camera" must have south less than north, and west other than east (greater, where it is across the 180th meridian): ${how}`,
    );
  } else if (eastward - west < LEAST_CAMERA || north - south < LEAST_CAMERA) {
    file.error(node, `"::camera" shows less than ${LEAST_CAMERA} degrees: widen it`);
  } else {
    return [west, south, eastward, north];
  }
  return null;
}
