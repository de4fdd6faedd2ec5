/** The service worker of a site that keeps no copy: removes an earlier worker and its copy from the device, and does nothing else. */
import { cacheNameOf } from '../copy.ts';
import type { WorkerScope } from '../worker-scope.ts';

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  const { registration, clients } = worker;
  const leave = async (): Promise<void> => {
    const forget = (): Promise<boolean> => caches.delete(cacheNameOf(registration.scope));
    await registration.unregister();
    await forget();
    // One that has gone meanwhile keeps no other from leaving.
    await Promise.allSettled((await clients.matchAll()).map((client) => client.navigate(client.url)));
    // What was on its way through the earlier worker may have been kept once more.
    await forget();
  };
  event.waitUntil(leave());
});
