/** Fills the map's sources when a view wants them, and asks again for those that could not be loaded. */
import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  Map as GlMap,
  StyleSpecification,
} from 'maplibre-gl';
import { refresh } from '../../kit/refresh.ts';
import type { MapFiles } from '../../story/story.ts';
import { type Frame, type SourceFile, sourceFiles } from '../layers/map-files.ts';
import type { QuietTiles } from './quiet-tiles.ts';

export class EngineSources {
  #map: GlMap;
  #files: readonly SourceFile[];
  #detail: () => Frame['detail'];
  #early: (address: string) => void;
  #pending: SourceFile[] = [];
  /** Sources whose fault has been reported and which have not been requested again since. */
  #faulty = new Set<string>();

  /** `detail`: lines for orientation that the frame draws; `early`: has a file fetched before the worker asks for it. */
  constructor(
    map: GlMap,
    files: MapFiles,
    detail: () => Frame['detail'],
    early: (address: string) => void = () => {},
  ) {
    this.#early = early;
    this.#map = map;
    this.#detail = detail;
    this.#files = sourceFiles(files);
  }

  /**
   * A style that the map is about to be given, with what the frame wants in it: empty sources filled afterwards would take
   * the worker another round.
   */
  filled(style: StyleSpecification): StyleSpecification {
    const frame = this.#frame();
    const own = this.#files.filter(({ source }) => source in style.sources);
    this.#faulty.clear();
    this.#pending = own.filter(({ wantedIn }) => !wantedIn(frame));
    const due = own.filter(({ wantedIn }) => wantedIn(frame));
    const sources = due.map(({ source, url }) => {
      const empty = style.sources[source] as GeoJSONSourceSpecification;
      const data = addressOf(url);
      // The worker that will ask for them is still on its way itself.
      this.#early(data);
      return [source, { ...empty, data }] as const;
    });
    return { ...style, sources: { ...style.sources, ...Object.fromEntries(sources) } };
  }

  /** Asks for the files that the frame wants and that have not been asked for. Call when the style has loaded, at the earliest. */
  fill(): void {
    const frame = this.#frame();
    const due = this.#pending.filter(({ wantedIn }) => wantedIn(frame));
    if (due.length === 0) return;
    this.#pending = this.#pending.filter((file) => !due.includes(file));
    for (const file of due) this.#load(file);
  }

  /** Those of which a frame with this detail draws nothing keep the tiles that they have. */
  quieten(tiles: QuietTiles, detail: Frame['detail']): void {
    const frame = { ...this.#frame(), detail };
    for (const { source, wantedIn } of this.#files) tiles.set(source, !wantedIn(frame));
  }

  /** Whether a fault of this source is new; false if it has been reported already. */
  isNews(source: string): boolean {
    if (this.#faulty.has(source)) return false;
    this.#faulty.add(source);
    return true;
  }

  /** Asks again for what a source holds, past the browser's cache. */
  retry(source: string): void {
    this.#faulty.delete(source);
    const file = this.#files.find((candidate) => candidate.source === source);
    if (file) {
      const load = (): void => this.#load(file);
      refresh(addressOf(file.url)).then(load, load);
    } else if (this.#map.getSource(source)) this.#map.refreshTiles(source);
  }

  #load({ source, url }: SourceFile): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(addressOf(url));
  }

  #frame(): Frame {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    return { zoom: this.#map.getZoom(), bounds: [west, south, east, north], detail: this.#detail() };
  }
}

const addressOf = (url: string): string => new URL(url, document.baseURI).href;
