/** Places the live map's names for each frame at which it rests, from the shapes and names that its own sources hold. */
import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { GeoJSONSource, Map as GlMap } from 'maplibre-gl';
import type { Rect } from '../../kit/boxes.ts';
import { boxIn } from '../../kit/dom.ts';
import { widthInEm } from '../../kit/text-width.ts';
import type { Focus, MapFiles } from '../../story/story.ts';
import { labelFamily, namesSource } from '../layers/label-layers.ts';
import { countrySources } from '../layers/map-files.ts';
import { Cells } from '../names/cells.ts';
import { chooseNames } from '../names/choose-names.ts';
import type { PlacedName } from '../names/free-room.ts';
import { degreesOf, shapeNear, unitRings } from '../names/geo-shapes.ts';
import { labelNear, labelShape } from '../names/label-shape.ts';
import { placeOceans } from '../names/place-oceans.ts';
import type { Subject } from '../names/place-subject.ts';
import { type RingShape, unitsOf, type Viewport } from '../names/shapes.ts';
import type { Label } from '../names/wanted-names.ts';
import type { QuietTiles } from './quiet-tiles.ts';

/** Frames whose names are kept. */
const most = 60;

type Named = Label & { vague?: string };

interface NamesWants {
  focus: () => readonly Focus[];
  obstacles: () => Element[];
  tiles: QuietTiles;
}

export class EngineNames {
  #map: GlMap;
  #files: MapFiles;
  #wants: NamesWants;
  /** What sources hold, as the placing reads it; forgotten when they are filled. */
  #shapes = new Map<string, Promise<RingShape[]>>();
  #labels: Promise<Named[]> | null = null;
  /** What was placed before, by frame and focus: paragraphs come back to the same frames. */
  #known = new Map<string, Feature[]>();
  /** Frame and focus for which names are placed, or are being placed. */
  #placedFor = '';
  #isPlacing = false;
  /** The base map names countries, towns and rivers itself. */
  #unitsOnly = false;

  constructor(map: GlMap, files: MapFiles, wants: NamesWants) {
    this.#map = map;
    this.#files = files;
    this.#wants = wants;
    const sources = new Set(['labels', 'places', ...[0, 24].flatMap((zoom) => countrySources(files, zoom))]);
    // They are placed for a frame at rest: a flight has no others to show.
    map.on('movestart', () => wants.tiles.set(namesSource, true));
    map.on('sourcedata', ({ sourceId, sourceDataType }) => {
      if (sourceDataType !== 'content' || !sources.has(sourceId)) return;
      this.#forget(sourceId);
      // While the worker still cuts the shapes into tiles: were the map idle once without names, they would fade in.
      if (!map.isMoving() && ['labels', ...this.#shapeSources()].every((source) => hasCome(map, source)))
        void this.place();
    });
  }

  /** Call when a style has loaded: nothing is placed in it. */
  reset(unitsOnly: boolean): void {
    this.#unitsOnly = unitsOnly;
    this.#shapes.clear();
    this.#labels = null;
    this.#known.clear();
    this.#placedFor = '';
  }

  /** Whether the names are those of this frame; else they are on their way, and the map is idle once more when they are there. */
  isPlaced(): boolean {
    void this.place();
    return !this.#isPlacing;
  }

  /** Compares the frame with that for which names are placed, and places them again if it differs. */
  async place(): Promise<void> {
    const map = this.#map;
    const focus = this.#wants.focus();
    const view = this.#view();
    const obstacles = this.#boxes();
    const frame = JSON.stringify([view, obstacles, focus]);
    if (frame === this.#placedFor || view.width === 0 || view.height === 0) {
      if (!map.isMoving() && !this.#isPlacing) this.#wants.tiles.set(namesSource, false);
      return;
    }
    this.#placedFor = frame;
    this.#isPlacing = true;
    try {
      const features = this.#known.get(frame) ?? (await this.#featuresIn(view, obstacles, focus));
      // The map has moved on in the meantime: names are placed for its next frame.
      if (frame !== this.#placedFor || !map.getSource(namesSource)) return;
      if (this.#known.size >= most) this.#known.clear();
      this.#known.set(frame, features);
      this.#wants.tiles.wakeWithData(namesSource);
      map.getSource<GeoJSONSource>(namesSource)!.setData({ type: 'FeatureCollection', features });
    } finally {
      if (frame === this.#placedFor) this.#isPlacing = false;
      map.triggerRepaint();
    }
  }

  async #featuresIn(view: Viewport, obstacles: readonly Rect[], focus: readonly Focus[]): Promise<Feature[]> {
    const positionOf = positionsIn(view);
    const [labels, places, ...countries] = await Promise.all([
      this.#labelsOf(),
      ...this.#shapeSources().map((source) => this.#shapesOf(source)),
    ]);
    const start = performance.now();
    const middle = view.left + view.width / view.scale / 2;
    const isAcross = this.#map.getRenderWorldCopies();
    const near = (shape: RingShape): RingShape => (isAcross ? shapeNear(shape, middle) : shape);
    const shapes = countries.flat().map(near);
    const named = labels.map((label) => labelNear(label, middle, isAcross));
    const cells = new Cells(view);
    for (const [index, shape] of shapes.entries()) cells.fill(shape, index + 1);
    const placed = chooseNames(
      {
        cells,
        countries: shapes.map(({ id }) => id),
        labels: named.filter(({ kind }) => kind !== 'subject' && !(this.#unitsOnly && isBaseKind(kind))),
        subjects: subjectsIn(focus, labels, places!.map(near)),
        obstacles,
        measure: (text, size) => size * widthInEm(text, `100px ${labelFamily}`, 100),
      },
      placeOceans,
    );
    performance.measure('story-map: names placed', { start });
    return placed.map((name) => featureOf(name, positionOf(name)));
  }

  /** The places' first. */
  #shapeSources(): string[] {
    return ['places', ...(this.#unitsOnly ? [] : countrySources(this.#files, this.#map.getZoom()))];
  }

  #forget(source: string): void {
    this.#shapes.delete(source);
    if (source === 'labels') this.#labels = null;
    this.#known.clear();
    this.#placedFor = '';
  }

  #view(): Viewport {
    const map = this.#map;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const scale = (512 * 2 ** map.getZoom()) / 1e6;
    const [x, y] = unitsOf(map.getCenter().toArray());
    return { width, height, scale, left: x - width / scale / 2, top: y - height / scale / 2 };
  }

  /** What lies on the map, px. */
  #boxes(): Rect[] {
    const frame = this.#map.getContainer();
    return this.#wants.obstacles().map((element) => boxIn(frame, element));
  }

  #labelsOf(): Promise<Named[]> {
    this.#labels ??= this.#featuresOf('labels').then((features) => features.map(labelFrom));
    return this.#labels;
  }

  #shapesOf(source: string): Promise<RingShape[]> {
    const shapes =
      this.#shapes.get(source) ??
      this.#featuresOf(source).then((features) =>
        features.filter((feature) => source === 'places' || isCountry(feature)).map(shapeFrom),
      );
    this.#shapes.set(source, shapes);
    return shapes;
  }

  async #featuresOf(source: string): Promise<Feature[]> {
    const found = this.#map.getSource<GeoJSONSource>(source);
    if (!found) return [];
    // If it cannot be loaded, names are placed without it; that is reported elsewhere.
    const data = await Promise.race([found.getData(), failureOf(found)]);
    return (data as FeatureCollection | null)?.features ?? [];
  }
}

/** It still has an address in place of data. */
const isAwaited = (source: GeoJSONSource): boolean => typeof source.serialize().data === 'string';

const hasCome = (map: GlMap, name: string): boolean => {
  const source = map.getSource<GeoJSONSource>(name);
  return !source || !isAwaited(source);
};

/** Resolves when a source has failed to load, or if it has: MapLibre would wait for its data forever. */
const failureOf = (source: GeoJSONSource): Promise<null> =>
  new Promise((resolve) => {
    if (source.loaded() && isAwaited(source)) resolve(null);
    else source.once('error', () => resolve(null));
  });

/** Degrees of a position in px of a frame. */
const positionsIn =
  ({ left, top, scale }: Viewport) =>
  ({ x, y }: { x: number; y: number }): Point['coordinates'] =>
    degreesOf([left + x / scale, top + y / scale]);

function featureOf(
  { kind, id, rank, lines, size, side }: PlacedName,
  coordinates: Point['coordinates'],
): Feature {
  const properties = { kind, id, rank, name: lines.join('\n'), size, side };
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates } };
}

const isBaseKind = (kind: string): boolean => ['country', 'town', 'river', 'ocean'].includes(kind);

const isCountry = ({ properties, geometry }: Feature): boolean =>
  geometry.type.endsWith('Polygon') && (properties?.kind ?? 'country') === 'country';

function labelFrom({ properties, geometry }: Feature<Geometry | null>): Named {
  const { rank = 0, ...label } = properties as Named;
  return { ...label, rank, ...labelShape(label.id, geometry) };
}

const shapeFrom = ({ id, properties, geometry }: Feature): RingShape => ({
  id: String(id ?? properties?.id),
  rings: unitRings(geometry),
});

function subjectsIn(
  focus: readonly Focus[],
  labels: readonly Named[],
  places: readonly RingShape[],
): Subject[] {
  return focus.flatMap(({ place, precision }) => {
    const label = labels.find(({ kind, id }) => kind === 'subject' && id === place);
    const shape = places.find(({ id }) => id === place);
    if (!label || !shape) return [];
    const text = precision === 'vague' ? (label.vague ?? label.name) : label.name;
    return [{ id: place, text, form: formOf(shape), shape }];
  });
}

/** An area's rings are closed. */
function formOf({ rings: [first] }: RingShape): Subject['form'] {
  const points = first?.points ?? new Float64Array(2);
  if (points.length <= 2) return 'point';
  return points[0] === points.at(-2) && points[1] === points.at(-1) ? 'area' : 'line';
}
