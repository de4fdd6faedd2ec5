/** How a page that comes from the saved copy is marked by the service worker, and why it came from there. */

/** Name of its meta element. */
export const copyMark = 'story-copy';

/** No answer of the network, an error of the server, or an answer that was too long in coming. */
export type CopyReason = 'no-answer' | 'wrong-answer' | 'late';
