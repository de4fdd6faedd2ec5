/** Pictures for tests: one with as much detail as a photograph, and plain ones. */
import sharp from 'sharp';

/** px; JPEG. Noise of every scale, the finer the fainter, as in nature; `fineness` near 1 is harder to save than any real picture. */
export async function photograph(width: number, height: number, fineness = 0.62): Promise<Buffer> {
  const sum = new Float32Array(width * height * 3);
  const random = randomFrom(7);
  for (let cells = 4, weight = 1; cells <= width; cells *= 2, weight *= fineness) {
    const rows = Math.max(1, Math.round((cells * height) / width));
    const noise = Buffer.from(Array.from({ length: cells * rows * 3 }, () => random() * 256));
    const grown = await sharp(noise, { raw: { width: cells, height: rows, channels: 3 } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    for (let index = 0; index < sum.length; index++) sum[index]! += (grown[index]! - 127) * weight;
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(sum, (value) => 127 + value * 0.6));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The same sequence each time, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One colour, as sharp takes it. */
export const plain = (width: number, height: number, background: string | object = '#c83c3c') =>
  sharp({ create: { width, height, channels: 4, background: background as string } });
