/** Makes the files of one picture: WebP in each size, and one for browsers without WebP. */
import sharp, { type Sharp } from 'sharp';
import { type ImageSize, imageSides, mostBytesPerPixel } from './image-sizes.ts';

/** Change it when what is made changes: it is part of the names of kept files and of the site's. */
export const encoderVersion = 'encoder 1';

export interface EncodedImage {
  /** What follows the picture's own name: `-m.webp`. */
  suffix: string;
  /** px. */
  width: number;
  height: number;
  bytes: Buffer;
}

/** Qualities that are tried in turn. */
const qualities = [74, 64, 54, 44, 34] as const;
const fallbackQuality = 70;

/**
 * Never larger than the picture is; the smallest first, the one for old browsers last. Upright as its EXIF says, in sRGB, and
 * without what a camera noted: where, when, with what. `bytes` has been checked.
 */
export async function encodeImage(bytes: Uint8Array): Promise<EncodedImage[]> {
  const decoded = await sharp(bytes, { autoOrient: true })
    .resize(box('xl'))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { format } = await sharp(bytes).metadata();
  const { width, height, channels } = decoded.info;
  const scaled = (size: ImageSize): Sharp =>
    sharp(decoded.data, { raw: { width, height, channels } }).resize(box(size));
  const files: EncodedImage[] = [];
  for (const size of Object.keys(imageSides) as ImageSize[]) {
    const file = await webp(scaled(size), format === 'png');
    // A picture that is no larger than this has no more to show.
    if (files.at(-1)?.width === file.width) break;
    files.push({ suffix: `-${size}.webp`, ...file });
  }
  const hasAlpha = channels === 4 && !(await sharp(bytes).stats()).isOpaque;
  return [...files, await fallback(scaled('m'), hasAlpha)];
}

const box = (size: ImageSize) => ({
  width: imageSides[size],
  height: imageSides[size],
  fit: 'inside' as const,
  withoutEnlargement: true,
});

type File = Omit<EncodedImage, 'suffix'>;

/** A drawing has few colours and sharp edges: it is often smaller, and always cleaner, without loss. */
async function webp(picture: Sharp, isDrawing: boolean): Promise<File> {
  const exact = isDrawing ? await fileOf(picture.clone().webp({ lossless: true, effort: 4 })) : null;
  for (const quality of qualities) {
    const file = await fileOf(picture.clone().webp({ quality, smartSubsample: true, effort: 4 }));
    if (exact && exact.bytes.length <= file.bytes.length) return exact;
    if (file.bytes.length <= mostBytesPerPixel * file.width * file.height || quality === qualities.at(-1))
      return file;
  }
  throw new Error('no quality is tried');
}

async function fallback(picture: Sharp, hasAlpha: boolean): Promise<EncodedImage> {
  if (hasAlpha) return { suffix: '-m.png', ...(await fileOf(picture.png({ palette: true }))) };
  return { suffix: '-m.jpg', ...(await fileOf(picture.jpeg({ quality: fallbackQuality, mozjpeg: true }))) };
}

async function fileOf(picture: Sharp): Promise<File> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, bytes: data };
}
