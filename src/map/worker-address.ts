/** Where the map's worker is loaded from. */

/**
 * `url`, or its script as a `data:` address where the page has no origin of its own (a sandboxed frame): there no worker
 * may be made from an address, not even from the page's own. Asks for the script once. Throws where it cannot be had.
 */
export async function workerAddress(url: string): Promise<string> {
  if (self.origin !== 'null' || location.protocol === 'file:') return url;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(await response.text())}`;
}
