/** Content security policies: what a page may load and run. */
import { createHash } from 'node:crypto';

/** The source expression that allows one inline script or style. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
