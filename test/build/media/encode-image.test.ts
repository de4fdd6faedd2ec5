/** What is made of a picture: sizes, formats, colours, nothing that a camera noted, and the bytes that a phone takes. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type EncodedImage, encodeImage } from '../../../src/build/media/encode-image.ts';
import { imageSizes } from '../../../src/build/media/image-sizes.ts';
import { photograph, plain } from './photograph.ts';

const shapesOf = (files: readonly EncodedImage[]): string[] =>
  files.map(({ suffix, width, height }) => `${suffix} ${width}×${height}`);

describe('the files of a picture', () => {
  test('are WebP in three sizes and a JPEG, each what its name says', async () => {
    const files = await encodeImage(await plain(2000, 1000).jpeg().toBuffer());
    expect(shapesOf(files)).toEqual([
      '-m.webp 720×360',
      '-l.webp 1080×540',
      '-xl.webp 1600×800',
      '-m.jpg 720×360',
    ]);
    const formats = await Promise.all(files.map(async ({ bytes }) => (await sharp(bytes).metadata()).format));
    expect(formats).toEqual(['webp', 'webp', 'webp', 'jpeg']);
  });

  test('are never larger than the picture', async () => {
    expect(shapesOf(await encodeImage(await plain(300, 200).jpeg().toBuffer()))).toEqual([
      '-m.webp 300×200',
      '-m.jpg 300×200',
    ]);
    expect(shapesOf(await encodeImage(await plain(900, 300).jpeg().toBuffer()))).toEqual([
      '-m.webp 720×240',
      '-l.webp 900×300',
      '-m.jpg 720×240',
    ]);
  });

  test('of one that is higher than wide have their height limited', async () => {
    const [first] = await encodeImage(await plain(1000, 2000).jpeg().toBuffer());
    expect(first).toMatchObject({ width: 360, height: 720 });
  });

  test('of a transparent drawing keep its transparency, for old browsers as PNG', async () => {
    const files = await encodeImage(
      await plain(400, 400, { r: 200, g: 60, b: 60, alpha: 0.5 }).png().toBuffer(),
    );
    expect(shapesOf(files)).toEqual(['-m.webp 400×400', '-m.png 400×400']);
    for (const { bytes } of files) expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });
});

describe('a camera’s own file', () => {
  const taken = (): Promise<Buffer> =>
    plain(60, 40)
      .jpeg()
      .withExif({
        IFD0: { Make: 'ACME', Artist: 'Somebody' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();

  test('is upright', async () => {
    const [first] = await encodeImage(await taken());
    expect(first).toMatchObject({ width: 40, height: 60 });
  });

  test('keeps nothing of where, when and with what it was taken', async () => {
    const before = await sharp(await taken()).metadata();
    expect(before.exif).toBeDefined();
    for (const { bytes, suffix } of await encodeImage(await taken())) {
      const { exif, icc, iptc, xmp, orientation } = await sharp(bytes).metadata();
      expect({ exif, icc, iptc, xmp, orientation }, suffix).toEqual({});
      expect(bytes.includes('ACME'), suffix).toBe(false);
    }
  });

  test('in another colour space looks as it did', async () => {
    const wide = await plain(64, 64, '#c83c3c').png().withIccProfile('p3').toBuffer();
    const asStored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    expect(asStored[0]).not.toBe(0xc8);
    const [first] = await encodeImage(wide);
    const [red, green, blue] = await sharp(first!.bytes).raw().toBuffer();
    expect(Math.abs(red! - 0xc8)).toBeLessThan(4);
    expect(Math.abs(green! - 0x3c)).toBeLessThan(4);
    expect(Math.abs(blue! - 0x3c)).toBeLessThan(4);
  });
});

/** Which file a browser takes: the smallest that has as many pixels as the screen. */
function takenBy(phone: { width: number; pixels: number }, files: readonly EncodedImage[]): EncodedImage {
  const offered = files.slice(0, -1);
  const [dense, usual] = imageSizes(offered.at(-1)!)
    .match(/[\d.]+(?=vw)/g)!
    .map(Number);
  const wide = (phone.width * (phone.pixels >= 2.5 ? dense! : usual!)) / 100;
  return offered.find(({ width }) => width / wide >= phone.pixels) ?? offered.at(-1)!;
}

describe('twelve photographs of 2 MB on a phone', () => {
  const phones = [
    { width: 412, pixels: 2.625 },
    { width: 390, pixels: 3 },
    { width: 430, pixels: 3 },
    { width: 360, pixels: 2 },
  ];
  /** The page, its program and its map are some 600 kB of the 1.5 MB that a reading may take. */
  const most = 900_000;
  let files: EncodedImage[];
  beforeAll(async () => {
    // Finer than nature, so that the usual quality is too much for it.
    const bytes = await photograph(2400, 1800, 0.85);
    expect(bytes.length).toBeGreaterThan(2_000_000);
    files = await encodeImage(bytes);
  }, 120_000);

  test.each(phones)('$width px, $pixels times', (phone) => {
    const taken = takenBy(phone, files);
    expect(taken.suffix).toBe('-m.webp');
    expect(taken.bytes.length * 12).toBeLessThan(most);
    // Sharp enough: the column is the window less a rem on each side.
    expect(taken.width / (phone.width - 32)).toBeGreaterThan(1.7);
  });
});
