/** Checks a film or a sound: a format that browsers play and that its name says. */
import { type Checked, endingOf } from './checked.ts';

interface Format {
  name: string;
  kind: 'video' | 'audio';
  isIn: (bytes: Buffer) => boolean;
}

const at = (offset: number, signs: string) => (bytes: Buffer) =>
  bytes.toString('latin1', offset, offset + signs.length) === signs;
const isMpegAudio = (bytes: Buffer): boolean =>
  at(0, 'ID3')(bytes) || (bytes[0] === 0xff && (bytes[1]! & 0xe0) === 0xe0);

/** By ending: those that a server of any age has a media type for. */
const FORMATS: Record<string, Format> = {
  mp4: { name: 'MP4', kind: 'video', isIn: at(4, 'ftyp') },
  webm: { name: 'WebM', kind: 'video', isIn: at(0, '\x1aE\xdf\xa3') },
  mp3: { name: 'MP3', kind: 'audio', isIn: isMpegAudio },
  m4a: { name: 'M4A', kind: 'audio', isIn: at(4, 'ftyp') },
  ogg: { name: 'Ogg', kind: 'audio', isIn: at(0, 'OggS') },
};
const HOW = {
  video: 'save the film as MP4 (H.264) or WebM',
  audio: 'save the sound as MP3, M4A or Ogg',
};

export function checkRecording(kind: 'video' | 'audio', path: string, bytes: Buffer): Checked {
  const format = Object.hasOwn(FORMATS, endingOf(path)) ? FORMATS[endingOf(path)]! : null;
  if (!format) return { issue: `browsers do not all play ".${endingOf(path)}": ${HOW[kind]}` };
  if (format.kind !== kind)
    return {
      issue: `${format.name} is ${format.kind === 'video' ? 'a film: write ::video' : 'a sound: write ::audio'}`,
    };
  if (!format.isIn(bytes)) return { issue: `its content is not ${format.name}: ${HOW[kind]}` };
  return { file: { path, width: 0, height: 0, text: null } };
}
