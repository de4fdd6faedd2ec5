/** Requests a file past the browser's cache and stores the answer there: a host may have allowed an error to be cached for a year. */

/** Rejects only if there is no answer; the next request finds out whether the answer is good. */
export async function refresh(address: string): Promise<void> {
  const response = await fetch(address, { cache: 'reload' });
  // An incomplete answer is not cached.
  await response.arrayBuffer();
}
