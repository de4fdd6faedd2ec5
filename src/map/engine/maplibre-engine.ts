/** Draws with MapLibre: the only module that imports it. Takes the wanted view, compares, acts. */
// Runs before the library is read.
import './worker.ts';
import {
  addProtocol,
  Map as GlMap,
  type LngLatBoundsLike,
  removeProtocol,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import { palettes, type Theme } from '../../kit/themes.ts';
import type { MapFiles, Place } from '../../story/story.ts';
import { arrowField } from '../layers/arrow.ts';
import { dotImageOf } from '../layers/images.ts';
import { dotImage } from '../layers/label-layers.ts';
import { arrowImage } from '../layers/place-layers.ts';
import { styleOf } from '../layers/style.ts';
import type { MapEngine, MapEngineEvents, MapView } from '../map-engine.ts';
import { EngineBase } from '../own-base/engine-base.ts';
import type { OwnBase } from '../own-base/own-base.ts';
import { addStyles } from './add-styles.ts';
import { EngineCamera, paddingFor } from './engine-camera.ts';
import { EngineFocus } from './engine-focus.ts';
import { EngineLines } from './engine-lines.ts';
import { EngineNames } from './engine-names.ts';
import { sharpenWhen, unseen } from './engine-pixels.ts';
import { placeAt } from './engine-places.ts';
import { EngineScale } from './engine-scale.ts';
import { EngineSources } from './engine-sources.ts';
import { fetchEarly } from './fetch-early.ts';
import { MapOverlay } from './overlay.ts';
import { QuietTiles } from './quiet-tiles.ts';
import { workerAddress } from './worker.ts';

// In this file, so that it needs no other: one less to go missing.
export { loadOwnBase } from '../own-base/own-base.ts';
export { storyOptions } from './story-options.ts';
export { findWorker } from './worker.ts';

export interface EngineOptions {
  container: HTMLElement;
  files: MapFiles;
  places: readonly Place[];
  kindOf: (place: string) => string | undefined;
  /** The author's own base map; null if it could not be had; left out for the embedded one. */
  base?: OwnBase | null | undefined;
  view: MapView;
  /** Some view is across the 180th meridian: the world is drawn on beyond it. */
  isAcross: boolean;
  /** BCP 47: how numbers are written. */
  locale: string;
  /** MapLibre's own words, by its message keys. */
  words: Record<string, string>;
  /** False if nothing scrolls behind the map. */
  cooperativeGestures: boolean;
  /** Elements that lie on the map. */
  obstacles: () => Element[];
  on: MapEngineEvents;
}

function imagesOf(theme: Theme) {
  const { ink, paper } = palettes[theme];
  return [[dotImage, dotImageOf(ink, paper)]] as const;
}

// MapLibre itself makes it a `data:` one if the page has no origin (a sandboxed frame).
const protocols = { add: addProtocol, remove: removeProtocol };

setWorkerUrl(workerAddress);

/** Zooms: an author's own base map has detail where the built-in one has none. */
const nearest = { builtIn: 12, own: 17 };

/** How long names and lines take to appear, ms. Each frame of it is a whole drawing; and it is motion. */
const fadeMs = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 150);

export class MapLibreEngine implements MapEngine {
  readonly map: GlMap;
  readonly ready: Promise<void>;
  #options: EngineOptions;
  #view: MapView;
  #theme: Theme;
  #base: EngineBase | null;
  #sources: EngineSources;
  #camera: EngineCamera;
  #focus: EngineFocus;
  #lines: EngineLines;
  #names: EngineNames;
  #overlay: MapOverlay;
  #tiles: QuietTiles;
  /** The style has loaded; before that there is nothing to act on, and loading applies the wanted view. */
  #styled = false;
  #isDrawn = false;
  /** Gives up before the first view is drawn. */
  #fail!: (reason: unknown) => void;
  /** The zoom to which the last press on a zoom button leads. */
  #zoomGoal = 0;

  /** Throws if the browser gives no WebGL 2. */
  constructor(options: EngineOptions) {
    this.#options = options;
    this.#view = options.view;
    this.#theme = options.view.theme;
    addStyles(options.container);
    this.map = new GlMap({
      container: options.container,
      transformRequest: options.base?.transform ?? null,
      bounds: options.view.camera.bounds as LngLatBoundsLike,
      fitBoundsOptions: { padding: paddingFor(options.view.room, options.container.clientHeight) },
      attributionControl: false,
      cooperativeGestures: options.cooperativeGestures,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: options.base ? nearest.own : nearest.builtIn,
      renderWorldCopies: options.isAcross,
      locale: options.words,
      fadeDuration: fadeMs(),
      // Not on a base map with tiles and signs for screens like this one: it would be asked for those of another.
      ...(options.base ? {} : { pixelRatio: unseen }),
      // A base map that ends before our nearest zoom: each of its tiles is asked for once, not for each part of it in view.
      zoomLevelsToOverscale: undefined,
    });
    this.#base = options.base ? new EngineBase(options.base, protocols, () => this.#takeOver()) : null;
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new EngineScale(options.locale), 'bottom-left');
    this.#focus = new EngineFocus(this.map, options);
    const detail = () => this.#focus.detail(this.#view);
    this.#sources = new EngineSources(this.map, options.files, detail, fetchEarly);
    this.map.setStyle(this.#style());
    this.#camera = new EngineCamera(this.map, options.view, {
      aim: (zoom) => this.#focus.aim(zoom),
      stay: () => this.#focus.show(this.#view),
    });
    this.#lines = new EngineLines(this.map, options.on.lines);
    this.#tiles = new QuietTiles(this.map);
    const focus = () => this.#view.focus;
    const { obstacles, files } = options;
    this.#names = new EngineNames(this.map, files, { obstacles, focus, tiles: this.#tiles });
    this.#listen();
    this.#overlay = new MapOverlay(this.map);
    this.ready = new Promise((resolve, reject) => {
      this.#fail = reject;
      this.map.on('idle', () => this.#settle(resolve));
    });
    this.#watchWorker();
    if (options.base === null) options.on.baseLost();
  }

  show(view: MapView): void {
    this.#view = view;
    if (!this.#styled) return;
    this.#apply();
    // Another focus in the same frame: no move will end.
    if (!this.map.isMoving() && !this.#camera.isWaiting) this.#placeNames();
  }

  returnToStory(): void {
    this.#camera.frameAgain();
  }

  zoomBy(steps: number): void {
    // From the zoom that the last press leads to, not from the zoom of its flight so far.
    const from = this.map.isZooming() ? this.#zoomGoal : this.map.getZoom();
    this.#zoomGoal = Math.round(from + steps);
    this.map.zoomTo(this.#zoomGoal);
  }

  destroy(): void {
    this.#base?.destroy();
    this.map.remove();
  }

  /** With what the view wants in it. */
  #style(): StyleSpecification {
    const { files } = this.#options;
    const style = this.#sources.filled(styleOf(files, palettes[this.#theme], this.#base?.style));
    const transition = { duration: fadeMs(), delay: 0 };
    return { ...style, transition, state: { ...style.state, ...this.#focus.begin(this.#view) } };
  }

  #listen(): void {
    const { on } = this.#options;
    const map = this.map;
    map.on('style.load', () => {
      this.#styled = true;
      for (const [name, pixels] of imagesOf(this.#theme)) map.addImage(name, pixels, { pixelRatio: 2 });
      // Worked out for stories that have a route.
      if (this.#options.places.some(({ kind }) => kind === 'route'))
        map.addImage(arrowImage, arrowField(), { pixelRatio: 2, sdf: true });
      this.#tiles.reset();
      this.#focus.reset(this.#view);
      this.#names.reset(this.#base?.style.hasNames ?? false);
      this.#apply();
      this.#sources.fill();
    });
    const follow = (): void => {
      if (!this.#styled) return;
      this.#focus.follow(this.#view);
      this.#sources.fill();
      this.#sources.quieten(this.#tiles, this.#focus.drawn);
    };
    map.on('move', follow);
    map.on('moveend', follow);
    map.on('moveend', () => this.#placeNames());
    sharpenWhen(map, () => this.#styled && Boolean(map.isStyleLoaded()) && this.#names.isPlaced());
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) on.explore();
    });
    map.on('click', (event) => on.select(placeAt(map, event.point)));
    map.on('mousemove', (event) => {
      const id = placeAt(map, event.point);
      map.getCanvas().style.cursor = id ? 'pointer' : '';
      on.hover(id);
    });
    map.on('mouseout', () => on.hover(null));
    map.on('webglcontextlost', () => on.lost());
    map.on('error', (event) => {
      const source = 'sourceId' in event ? String(event.sourceId) : 'map';
      if (this.#base?.excuses(source)) {
        // With a style that MapLibre rejects, the map never becomes idle.
        if (!this.#styled) this.#takeOver();
      } else if ('sourceId' in event && !map.getSource(source)) {
        // A late answer for a base map that the embedded one has replaced.
      } else if (this.#sources.isNews(source)) on.fault(source, () => this.#sources.retry(source));
      // A part that fails draws nothing, and only after drawing does the map see that it is idle.
      map.triggerRepaint();
    });
  }

  /** Not at once: a jump ends within the reader's step, which has no time for it. Nor on the way, if the next drawing is a flight's. */
  #placeNames(): void {
    if (!this.#isDrawn) return;
    this.map.once('render', () => {
      if (!this.map.isMoving() && !this.#camera.isWaiting) void this.#names.place();
    });
  }

  /** The worker reads all data: if it does not come, or breaks, the map would wait forever. */
  #watchWorker(): void {
    const { dispatcher } = this.map.style;
    const broken = (reason: unknown): void => {
      if (this.map.style?.dispatcher !== dispatcher) return;
      this.#fail(reason);
      if (this.#isDrawn) this.#options.on.lost();
    };
    dispatcher.on('error', ({ error }) => broken(error));
    dispatcher.waitForInitComplete().catch(broken);
  }

  /** The map has drawn all that it can have: good, or a sign that the author's base map has nothing to give. */
  #settle(ready: () => void): void {
    const { map } = this;
    const { on } = this.#options;
    if (this.#base?.isLost()) {
      this.#takeOver();
      return;
    }
    if (this.#camera.isWaiting || !this.#names.isPlaced()) return;
    const [[west, south], [east, north]] = map.getBounds().toArray();
    const { focus } = this.#view;
    if (this.#base) on.credit(this.#base.credit(map));
    on.rest([west, south, east, north]);
    this.#lines.show(this.#focus.drawn, focus);
    this.#isDrawn = true;
    ready();
  }

  /** The embedded base map instead of the author's. */
  #takeOver(): void {
    this.#base?.destroy();
    this.#base = null;
    this.#styled = false;
    this.map.setTransformRequest(null);
    this.map.setStyle(this.#style(), { diff: false });
    this.#watchWorker();
    this.#options.on.baseLost();
  }

  #apply(): void {
    this.#recolour();
    // What the reader passes by is not drawn, nor is what it has in focus. A flight takes longer to begin than a step has.
    if (!this.#camera.passes(this.#view.camera)) this.#focus.mark(this.#view);
    this.#overlay.show(this.#view.overlay ?? null);
    this.#camera.frame(this.#view);
    if (!this.#camera.isWaiting) this.#focus.show(this.#view);
  }

  #recolour(): void {
    if (this.#theme === this.#view.theme) return;
    this.#theme = this.#view.theme;
    const palette = palettes[this.#theme];
    for (const [name, value] of Object.entries(palette)) this.map.setGlobalStateProperty(name, value);
    for (const [name, pixels] of imagesOf(this.#theme)) this.map.updateImage(name, pixels);
  }
}
