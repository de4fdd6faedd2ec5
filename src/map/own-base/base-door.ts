/**
 * The one door through which an author's own base map asks for anything: only named hosts, and what came is counted.
 *
 *     map ─► transform ─► own-tile://… or own-file://…  ─► load: fetch, by the page itself, under its policy
 *                    └──► pmtiles://…                   ─► archive's protocol, counted
 *
 * MapLibre's worker would ask by itself, and the page's policy does not reach there.
 */
import type { AddProtocolAction, RequestTransformFunction } from 'maplibre-gl';

type Params = Parameters<AddProtocolAction>[0];
type Response = Awaited<ReturnType<AddProtocolAction>>;

/** A tile server says that it has no such tile: nothing is drawn there, and the other tiles are fine. */
const noTile = [204, 404, 410];

export class BaseDoor {
  /** Tiles that came, and what did not. */
  #came = 0;
  #failed = 0;
  #hosts: ReadonlySet<string>;
  #own: ReadonlySet<string>;

  /** `hosts` are origins; `own` the page's own files (absolute addresses), which pass as they are. */
  constructor(hosts: readonly string[], own: readonly string[]) {
    this.#hosts = new Set([...hosts, location.origin]);
    this.#own = new Set(own);
  }

  /** Nothing has come of the base map, and something has failed. */
  get isShut(): boolean {
    return this.#came === 0 && this.#failed > 0;
  }

  /** Nothing has come of the base map yet. */
  get isWaiting(): boolean {
    return this.#came === 0;
  }

  /** Throws for an address of another host. */
  readonly transform: RequestTransformFunction = (url, type) => {
    if (this.#own.has(url) || /^(data|blob):/.test(url)) return { url };
    const isArchive = url.startsWith('pmtiles://');
    const address = isArchive ? url.slice('pmtiles://'.length) : url;
    const origin = URL.canParse(address) ? new URL(address).origin : address;
    // Addresses of no host (`javascript:` and the like) all have the origin "null", as has a page opened from a file.
    if (origin === 'null' || !this.#hosts.has(origin)) {
      this.#failed++;
      throw new Error(`The base map asks ${origin}, which the story does not name.`);
    }
    if (isArchive) return { url };
    return { url: `${type === 'Tile' ? 'own-tile' : 'own-file'}://${url}` };
  };

  /** Loaders by scheme, for MapLibre's `addProtocol`; `archive` reads PMTiles. */
  protocols(archive: AddProtocolAction | null): [scheme: string, load: AddProtocolAction][] {
    return [
      ['own-tile', (params, abort) => this.#counted(load(params, abort), true)],
      ['own-file', (params, abort) => this.#counted(load(params, abort), false)],
      ...(archive ? [['pmtiles', this.#archiveLoader(archive)] as [string, AddProtocolAction]] : []),
    ];
  }

  #archiveLoader(archive: AddProtocolAction): AddProtocolAction {
    return (params, abort) => this.#counted(archive(params, abort), params.type !== 'json');
  }

  /** Counts a tile that came with something in it, and everything that failed other than by being called off. */
  async #counted(loading: Promise<Response>, isTile: boolean): Promise<Response> {
    try {
      const response = await loading;
      if (isTile && response.data === missing) {
        this.#failed++;
        return { ...response, data: new ArrayBuffer(0) };
      }
      if (isTile) this.#came++;
      return response;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'AbortError')) this.#failed++;
      throw error;
    }
  }
}

const missing = new ArrayBuffer(0);

async function load({ url, type }: Params, { signal }: AbortController): Promise<Response> {
  const address = url.replace(/^own-\w+:\/\//, '');
  const response = await fetch(address, { signal });
  if (noTile.includes(response.status) && url.startsWith('own-tile')) return { data: missing };
  if (!response.ok) throw new Error(`${new URL(address).host} answers ${response.status}.`);
  if (type === 'json') return { data: await response.json() };
  return { data: type === 'string' ? await response.text() : await response.arrayBuffer() };
}
