/** Has a file fetched that the map's worker, or the library, is going to ask for: it is then in the browser's cache, or on its way there. */
import { create } from '../../kit/dom.ts';

const asked = new Set<string>();

/**
 * Once for each address. A browser that cannot prefetch gets the file when it is asked for. So does a page without an origin:
 * what it prefetched would lie in another cache than the one that is asked.
 */
export function fetchEarly(address: string): void {
  if (origin === 'null' || !address.startsWith('http') || asked.has(address)) return;
  asked.add(address);
  document.head.append(create('link', { rel: 'prefetch', href: address }));
}
