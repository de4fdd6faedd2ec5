/** The fonts of link previews, which every machine that builds a site has: for most alphabets, and for Japanese. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const alphabets = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) =>
  require.resolve(`dejavu-fonts-ttf/ttf/${name}`),
);
const japanese = require.resolve('@fontsource/kosugi/files/kosugi-japanese-400-normal.woff');

/** Offsets and lengths in bytes: of a WOFF file's header and of an entry of its directory. */
const woff = { header: 44, entry: 20, tables: 12 };
/** The same of an OpenType file. */
const sfnt = { header: 12, entry: 16 };

let known: Promise<{ letters: Set<number>[]; outlines: Buffer }> | null = null;

const load = async () => {
  const outlines = unpackWoff(await readFile(japanese));
  return { letters: [codePointsOf(await readFile(alphabets[0]!)), codePointsOf(outlines)], outlines };
};

/** The letters of a text that no font has; each once. */
export async function lettersWithoutFont(text: string): Promise<string[]> {
  known ??= load();
  const { letters } = await known;
  const isVisible = (letter: string): boolean => !/[\s\p{Cf}\p{Variation_Selector}]/u.test(letter);
  return [...new Set(text)].filter(
    (letter) => isVisible(letter) && !letters.some((font) => font.has(letter.codePointAt(0)!)),
  );
}

/** Calls `use` with the paths of the fonts that a text needs. */
export async function withFonts<Result>(
  text: string,
  use: (files: string[]) => Promise<Result>,
): Promise<Result> {
  known ??= load();
  const { letters, outlines } = await known;
  if ([...text].every((letter) => /\s/.test(letter) || letters[0]!.has(letter.codePointAt(0)!)))
    return use(alphabets);
  const folder = await mkdtemp(join(tmpdir(), 'fonts-'));
  try {
    const file = join(folder, 'japanese.ttf');
    await writeFile(file, outlines);
    return await use([...alphabets, file]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A WOFF 1.0 file as the OpenType font that it holds. */
export function unpackWoff(file: Buffer): Buffer {
  const count = file.readUInt16BE(woff.tables);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = woff.header + at * woff.entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
    const data = file.subarray(offset, offset! + packed!);
    return {
      tag: file.subarray(entry, entry + 4),
      checksum: file.readUInt32BE(entry + 16),
      data: packed! < length! ? inflateSync(data) : data,
    };
  });
  const head = Buffer.alloc(sfnt.header + count * sfnt.entry);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  let offset = head.length;
  const parts: Buffer[] = [head];
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const entry = sfnt.header + at * sfnt.entry;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** What an OpenType font has letters for, by its `cmap` tables of formats 4 and 12. */
export function codePointsOf(font: Buffer): Set<number> {
  const found = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let at = 0; at < cmap.readUInt16BE(2); at++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let index = 0; index < segments; index++) {
        const last = table.readUInt16BE(14 + index * 2);
        const first = table.readUInt16BE(16 + segments * 2 + index * 2);
        for (let point = first; point <= last && point !== 0xffff; point++) found.add(point);
      }
    } else if (format === 12) {
      for (let index = 0; index < table.readUInt32BE(12); index++) {
        const [first, last] = [16, 20].map((field) => table.readUInt32BE(field + index * 12));
        for (let point = first!; point <= last!; point++) found.add(point);
      }
    }
  }
  return found;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const entry = sfnt.header + at * sfnt.entry;
    if (font.toString('latin1', entry, entry + 4) === tag) {
      const offset = font.readUInt32BE(entry + 8);
      return font.subarray(offset, offset + font.readUInt32BE(entry + 12));
    }
  }
  throw new RangeError(`the font has no table "${tag}"`);
}
