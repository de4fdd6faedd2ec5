/** A very small picture of the world that shows where the map's view is. Equirectangular: x is longitude, y is -latitude. */
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { insetFrame } from '../../map/inset-view.ts';
import type { BBox } from '../../story/story.ts';
import { pathData } from './svg.ts';

/** Bytes that the inset may have once compressed. */
const budget = 1000;
/** Degrees: all land but Antarctica. */
const shown = { west: -180, north: 84, east: 180, south: -57 };

/** An `<svg>` of `world`'s land with a frame (`rect[data-frame]`) at `bounds`, degrees, which the page moves to its view. */
export function insetSvg(world: FeatureCollection, bounds: BBox): Element {
  const land = landOf(world);
  for (let tolerance = 0.3; ; tolerance *= 1.2) {
    const svg = draw(
      pathData(land(tolerance), ([lon, lat]) => [lon!, -lat!]),
      bounds,
    );
    if (tolerance > 50 || gzipSync(toHtml(svg), { level: 9 }).length <= budget) return svg;
  }
}

/** All land as one shape, simplified to corners of at least `tolerance`² square degrees. */
function landOf(world: FeatureCollection): (tolerance: number) => Geometry {
  type Land = Topology<{ land: GeometryCollection }>;
  const weighted = presimplify(topology({ land: world } as never) as never) as unknown as Land;
  return (tolerance) => {
    const simple = simplify(weighted, tolerance ** 2);
    const filtered = filter(simple, filterAttachedWeight(simple, 2 * tolerance ** 2)) as Land;
    return merge(filtered as never, filtered.objects.land.geometries as never);
  };
}

function draw(d: string, bounds: BBox): Element {
  const { west, north, east, south } = shown;
  const [width, height] = [east - west, north - south];
  return s(
    'svg',
    {
      slot: 'inset',
      dataInset: '',
      viewBox: `${west} ${-north} ${width} ${height}`,
      ariaHidden: 'true',
      focusable: 'false',
    },
    [
      s('rect', { class: 'water', x: west, y: -north, width, height }),
      s('path', { class: 'land', d }),
      s('rect', { dataFrame: '', ...insetFrame(bounds), vectorEffect: 'non-scaling-stroke' }),
    ],
  );
}
