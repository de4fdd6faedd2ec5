/** The live map's worker: on its way before the library, which asks for it late, has been read. Imported first, so that it runs first. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { refresh } from '../../kit/refresh.ts';
import { fetchEarly } from './fetch-early.ts';

export const workerAddress = new URL(workerUrl, import.meta.url).href;
fetchEarly(workerAddress);

/**
 * Rejects if the page has no origin and the worker cannot be had: MapLibre fetches it there, and catches nothing. With
 * `isAgain` the worker comes past the browser's cache.
 */
export async function findWorker(isAgain: boolean): Promise<void> {
  if (isAgain) await refresh(workerAddress);
  if (origin !== 'null') return;
  const response = await fetch(workerAddress);
  if (!response.ok) throw new Error(`${response.status}: ${workerAddress}`);
}
