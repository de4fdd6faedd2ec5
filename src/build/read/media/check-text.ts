/** Checks the captions of a film (WebVTT) and a transcript (plain text). */
import { isUtf8 } from 'node:buffer';
import { describeControl, findControl } from '../files/text-file.ts';
import { type Checked, endingOf } from './checked.ts';

/** Files of the Web Video Text Tracks Format begin with these letters, and have at least one cue. */
export function checkTimedText(path: string, bytes: Buffer): Checked {
  if (endingOf(path) !== 'vtt')
    return {
      issue:
        endingOf(path) === 'srt'
          ? 'captions are WebVTT: ffmpeg -i x.srt x.vtt turns SubRip into it'
          : 'captions are WebVTT: give the path of a file that ends with .vtt',
    };
  return withText(path, bytes, (text) => {
    if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) return 'its first line must be WEBVTT: save it as WebVTT';
    return text.includes('-->') ? null : 'it has no caption: write a time such as 00:01.000 --> 00:04.000';
  });
}

export function checkTranscript(path: string, bytes: Buffer): Checked {
  if (endingOf(path) !== 'txt')
    return { issue: 'a transcript is plain text: give the path of a file that ends with .txt' };
  return withText(path, bytes, (text) => (text.trim() === '' ? 'it has no words: write them' : null));
}

/** `issueOf` is given the text with plain line ends. */
function withText(path: string, bytes: Buffer, issueOf: (text: string) => string | null): Checked {
  if (!isUtf8(bytes)) return { issue: 'it is not UTF-8: save it as UTF-8' };
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const control = findControl(text);
  const issue = control >= 0 ? describeControl(text, control) : issueOf(text);
  return issue ? { issue } : { file: { path, width: 0, height: 0, text } };
}
