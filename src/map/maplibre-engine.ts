/** Draws with MapLibre: the only module that imports it. Takes the wanted view, compares, acts. */
import {
  type GeoJSONSource,
  Map as GlMap,
  type LngLatBoundsLike,
  type MapGeoJSONFeature,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { palettes, type Theme } from '../kit/themes.ts';
import type { Camera, MapFiles } from '../story/story.ts';
import { cutLabels } from './cut-labels.ts';
import { dotImageOf, hatchTile } from './images.ts';
import { kindsInView } from './kinds-in-view.ts';
import type { MapEngine, MapEngineEvents, MapView } from './map-engine.ts';
import { dotImage, hatchImage, lazyFiles, styleOf } from './style.ts';

/** One eased flight per paragraph, ms. */
const flight = 900;
/** A move that comes sooner than this after the last (ms) is a jump: the reader is passing by. */
const passingBy = 350;
/** px kept free around what is framed; the picture of the map keeps the same. */
export const framePadding = 24;

export interface EngineOptions {
  container: HTMLElement;
  files: MapFiles;
  view: MapView;
  /** MapLibre's own words, by its message keys. */
  words: Record<string, string>;
  /** False where nothing scrolls behind the map. */
  cooperativeGestures: boolean;
  /** Elements that lie on the map. */
  obstacles: () => Element[];
  on: MapEngineEvents;
}

function imagesOf(theme: Theme) {
  const { accent, ink, paper } = palettes[theme];
  return [
    [hatchImage, hatchTile(accent)],
    [dotImage, dotImageOf(ink, paper)],
  ] as const;
}

setWorkerUrl(new URL(workerUrl, import.meta.url).href);

export class MapLibreEngine implements MapEngine {
  readonly map: GlMap;
  readonly ready: Promise<void>;
  #options: EngineOptions;
  #view: MapView;
  #focused = new Map<string, string>();
  #lit: string | null = null;
  #theme: Theme;
  #framed: Camera | null = null;
  #movedAt = 0;
  /** The style has loaded; before that there is nothing to act on, and loading applies the wanted view. */
  #styled = false;
  #pending: ReturnType<typeof lazyFiles>;

  /** Throws where the browser gives no WebGL 2. */
  constructor(options: EngineOptions) {
    this.#options = options;
    this.#view = options.view;
    this.#theme = options.view.theme;
    this.#pending = lazyFiles(options.files);
    this.map = new GlMap({
      container: options.container,
      style: styleOf(options.files, palettes[this.#theme]),
      bounds: options.view.camera.bounds as LngLatBoundsLike,
      fitBoundsOptions: { padding: framePadding },
      attributionControl: false,
      cooperativeGestures: options.cooperativeGestures,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 12,
      renderWorldCopies: false,
      locale: options.words,
      fadeDuration: 150,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-left');
    this.#framed = options.view.camera;
    this.#listen();
    this.ready = new Promise((resolve) => this.map.once('idle', () => resolve()));
  }

  show(view: MapView): void {
    this.#view = view;
    if (this.#styled) this.#apply();
  }

  returnToStory(): void {
    this.#framed = null;
    this.#frame();
  }

  destroy(): void {
    this.map.remove();
  }

  #listen(): void {
    const { on } = this.#options;
    const map = this.map;
    map.on('style.load', () => {
      this.#styled = true;
      for (const [name, pixels] of imagesOf(this.#theme)) map.addImage(name, pixels, { pixelRatio: 2 });
      this.#apply();
      this.#fill();
    });
    map.on('zoom', () => this.#fill());
    map.on('movestart', (event) => {
      if ('originalEvent' in event && event.originalEvent) on.explore();
    });
    map.on('idle', () => {
      const [[west, south], [east, north]] = map.getBounds().toArray();
      cutLabels(map, this.#options.obstacles());
      on.rest([west, south, east, north], kindsInView(map));
    });
    map.on('resize', () => {
      this.#framed = null;
      this.#frame(true);
    });
    map.on('click', (event) => on.select(this.#placesAt(event.point).map((feature) => String(feature.id))));
    map.on('mousemove', (event) => {
      const top = this.#placesAt(event.point)[0];
      map.getCanvas().style.cursor = top ? 'pointer' : '';
      on.hover(top ? String(top.id) : null);
    });
    map.on('mouseout', () => on.hover(null));
    map.on('error', (event) => {
      const source = 'sourceId' in event ? String(event.sourceId) : 'map';
      on.fault(source, () => this.#reload(source));
    });
  }

  /** Places under a point (px), the smallest first: a point before a line before an area, a child before its parent. */
  #placesAt(point: { x: number; y: number }): MapGeoJSONFeature[] {
    const reach = 6;
    const box: [[number, number], [number, number]] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    const thin = this.map.queryRenderedFeatures(box, {
      layers: ['place-point', 'place-line', 'place-line-vague'],
    });
    const areas = this.map.queryRenderedFeatures([point.x, point.y], { layers: ['place-hit'] });
    areas.sort((a, b) => Number(a.properties.size) - Number(b.properties.size));
    const seen = new Set<unknown>();
    return [...thin, ...areas].filter((feature) => !seen.has(feature.id) && seen.add(feature.id));
  }

  #apply(): void {
    this.#recolour();
    this.#focus();
    this.#light();
    this.#frame();
  }

  #recolour(): void {
    if (this.#theme === this.#view.theme) return;
    this.#theme = this.#view.theme;
    const palette = palettes[this.#theme];
    for (const [name, value] of Object.entries(palette)) this.map.setGlobalStateProperty(name, value);
    for (const [name, pixels] of imagesOf(this.#theme)) this.map.updateImage(name, pixels);
  }

  #focus(): void {
    const wanted = new Map(this.#view.focus.map((focus) => [focus.place, focus.precision]));
    for (const id of this.#focused.keys()) {
      if (!wanted.has(id)) this.map.setFeatureState({ source: 'places', id }, { focus: null });
    }
    for (const [id, focus] of wanted) {
      if (this.#focused.get(id) !== focus) this.map.setFeatureState({ source: 'places', id }, { focus });
    }
    this.#focused = wanted;
  }

  #light(): void {
    if (this.#lit === this.#view.lit) return;
    if (this.#lit) this.map.setFeatureState({ source: 'places', id: this.#lit }, { lit: false });
    if (this.#view.lit) this.map.setFeatureState({ source: 'places', id: this.#view.lit }, { lit: true });
    this.#lit = this.#view.lit;
  }

  /** Flies to what is wanted; jumps where paragraphs pass quickly (MapLibre itself jumps for reduced motion). */
  #frame(jump = false): void {
    const { camera } = this.#view;
    if (this.#framed?.viewBox === camera.viewBox) return;
    this.#framed = camera;
    const now = performance.now();
    const quick = jump || now - this.#movedAt < passingBy;
    this.#movedAt = now;
    this.map.fitBounds(camera.bounds as LngLatBoundsLike, {
      padding: framePadding,
      duration: quick ? 0 : flight,
      linear: true,
    });
  }

  /** Asks for the files whose zooms the map has reached. */
  #fill(): void {
    const zoom = this.map.getZoom();
    const due = this.#pending.filter(({ zooms: [min, max] }) => zoom >= min && zoom < max);
    this.#pending = this.#pending.filter((file) => !due.includes(file));
    for (const { source, url } of due)
      this.map.getSource<GeoJSONSource>(source)?.setData(new URL(url, document.baseURI).href);
  }

  #reload(source: string): void {
    const file = lazyFiles(this.#options.files).find((candidate) => candidate.source === source);
    const { places, labels } = this.#options.files;
    const url = file?.url ?? { places, labels }[source];
    if (url) this.map.getSource<GeoJSONSource>(source)?.setData(new URL(url, document.baseURI).href);
  }
}
