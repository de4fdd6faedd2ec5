/** What page and service worker agree on about the saved copy: its name, and how a page that comes from it is marked. */

/** Name of the meta element by which the service worker marks a page of the saved copy. */
export const copyMark = 'story-copy';

/** No answer of the network, an error of the server, or an answer that was too long in coming. */
export type CopyReason = 'no-answer' | 'wrong-answer' | 'late';

/** By the exact scope, as a story's address may begin with another's; as Workbox names its precache. */
export const cacheNameOf = (scope: string): string => `workbox-precache-v2-${scope}`;
