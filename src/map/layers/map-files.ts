/** Which file fills which source of the style, and in which views it is wanted. */

import { contains, meetOnGlobe } from '../../story/boxes-on-globe.ts';
import type { BBox, LayerFile, MapFiles } from '../../story/story.ts';
import { type DetailKind, detailKinds } from './detail.ts';
import { zoomsOf, zoomsOfFile } from './zooms.ts';

/** What a map shows now. */
export interface Frame {
  zoom: number;
  /** Degrees. */
  bounds: BBox;
  /** Lines for orientation that it draws. */
  detail: ReadonlySet<DetailKind>;
}

/** A source, the address that fills it, and whether a frame wants it. */
export interface SourceFile {
  source: string;
  url: string;
  wantedIn: (frame: Frame) => boolean;
}

/** Apart from the names that the style has for its own sources, whatever an author calls a layer. */
export const layerSource = (file: LayerFile): string => `layer-${file.name}`;
export const worldDetailSource = (index: number): string => `world-detail-${index}`;

export const always = (): boolean => true;

/** Every file of a story, each with when it is wanted: at its zooms, and only if a part of it is in the frame. */
export function sourceFiles(files: MapFiles): SourceFile[] {
  const at =
    ([min, max]: [number, number]) =>
    ({ zoom }: Frame) =>
      zoom >= min && zoom < max;
  const near = at(zoomsOf['world-detail']!);
  return [
    { source: 'places', url: files.places, wantedIn: always },
    { source: 'labels', url: files.labels, wantedIn: always },
    { source: 'world', url: files.world, wantedIn: at(zoomsOf.world!) },
    ...files.worldDetail.map(
      ({ url, bounds, clear }, index): SourceFile => ({
        source: worldDetailSource(index),
        url,
        wantedIn: (frame) =>
          near(frame) && meetOnGlobe(frame.bounds, bounds) && !(clear && contains(clear, frame.bounds)),
      }),
    ),
    ...files.layers.map(
      (file): SourceFile => ({ source: layerSource(file), url: file.url, wantedIn: wantsLayer(file) }),
    ),
  ];
}

function wantsLayer(file: LayerFile): SourceFile['wantedIn'] {
  const zooms = zoomsOfFile(file);
  const kinds = file.kinds.flatMap((kind) => detailKinds[kind] ?? []);
  return ({ zoom, detail }) =>
    (zooms !== null && zoom >= zooms[0] && zoom < zooms[1]) || kinds.some((kind) => detail.has(kind));
}

/** The sources of layers with lines, of which one may be a place of the story. */
export const lineSources = (files: MapFiles): string[] =>
  files.layers.filter(({ kinds }) => kinds.includes('border') || kinds.includes('river')).map(layerSource);

/** The sources that hold the countries which are drawn at a zoom. */
export function countrySources(files: MapFiles, zoom: number): string[] {
  if (zoom < zoomsOf['world-detail']![0]) return ['world'];
  const own = files.layers.filter(({ kinds }) => kinds.includes('country'));
  return [...own.map(layerSource), ...files.worldDetail.map((_, index) => worldDetailSource(index))];
}
