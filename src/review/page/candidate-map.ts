/** The map of a name's candidates: numbered points on the world's countries, the outline of the chosen one, other places of the story small. */
import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry, MultiPoint } from 'geojson';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Candidate } from '../../draft/proposal.ts';
import { ask, type ReviewStore } from './store.ts';
import { words } from './words.ts';

const [WIDTH, HEIGHT] = [480, 320];
/** Degrees around a single point. */
const AROUND = 4;
const LEAST = 36;

export class CandidateMap {
  #world: FeatureCollection | null = null;
  readonly #shapes = new Map<string, Geometry | null>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  async load(): Promise<void> {
    this.#world = await ask<FeatureCollection>('world');
    this.#changed();
  }

  /** `choose` is called with the number of a candidate that is clicked. */
  template(store: ReviewStore, choose: (number: number) => void): TemplateResult {
    const { item } = store;
    const candidates = item?.kind === 'place' ? store.candidatesOf(item) : [];
    const placed = candidates.filter(({ point }) => point);
    const others = store.items.flatMap((other) =>
      other.kind === 'place' && other.choice?.as === 'place' && other !== item
        ? pointOf(other.candidates, other.choice.key)
        : [],
    );
    const projection = frameOf(placed.length > 0 ? placed.map(({ point }) => point!) : others);
    const path = geoPath(projection);
    const first = placed[0];
    const shape = first && this.#shapeOf(first.key);
    const at = (point: [number, number]) => projection(point) ?? [0, 0];
    return html`<section aria-label=${words.map}>
      <svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${placed.map(({ label, reason }) => `${label}: ${reason}`).join('. ') || words.map}>
        ${this.#world ? svg`<path class="land" d=${path(this.#world) ?? ''}></path>` : nothing}
        ${shape ? svg`<path class="shape" d=${path(shape) ?? ''}></path>` : nothing}
        ${others.map((point) => svg`<circle class="other" cx=${at(point)[0]} cy=${at(point)[1]} r="3"></circle>`)}
        ${placed.map((candidate) => numberTemplate(candidates.indexOf(candidate) + 1, at(candidate.point!), choose))}
      </svg>
    </section>`;
  }

  #shapeOf(key: string): Geometry | null {
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    this.#shapes.set(key, null);
    ask<{ geometry: Geometry | null }>(`shape?${new URLSearchParams({ key })}`).then(
      ({ geometry }) => {
        this.#shapes.set(key, geometry);
        this.#changed();
      },
      // Without its outline the point is still there.
      () => {},
    );
    return null;
  }
}

const numberTemplate = (
  number: number,
  [x, y]: [number, number] | number[],
  choose: (number: number) => void,
) => svg`<g class="candidate" transform="translate(${x} ${y})" @click=${() => choose(number)}>
  <circle r="10"></circle><text text-anchor="middle" dy="0.35em">${number}</text>
</g>`;

const pointOf = (candidates: readonly Candidate[], key: string): [number, number][] => {
  const point = candidates.find((candidate) => candidate.key === key)?.point;
  return point ? [point] : [];
};

/** All points with room around them; the whole world without one. */
function frameOf(points: readonly [number, number][]): GeoProjection {
  if (points.length === 0) return geoMercator().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
  const corners = points.flatMap(([lon, lat]) => [
    [lon - AROUND, Math.max(-80, lat - AROUND)],
    [lon + AROUND, Math.min(80, lat + AROUND)],
  ]);
  const extent: [[number, number], [number, number]] = [
    [LEAST, LEAST],
    [WIDTH - LEAST, HEIGHT - LEAST],
  ];
  return geoMercator().fitExtent(extent, { type: 'MultiPoint', coordinates: corners } as MultiPoint);
}
