/** What the check of a media file gives. */
import { extname } from 'node:path';
import type { MediaFile } from '../story-source.ts';

/** What a checked file is, or what is wrong with it and what to do. */
export type Checked = { file: MediaFile } | { issue: string };

/** In small letters, without the dot. */
export const endingOf = (path: string): string => extname(path).slice(1).toLowerCase();
