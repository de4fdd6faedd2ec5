/** The service worker: keeps a copy of the site, checks what it keeps, and asks the network first for pages. */
import { addPlugins, addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { WorkerScope } from '../worker-scope.ts';
import { CheckedFiles, type ListedFile } from './checked-files.ts';
import { keptParts } from './kept-part.ts';
import { showPage } from './show-page.ts';

const worker = self as unknown as WorkerScope;

// Filled in by the build.
const files: ListedFile[] = (self as unknown as { __WB_MANIFEST: ListedFile[] }).__WB_MANIFEST;
/** A picture of the text in another size than the one that is kept. */
const otherSize = /-(?:l|xl)\.webp$|-m\.(?:jpg|png)$/;

const checked = new CheckedFiles(files, worker.registration.scope);

worker.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
// Before the route of the files: a page comes from the network first also by its whole name.
registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request, url }) => showPage(request, url, checked),
);
// Pictures of the text are kept in one size, which stands for the others without a connection.
registerRoute(
  ({ url }) => otherSize.test(url.pathname),
  async ({ request, url }) => {
    try {
      return await fetch(request);
    } catch (error) {
      const kept = await matchPrecache(url.href.replace(otherSize, '-m.webp'));
      if (!kept) throw error;
      return kept;
    }
  },
);
addPlugins([checked, keptParts]);
// The checks are our own: the browser's would fail on a bad cached file and never ask the network.
precache(files.map(({ url, revision }) => ({ url, revision })));
addRoute({ cleanURLs: false });
