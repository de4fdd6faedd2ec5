/** What a map element asks of the thing that draws: wanted state in, readers' wishes out. No library is named here. */
import type { FeatureCollection, Position } from 'geojson';
import type { Theme } from '../kit/themes.ts';
import type { BBox, Camera, Focus } from '../story/story.ts';
import type { Room } from './room.ts';

/** Something laid over the map, not of the story. Degrees lon/lat. */
export interface Overlay {
  /** Areas, and points with a `name`. */
  collection: FeatureCollection;
  /** Position of the grip, and its name. */
  grip: { at: Position; label: string };
  /** The reader wants it there; `settled` is false while the pointer still drags. */
  onMove(to: Position, settled: boolean): void;
  /** The reader wants it one step further; bearing in degrees clockwise from north. */
  onStep(bearing: number): void;
}

/** Everything that a map shows at one moment. An engine compares it with what it shows and acts on the difference. */
export interface MapView {
  focus: readonly Focus[];
  camera: Camera;
  /** px of the frame that are kept free of what is framed. */
  room: Room;
  /** The place that answers what is pointed at. */
  lit: string | null;
  /** Something is lit, here or elsewhere: every other place steps back. */
  isBack: boolean;
  theme: Theme;
  /** Laid over the map, not of the story. */
  overlay?: Overlay | null;
}

export interface MapEngineEvents {
  /** The smallest place under a click; null if there is none. */
  select(id: string | null): void;
  hover(id: string | null): void;
  /** The reader moved the map by hand. */
  explore(): void;
  /** The frame has stopped at these bounds, degrees. */
  rest(bounds: BBox): void;
  /** Lines of these kinds are in view there. */
  lines(kinds: string[]): void;
  /** A part of the map could not be loaded; `retry` asks for it again. */
  fault(part: string, retry: () => void): void;
  /** The author's own base map cannot be had; the embedded one is shown. */
  baseLost(): void;
  /** The graphics have been taken away: this engine draws no more. */
  lost(): void;
  /** Who made the author's base map, as plain text. */
  credit(text: string): void;
}

export interface MapEngine {
  /** The library's own map object. */
  readonly map: unknown;
  /** Resolves when the first view is drawn whole. */
  readonly ready: Promise<void>;
  show(view: MapView): void;
  /** Frames the wanted view again after the reader has moved the map. */
  returnToStory(): void;
  /** Zooms in by whole steps, or out if they are negative. */
  zoomBy(steps: number): void;
  destroy(): void;
}

/** What a loader is given to make an engine with. */
export interface EngineRequest {
  container: HTMLElement;
  view: MapView;
  obstacles: () => Element[];
  cooperativeGestures: boolean;
  on: MapEngineEvents;
  /** Aborted when the engine is no longer needed. */
  signal: AbortSignal;
}

/** Makes an engine; rejects if it can't be had. */
export type EngineLoader = (request: EngineRequest) => Promise<MapEngine>;
