/** The Vite plugins that make the service worker; none where the host wants no saved copy. */
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** How long a page waits for the network before the saved copy is shown, ms. */
const patience = 4000;

/** `OFFLINE=off` builds a site that saves nothing, and whose service worker takes an earlier one off the readers' devices. */
export function offlinePlugins(on: boolean): PluginOption[] {
  return [
    {
      name: 'offline-switch',
      config: () => ({ define: { 'import.meta.env.VITE_OFFLINE': JSON.stringify(on ? 'on' : 'off') } }),
    },
    VitePWA({
      strategies: 'generateSW',
      selfDestroying: !on,
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,geojson,svg}'],
        globIgnores: ['embed.js', '**/embed-demo.*', 'sw.js', 'workbox-*.js'],
        // Their names hold a hash of their content: what the browser has of them is good.
        dontCacheBustURLsMatching: /^(assets|data|pictures)\//,
        // Whatever its length, a story's pages belong to its copy: a thousand paragraphs are 4 MB.
        maximumFileSizeToCacheInBytes: 100_000_000,
        cleanupOutdatedCaches: true,
        // Pages come from the network first: see below.
        directoryIndex: null,
        navigateFallback: null,
        runtimeCaching: [
          { urlPattern: ({ request }) => request.mode === 'navigate', handler: pageFirst(patience) },
        ],
      },
    }),
  ];
}

/** The handler is written into the service worker as text: it may use nothing from outside of itself. */
function pageFirst(wait: number): () => Promise<Response> {
  const text = `async ({ request, url }) => {
    const page = new URL(url);
    if (page.pathname.endsWith('/')) page.pathname += 'index.html';
    page.search = '';
    const saved = () => caches.match(page.href, { ignoreSearch: true });
    const late = new Promise((resolve) => setTimeout(() => resolve(null), ${wait}));
    const network = fetch(request);
    network.catch(() => {});
    try {
      const first = await Promise.race([network, late]);
      if (first) return first;
    } catch {
      return (await saved()) ?? Response.error();
    }
    return (await saved()) ?? network;
  }`;
  return Object.assign(() => Promise.reject<Response>(new Error('runs in the service worker only')), {
    toString: () => text,
  });
}
