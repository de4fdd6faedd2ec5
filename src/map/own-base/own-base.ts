/** Loads an author's own base map: its style, or what its archive says of itself. */
import type { AddProtocolAction, RequestTransformFunction } from 'maplibre-gl';
import { importAgain } from '../../kit/import-again.ts';
import type { BaseMap, MapFiles } from '../../story/story.ts';
import { type BaseStyle, baseFromArchive, baseFromStyle } from '../layers/base-style.ts';
import { sourceFiles } from '../layers/map-files.ts';
import { BaseDoor } from './base-door.ts';

/** A server that has not answered by then (ms) is down for the reader. */
const patience = 10_000;

/** What an engine needs to draw on the author's base map. */
export interface OwnBase {
  style: BaseStyle;
  /** Asked before every request. */
  transform: RequestTransformFunction;
  protocols: [scheme: string, load: AddProtocolAction][];
  door: BaseDoor;
}

/** Null if style or archive cannot be had, undefined if the story names none. */
export async function loadOwnBase(files: MapFiles): Promise<OwnBase | null | undefined> {
  if (!files.basemap) return undefined;
  try {
    return await load(files.basemap, files);
  } catch (error) {
    console.warn('The base map could not be loaded:', error);
    return null;
  }
}

async function load(basemap: BaseMap, files: MapFiles): Promise<OwnBase> {
  const address = new URL(basemap.url, document.baseURI).href;
  const own = sourceFiles(files).map(({ url }) => new URL(url, document.baseURI).href);
  const door = new BaseDoor(basemap.hosts, own);
  const [style, archives] = await (basemap.kind === 'style' ? fromStyle(address) : fromArchive(address));
  return { style, door, transform: door.transform, protocols: door.protocols(archives) };
}

/** What reads archives comes in a file of its own, when used. */
const loadReader = () => importAgain('own-archive', () => import('./own-archive.ts'));

type Loaded = [style: BaseStyle, archives: AddProtocolAction | null];

async function fromStyle(address: string): Promise<Loaded> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const style = baseFromStyle(await response.json(), address);
  if (!JSON.stringify(style.sources).includes('pmtiles://')) return [style, null];
  const { archiveReader } = await loadReader();
  return [style, archiveReader().tile];
}

async function fromArchive(address: string): Promise<Loaded> {
  const { archiveReader, readArchive } = await loadReader();
  const reader = archiveReader();
  const content = await inTime(readArchive(address, reader));
  return [baseFromArchive(address, content), reader.tile];
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
