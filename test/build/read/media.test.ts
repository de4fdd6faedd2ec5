/** Which pictures, films and sounds a story may have: each that is refused says what to do, at the line that names it. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photograph, plain } from '../media/photograph.ts';
import { checkFolder } from './fixtures.ts';
import { audioLine, imageLine, tinyMedia, videoLine, withMedia } from './media-files.ts';

/** Issues of the default language, without the file. */
const issuesOf = (lines: string[]): string[] =>
  lines.filter((line) => line.startsWith('story.en.md')).map((line) => line.replace('story.en.md:', ''));

const check = async (lines: string, files: Record<string, Uint8Array>) =>
  issuesOf((await withMedia(lines, files, checkFolder)).lines);

test('a story may have all three, with their sizes, captions and transcripts', async () => {
  const lines = [imageLine, videoLine, audioLine].join('\n');
  const files = await tinyMedia();
  const { 'media/chart.png': _, ...named } = files;
  const { source, lines: issues } = await withMedia(lines, named, checkFolder);
  expect(issues).toEqual([]);
  const { blocks } = source!.texts.en!;
  const [first] = blocks.filter((block) => block.type === 'paragraph');
  expect(first!.media.map(({ kind }) => kind)).toEqual(['image', 'video', 'audio']);
  expect(first!.media[0]).toMatchObject({ alt: 'A ship', caption: null, source: null });
  expect(source!.media.get('media/ship.jpg')).toMatchObject({ width: 40, height: 20, text: null });
  expect(source!.media.get('media/storm.vtt')!.text).toContain('The wind rises.');
});

test('a picture that was taken upright has its sides so', async () => {
  const files = {
    'media/ship.jpg': await plain(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  };
  const { source } = await withMedia(imageLine, files, checkFolder);
  expect(source!.media.get('media/ship.jpg')).toMatchObject({ width: 20, height: 40 });
});

test('a file that no line names is reported', async () => {
  const { lines } = await withMedia(imageLine, await tinyMedia(), checkFolder);
  expect(lines.filter((line) => line.startsWith('media/chart.png'))).toHaveLength(1);
});

describe('a line must say', () => {
  const rows: [what: string, line: string, issue: RegExp][] = [
    ['what is seen', '::image{src="media/ship.jpg" credit="A"}', /no alternative text: write in \[ \]/],
    ['what is seen, in letters', '::image[ ]{src="media/ship.jpg" credit="A"}', /no alternative text/],
    ['who made it', '::image[A ship]{src="media/ship.jpg"}', /no credit: write credit="…"/],
    ['who made it, in letters', '::image[A]{src="media/ship.jpg" credit=" "}', /credit="…" is empty/],
    ['which file', '::image[A ship]{credit="A"}', /no file: write src="media\/…"/],
    ['a source of the list', `${imageLine.slice(0, -1)} source=nobody}`, /unknown source "nobody"/],
    ['only what is known', `${imageLine.slice(0, -1)} width=3}`, /unknown attribute "width"/],
    ['its caption as plain text', `${imageLine.slice(0, -1)} caption="a *b*"}`, /shown as plain text/],
    ['no other host', '::image[A]{src="https://example.org/x.jpg" credit="A"}', /copy the file to media/],
    ['no script', '::image[A]{src="javascript:x" credit="A"}', /not in the story folder/],
    ['no way out', '::image[A]{src="../ship.jpg" credit="A"}', /not the path of a file in the story/],
    ['no root', '::image[A]{src="/etc/ship.jpg" credit="A"}', /not the path of a file in the story/],
    [
      'what a film tells',
      '::video[A]{src="media/storm.mp4" poster="media/ship.jpg" credit="A"}',
      /neither captions nor a transcript/,
    ],
    [
      'what stands for a film',
      '::video[A]{src="media/storm.mp4" captions="media/storm.vtt" credit="A"}',
      /no picture for before it is played/,
    ],
    ['what a sound tells', '::audio[A]{src="media/wind.mp3" credit="A"}', /no transcript/],
  ];
  test.each(rows)('%s', async (_, line, issue) => {
    const issues = await check(line, await tinyMedia());
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^12:1: /);
    expect(issues[0]).toMatch(issue);
  });

  test('the same kinds in every language', async () => {
    const { lines } = await withMedia(imageLine, await tinyMedia(), async (folder) => {
      const { readFile, writeFile } = await import('node:fs/promises');
      const file = join(folder, 'story.id.md');
      await writeFile(file, (await readFile(file, 'utf8')).replace(`${imageLine}\n`, ''));
      return checkFolder(folder);
    });
    expect(lines.join('\n')).toMatch(/story.id.md.*it has other ::image, ::video and ::audio lines than/);
  });
});

describe('a picture is refused with what to do', () => {
  const jpeg = () => plain(40, 20).jpeg().toBuffer();
  const frames = async () =>
    sharp([await jpeg(), await plain(40, 20, '#00f').jpeg().toBuffer()], { join: { animated: true } });
  const rows: [what: string, name: string, bytes: () => Promise<Uint8Array>, issue: RegExp][] = [
    ['a drawing in SVG', 'x.svg', async () => Buffer.from('<svg/>'), /export it as PNG/],
    ['a still GIF', 'x.gif', () => plain(4, 4).gif().toBuffer(), /save it as JPEG/],
    ['a moving WebP', 'x.webp', async () => (await frames()).webp().toBuffer(), /it moves: make it a film/],
    ['a moving PNG', 'x.png', movingPng, /it moves: make it a film/],
    ['HEIC', 'x.HEIC', async () => Buffer.from('x'), /browsers do not show HEIC/],
    ['TIFF', 'x.tiff', () => plain(4, 4).tiff().toBuffer(), /browsers do not show TIFF/],
    ['TIFF with another name', 'x.jpg', () => plain(4, 4).tiff().toBuffer(), /browsers do not show TIFF/],
    ['SVG with another name', 'x.png', async () => Buffer.from(svg), /export it as PNG/],
    ['another format than its name', 'x.png', jpeg, /its content is JPEG: rename it to end with \.jpg/],
    ['no picture at all', 'x.jpg', async () => Buffer.from('hello'), /cannot be read as a picture/],
    [
      'one that was cut off',
      'x.jpg',
      async () => (await photograph(64, 64)).subarray(0, 2000),
      /damaged or was cut off/,
    ],
    ['one without an ending', 'x', jpeg, /no picture that is known here/],
    ['an empty file', 'x.jpg', async () => Buffer.alloc(0), /the file is empty/],
    ['one of 31 MB', 'x.jpg', async () => Buffer.alloc(31_000_000), /31 MB and may have at most 30/],
    ['one of 121 million pixels', 'x.png', vast, /121 million pixels and may have at most 100/],
  ];
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

  test.each(rows)('%s', async (_, name, bytes, issue) => {
    const issues = await check(imageLine.replace('ship.jpg', name), { [`media/${name}`]: await bytes() });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(new RegExp(`^12:1: media/${name}: `));
    expect(issues[0]).toMatch(issue);
  });

  test.each(['x.jpeg', 'x.JPG', 'a picture (1).jpg', 'Kapal Łódź.jpg'])('%s is taken', async (name) => {
    expect(await check(imageLine.replace('ship.jpg', name), { [`media/${name}`]: await jpeg() })).toEqual([]);
  });

  test('AVIF and WebP are taken', async () => {
    const files = {
      'media/x.avif': await plain(8, 8).avif().toBuffer(),
      'media/x.webp': await plain(8, 8).webp().toBuffer(),
    };
    const lines = Object.keys(files).map((path) => imageLine.replace('media/ship.jpg', path));
    expect(await check(lines.join('\n'), files)).toEqual([]);
  });

  test('a link out of the folder, and a file that is missing', async () => {
    const lines = [imageLine, imageLine.replace('ship.jpg', 'gone.jpg')].join('\n');
    const issues = await withMedia(lines, {}, async (folder) => {
      const { mkdir } = await import('node:fs/promises');
      await mkdir(join(folder, 'media'));
      await symlink('/etc/hostname', join(folder, 'media/ship.jpg'));
      return issuesOf((await checkFolder(folder)).lines);
    });
    expect(issues[0]).toMatch(/leads out of the story folder|must be a file, not a link/);
    expect(issues[1]).toMatch(/^13:1: media\/gone.jpg: there is no such file in the story folder/);
  });
});

describe('a film, a sound, captions or a transcript is refused with what to do', () => {
  const rows: [what: string, line: string, path: string, text: string, issue: RegExp][] = [
    ['another film', videoLine.replace('mp4', 'mov'), 'media/storm.mov', 'x', /save the film as MP4/],
    ['a sound as a film', videoLine.replace('storm.mp4', 'a.mp3'), 'media/a.mp3', 'ID3', /write ::audio/],
    ['a film as a sound', audioLine.replace('wind.mp3', 'a.mp4'), 'media/a.mp4', 'x', /write ::video/],
    ['what is no film', videoLine, 'media/storm.mp4', 'hello film', /its content is not MP4/],
    ['captions in SubRip', videoLine.replace('vtt', 'srt'), 'media/storm.srt', '1', /ffmpeg -i x.srt x.vtt/],
    ['captions without a head', videoLine, 'media/storm.vtt', '00:01 --> 00:02', /first line must be WEBVTT/],
    ['captions without a cue', videoLine, 'media/storm.vtt', 'WEBVTT\n', /it has no caption/],
    ['an empty transcript', audioLine, 'media/wind.txt', ' \n', /it has no words/],
    ['a transcript in Word', audioLine.replace('txt', 'docx'), 'media/wind.docx', 'x', /is plain text/],
  ];
  test.each(rows)('%s', async (_, line, path, text, issue) => {
    const issues = await check(line, { ...(await tinyMedia()), [path]: Buffer.from(text) });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(issue);
  });

  test('a film above 25 MB, which some hosts do not take', async () => {
    const bytes = Buffer.alloc(25_100_000);
    bytes.write('ftyp', 4);
    const issues = await check(videoLine, { ...(await tinyMedia()), 'media/storm.mp4': bytes });
    expect(issues).toEqual([
      '12:1: media/storm.mp4: it has 25.1 MB and may have at most 25: make it smaller',
    ]);
  });
});

/** A still PNG with the chunk by which an APNG says that it moves. */
async function movingPng(): Promise<Uint8Array> {
  const still = await plain(4, 4).png().toBuffer();
  const data = still.indexOf('IDAT') - 4;
  const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\xf1\xc6\xb3\xfa', 'latin1');
  return Buffer.concat([still.subarray(0, data), control, still.subarray(data)]);
}

const vast = (): Promise<Uint8Array> => plain(11_000, 11_000).png({ compressionLevel: 1 }).toBuffer();
