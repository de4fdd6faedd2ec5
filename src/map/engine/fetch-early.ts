/** Has a file fetched that the map's worker, or the library, is going to ask for: it is then in the browser's cache, or on its way there. */
import { create } from '../../kit/dom.ts';

const asked = new Set<string>();

/** Once. A browser that does not know this waits until the file is asked for. A page without an origin has a cache of its own for what it says here. */
export function fetchEarly(address: string): void {
  if (origin === 'null' || !address.startsWith('http') || asked.has(address)) return;
  asked.add(address);
  document.head.append(create('link', { rel: 'prefetch', href: address }));
}
