/** Gets a file past the browser's cache and puts what comes there: a host may have let an error be kept for a year. */

/** Rejects only where there is no answer; what the answer is worth, whoever asks next finds out. */
export async function refresh(address: string): Promise<void> {
  const response = await fetch(address, { cache: 'reload' });
  // What has not come whole is not kept.
  await response.arrayBuffer();
}
