/** The Vite plugins that make the service worker: one that keeps a copy of the site, or one that removes it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { withoutLargeMedia } from './copied-media.ts';

/** `OFFLINE=off` builds a site that saves nothing, and whose service worker removes an earlier copy from readers' devices. */
export function offlinePlugins(on: boolean): PluginOption[] {
  let outDir = '';
  return [
    {
      name: 'offline-switch',
      config: () => ({ define: { 'import.meta.env.VITE_OFFLINE': JSON.stringify(on ? 'on' : 'off') } }),
      configResolved({ root, build }) {
        outDir = resolve(root, build.outDir);
      },
    },
    VitePWA({
      strategies: 'injectManifest',
      srcDir: on ? 'src/offline/keep' : 'src/offline/leave',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      injectManifest: {
        ...(on ? {} : { injectionPoint: undefined }),
        rollupFormat: 'iife',
        // One pattern: of several, each that matches nothing causes a warning, as in a story without pictures.
        globPatterns: [
          '{**/*.{html,js,css,geojson,svg},data/words-*.json,media/*-m.webp,media/*.{mp3,m4a,ogg,mp4,webm}}',
        ],
        globIgnores: ['embed.js', '**/embed-*.html', 'sw.js'],
        // Their names contain a hash of their content: a copy in the browser's cache is current.
        dontCacheBustURLsMatching: /^(assets|data|media|pictures)\//,
        // The copy includes a story's pages however long they are: a thousand paragraphs are 4 MB.
        maximumFileSizeToCacheInBytes: 100_000_000,
        manifestTransforms: [
          async (entries) => ({
            manifest: await Promise.all(
              withoutLargeMedia(entries).map(async (entry) => ({
                ...entry,
                integrity: await integrityOf(join(outDir, entry.url)),
              })),
            ),
          }),
        ],
      },
    }),
  ];
}

async function integrityOf(file: string): Promise<string> {
  return `sha256-${createHash('sha256')
    .update(await readFile(file))
    .digest('base64')}`;
}
