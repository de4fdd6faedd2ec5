/** The two screens and lines on which pages are loaded. Device pixels are CSS pixels: graphics are drawn in software here. */
import type { Line } from './shared-line.ts';

export const viewports = {
  narrow: { width: 412, height: 823 },
  wide: { width: 1350, height: 940 },
} as const;

export type ScreenName = keyof typeof viewports;

export interface Conditions {
  screen: ScreenName;
  /** Null: as fast as this machine. */
  line: Line | null;
  /** How many times slower the page's main thread is. */
  slower: number;
}

/** A slow phone on a slow line: 1.6 Mbit/s, 150 ms, a processor four times slower. */
export const phone: Conditions = { screen: 'narrow', line: { speed: 200_000, latency: 150 }, slower: 4 };
export const desk: Conditions = { screen: 'wide', line: null, slower: 1 };
