/** Imports a file on demand, and really requests it again if that failed. */

import { refresh } from './refresh.ts';

/** How often a file failed to load, by its name. */
const failures = new Map<string, number>();

/**
 * Rejects if the file cannot be loaded or is not a module. A browser remembers such a failure under the file's address as long as the
 * page lives, so the next call asks under another, and renews the browser's cache first. `name`: the source file's, without its ending;
 * its own imports must be loaded already, or they would be asked for under their old addresses.
 */
export async function importAgain<T>(name: string, load: () => Promise<T>): Promise<T> {
  const failed = failures.get(name) ?? 0;
  try {
    const address = failed > 0 ? addressOf(name) : undefined;
    if (!address) return await load();
    await refresh(address);
    return (await import(/* @vite-ignore */ `${address}?again=${failed}`)) as T;
  } catch (error) {
    failures.set(name, failed + 1);
    throw error;
  }
}

/** The address that the browser requested, without a query: only the bundler knows the file's whole name. */
function addressOf(name: string): string | undefined {
  const fileName = new RegExp(`/${name}(-[\\w-]{8})?\\.[jt]s$`);
  const asked = performance.getEntriesByType('resource').map((entry) => entry.name.split('?')[0]!);
  return asked.find((address) => fileName.test(address));
}
