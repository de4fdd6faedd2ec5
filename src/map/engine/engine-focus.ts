/** What the live map draws for a focus: marks, the way to what lies beyond the frame, lines for orientation, the hatch. Compares, acts. */
import type { Map as GlMap } from 'maplibre-gl';
import type { Theme } from '../../kit/themes.ts';
import type { MapFiles, Place } from '../../story/story.ts';
import type { DetailKind } from '../layers/detail.ts';
import { lineSources } from '../layers/map-files.ts';
import type { MapView } from '../map-engine.ts';
import { EngineBeyond } from './engine-beyond.ts';
import { EngineDetail } from './engine-detail.ts';
import { EngineHatch } from './engine-hatch.ts';
import { EngineMarks } from './engine-places.ts';

interface FocusOptions {
  files: MapFiles;
  places: readonly Place[];
  kindOf: (place: string) => string | undefined;
}

export class EngineFocus {
  #map: GlMap;
  #marks: EngineMarks;
  #beyond: EngineBeyond;
  #detail: EngineDetail;
  #hatch: EngineHatch;

  constructor(map: GlMap, { files, places, kindOf }: FocusOptions) {
    this.#map = map;
    this.#marks = new EngineMarks(map, lineSources(files));
    this.#beyond = new EngineBeyond(map, places);
    this.#detail = new EngineDetail(map, kindOf);
    this.#hatch = new EngineHatch(map);
  }

  /** Call when a style has loaded. */
  reset(view: MapView): void {
    this.#hatch.reset(hatchTheme(view));
    this.#marks.reset();
  }

  /** State with which a style begins. */
  begin({ focus }: MapView) {
    return this.#detail.begin(focus);
  }

  /** Lines for orientation that the frame is to draw. */
  detail({ focus }: MapView): ReadonlySet<DetailKind> {
    return this.#detail.of(focus);
  }

  /** Those that it draws. */
  get drawn(): ReadonlySet<DetailKind> {
    return this.#detail.drawn;
  }

  /** The zoom at which the map rests, or is going to rest. */
  aim(zoom: number): void {
    this.#hatch.aim(zoom);
  }

  /** What is asked of a step before all else. */
  mark(view: MapView): void {
    this.#marks.show(view);
  }

  /** In the frame that there is, or on the way to another. */
  show(view: MapView): void {
    this.mark(view);
    this.#beyond.show(view.lit);
    this.follow(view);
    const theme = hatchTheme(view);
    if (theme) this.#hatch.show(theme);
  }

  /** The frame has changed. */
  follow({ focus }: MapView): void {
    this.#detail.show(focus, this.#map.isMoving());
  }
}

/** Null: nothing is hatched. */
const hatchTheme = ({ focus, theme }: MapView): Theme | null =>
  focus.some(({ precision }) => precision === 'vague') ? theme : null;
