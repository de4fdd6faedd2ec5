/** A file of the site beside its pages, and the hash in its name: a name changes with the content, so cached copies stay valid. */
import { createHash } from 'node:crypto';

export interface DataFile {
  /** Below the site's root. */
  path: string;
  text: string | Uint8Array;
}

/** Eight hexadecimal digits of the content's SHA-256. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** A picture under the name that its content gives it. */
export function svgFile(text: string): { path: string; text: string } {
  return { path: `pictures/${hashOf(text)}.svg`, text };
}
