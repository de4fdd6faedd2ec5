/** Files of the copy with the hashes that the build gave them: anything else is neither kept nor used. */
import { matchPrecache } from 'workbox-precaching';
import { cacheNameOf } from '../copy.ts';

/** A file of the site as the build lists it. */
export interface ListedFile {
  /** Relative to the scope. */
  url: string;
  /** Null if the name holds a hash. */
  revision: string | null;
  /** `sha256-…` of its bytes. */
  integrity: string;
}

export class CheckedFiles {
  #scope: string;
  /** By address. */
  #hashes: Map<string, string>;

  constructor(files: readonly ListedFile[], scope: string) {
    this.#scope = scope;
    this.#hashes = new Map(files.map(({ url, integrity }) => [new URL(url, scope).href, integrity]));
  }

  /** Workbox asks before it keeps a file: if this is not the right file, another from the network, or null. */
  cacheWillUpdate = async ({ request, response }: { request: Request; response: Response }) =>
    (await this.#isSound(request.url, response)) ? response : this.#fetchAgain(request.url);

  /** Workbox asks before it uses a kept file. A broken file is replaced if the network has it. */
  cachedResponseWillBeUsed = async (use: { request: Request; cachedResponse?: Response | undefined }) => {
    const { request, cachedResponse } = use;
    if (!cachedResponse || (await this.#isSound(request.url, cachedResponse))) return cachedResponse ?? null;
    const cache = await caches.open(cacheNameOf(this.#scope));
    await cache.delete(request);
    const fresh = await this.#fetchAgain(request.url);
    if (fresh) await cache.put(request, fresh.clone());
    return fresh;
  };

  /** The kept page at an address; undefined if there is none or if it is broken. */
  async page(address: string): Promise<Response | undefined> {
    const kept = await matchPrecache(address);
    return kept && (await this.#isSound(address, kept)) ? kept : undefined;
  }

  /** Whether an answer is the file that the build made, by type and bytes. */
  async #isSound(url: string, response: Response): Promise<boolean> {
    const address = fileAddress(url);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || type.startsWith('text/html') !== address.endsWith('.html')) return false;
    return (await hashOf(response.clone())) === this.#hashes.get(address);
  }

  /** From the network itself, not from the browser's cache; null if it is missing or incomplete. */
  async #fetchAgain(url: string): Promise<Response | null> {
    try {
      const fresh = await fetch(fileAddress(url), { cache: 'reload', credentials: 'same-origin' });
      return (await this.#isSound(url, fresh)) ? fresh : null;
    } catch {
      return null;
    }
  }
}

/** Without what Workbox adds to keep versions apart. */
function fileAddress(url: string): string {
  const address = new URL(url);
  address.searchParams.delete('__WB_REVISION__');
  return address.href;
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
