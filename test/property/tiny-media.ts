/** The smallest picture, film and sound that are taken for one: always the same bytes, so that a folder writes them once. */

/** By path. */
export const tinyMedia: Record<string, Uint8Array> = {
  'media/x.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'media/x.mp4': Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'),
  'media/x.mp3': Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
};
