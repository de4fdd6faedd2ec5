/** Imports the live map's engine, and really asks again where that has failed. */

type Engine = typeof import('../map/maplibre-engine.ts');

let failures = 0;

/**
 * Rejects where the file cannot be had or is none. A browser keeps such a failure for the file's address as long as the page
 * lives, so that the next call asks under another one.
 */
export async function importEngine(): Promise<Engine> {
  try {
    const address = failures > 0 ? addressOfEngine() : undefined;
    if (!address) return await import('../map/maplibre-engine.ts');
    return (await import(/* @vite-ignore */ `${address}?again=${failures}`)) as Engine;
  } catch (error) {
    failures++;
    throw error;
  }
}

/** Where the browser has looked for it, without a query: only the bundler knows the file's name. */
function addressOfEngine(): string | undefined {
  const asked = performance.getEntriesByType('resource').map(({ name }) => name.split('?')[0]!);
  return asked.find((address) => /\/maplibre-engine[^/]*\.[jt]s$/.test(address));
}
