/** Makes `public/favicon.ico`, for browsers that know no SVG icon, from `public/favicon.svg`: `npm run icon`. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

/** px: for tabs, for tabs on screens of two pixels to a point, for shortcuts. */
const sizes = [16, 32, 48];

/** An ICO file of PNG pictures: a header of 6 bytes, one entry of 16 bytes for each picture, then the pictures. */
export function icoFile(svg: string): Buffer {
  const pictures = sizes.map((value) => new Resvg(svg, { fitTo: { mode: 'width', value } }).render().asPng());
  const header = Buffer.from([0, 0, 1, 0, pictures.length, 0]);
  let offset = header.length + 16 * pictures.length;
  const entries = pictures.map((picture, index) => {
    const entry = Buffer.alloc(16);
    entry.set([sizes[index]!, sizes[index]!, 0, 0, 1, 0, 32, 0]);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += picture.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures]);
}

if (process.argv[1] === import.meta.filename) {
  await writeFile('public/favicon.ico', icoFile(await readFile('public/favicon.svg', 'utf8')));
}
