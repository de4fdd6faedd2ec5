/** The service worker: keeps a copy of the site, checks what it keeps, and asks the network first for pages. */
import { addPlugins, addRoute, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { WorkerScope } from '../worker-scope.ts';
import { CheckedFiles, type ListedFile } from './checked-files.ts';
import { showPage } from './show-page.ts';

const worker = self as unknown as WorkerScope;

// Filled in by the build.
const files: ListedFile[] = (self as unknown as { __WB_MANIFEST: ListedFile[] }).__WB_MANIFEST;
const checked = new CheckedFiles(files, worker.registration.scope);

worker.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
// Before the route of the files: a page comes from the network first also by its whole name.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request, url }) => showPage(request, url, checked),
);
addPlugins([checked]);
// The checks are our own: the browser's would fail on a bad cached file and never ask the network.
precache(files.map(({ url, revision }) => ({ url, revision })));
addRoute({ cleanURLs: false });
