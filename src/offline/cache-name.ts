/** The name of the saved copy: by the exact scope, as a story's address may begin with another's. */

/** As Workbox names its precache. */
export const cacheNameOf = (scope: string): string => `workbox-precache-v2-${scope}`;
