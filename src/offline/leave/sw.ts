/** The service worker of a site that keeps no copy: removes an earlier worker and its copy from the device, and does nothing else. */
import { cacheNameOf } from '../copy.ts';
import type { WorkerScope } from '../worker-scope.ts';

const worker = self as unknown as WorkerScope;

const { registration, clients } = worker;
const forget = (): Promise<boolean> => caches.delete(cacheNameOf(registration.scope));

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(forget());
  // Its activation waits until nothing is on its way through the earlier worker, which may take minutes. The browser does
  // this once the installation has ended: it must not wait for it.
  void registration.unregister();
});
worker.addEventListener('activate', (event) => {
  const leave = async (): Promise<void> => {
    await registration.unregister();
    await forget();
    // One that has gone meanwhile keeps no other from leaving.
    await Promise.allSettled((await clients.matchAll()).map((client) => client.navigate(client.url)));
    // What was on its way through the earlier worker may have been kept once more.
    await forget();
  };
  event.waitUntil(leave());
});
