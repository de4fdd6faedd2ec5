/** Checks a picture: one that every browser can be given, that does not move, is not too large, and is whole. */
import type { Metadata } from 'sharp';
import { type Checked, endingOf } from './checked.ts';

/** Endings by the format that sharp finds in a file. */
const ENDINGS: Record<string, readonly string[]> = {
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  heif: ['avif'],
};
const HOW = 'save it as JPEG (a photograph) or PNG (a drawing)';

/** Why a format is refused, and what to do, by ending or by what is found inside. */
const REFUSED: Record<string, string> = {
  svg: 'an SVG may have scripts and looks different on each machine: export it as PNG, about 1600 px wide',
  gif: `a GIF is ten times as large as what it shows: ${HOW}; if it moves, make it a film (MP4) and write ::video`,
  heic: `browsers do not show HEIC: ${HOW}`,
  heif: `browsers do not show HEIF: ${HOW}`,
  tif: `browsers do not show TIFF: ${HOW}`,
  tiff: `browsers do not show TIFF: ${HOW}`,
  bmp: `browsers are not given BMP: ${HOW}`,
  pdf: `a PDF is not a picture: ${HOW}`,
  psd: `browsers do not show it: ${HOW}`,
};
/** Above this a machine that builds the story runs out of memory: cameras have up to 60 million. */
const MOST_PIXELS = 100_000_000;

export async function checkImage(path: string, bytes: Buffer): Promise<Checked> {
  const ending = endingOf(path);
  const known = Object.values(ENDINGS).flat();
  if (REFUSED[ending]) return { issue: REFUSED[ending] };
  if (!known.includes(ending)) return { issue: `".${ending}" is no picture that is known here: ${HOW}` };
  // Only a story with pictures waits for it.
  const { default: sharp } = await import('sharp');
  const unreadable = { issue: `it cannot be read as a picture: ${HOW} again` };
  let found: Metadata;
  try {
    found = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return unreadable;
  }
  const endings = ENDINGS[found.format] ?? [];
  if (found.format === 'heif' && found.compression !== 'av1') return { issue: REFUSED.heic! };
  if (endings.length === 0) return { issue: REFUSED[found.format] ?? unreadable.issue };
  if (!endings.includes(ending))
    return { issue: `its content is ${found.format.toUpperCase()}: rename it to end with .${endings[0]}` };
  if ((found.pages ?? 1) > 1 || isMovingPng(bytes))
    return { issue: 'it moves: make it a film (MP4 or WebM) and write ::video' };
  const pixels = found.width * found.height;
  if (pixels > MOST_PIXELS)
    return {
      issue: `it has ${Math.round(pixels / 1e6)} million pixels and may have at most ${MOST_PIXELS / 1e6}: make it smaller, about 3000 px wide`,
    };
  try {
    // Reads all of it: one that was cut off would stop the build.
    await sharp(bytes, { limitInputPixels: MOST_PIXELS }).resize(16).raw().toBuffer();
  } catch {
    return { issue: 'it is damaged or was cut off: add it again' };
  }
  const { width, height } = found.autoOrient;
  return { file: { path, width, height, text: null } };
}

/** APNG has a chunk `acTL` before its picture. */
function isMovingPng(bytes: Buffer): boolean {
  const control = bytes.indexOf('acTL');
  return control > 0 && bytes.toString('latin1', 1, 4) === 'PNG' && control < bytes.indexOf('IDAT');
}
