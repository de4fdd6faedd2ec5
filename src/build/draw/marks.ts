/** What a picture draws, in order: land, units, lines, places. The caller decides how paths are written and placed. */

import type { Geometry } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Precision } from '../../story/story.ts';
import { drawnKind } from '../derive/map-kinds.ts';
import type { PlaceSource } from '../read/story-source.ts';
import type { Ground } from './ground.ts';
import { isUnit } from './shape-source.ts';

export interface MarkOptions {
  ground: Ground;
  places: readonly PlaceSource[];
  focus: ReadonlyMap<string, Precision>;
  /** Size of a pixel in the picture's units. */
  pixel: number;
  /** Attributes of a path along a geometry: `d`, and `transform` if it has one. */
  path: (geometry: Geometry) => PathAttributes;
  /** The same for a place's shape, which must lie in the picture's own units: its hatch does. */
  shape: (geometry: Geometry, id: string) => PathAttributes;
}

export interface PathAttributes {
  d: string;
  transform?: string;
}

/** Elements from the ground up. Each place has one shape, in the definitions, and is drawn by uses of it. */
export function marks(options: MarkOptions): Element[] {
  const { ground, pixel, path } = options;
  const drawn = drawnOf(options);
  const borders = drawn.filter((place) => drawnKind(place) === 'border');
  const { shapes, uses } = placeMarks(options);
  const line = (className: string, geometry: Geometry): Element =>
    s('path', { class: className, ...path(geometry), vectorEffect: 'non-scaling-stroke' });
  const { lines } = ground;
  const all = [
    s('defs', [hatch(pixel), ...shapes]),
    line('land', ground.land),
    ...[...ground.tinted].map(([tint, area]) => line(`tint-${'abcd'[tint]}`, area)),
    ...drawn.filter(isUnit).map(({ id }) => use(id, 'unit')),
    line('river', lines.water),
    line('river', lines.river),
    line('district', lines.district),
    line('admin1', lines.admin1),
    line('province', lines.province),
    line('country', lines.country),
    line('route', lines.route),
    line('casing', lines.border),
    ...borders.map(({ id }) => use(id, 'casing')),
    line('border', lines.border),
    ...borders.map(({ id }) => use(id, 'border')),
    ...uses,
  ];
  return all.filter((element) => element.properties.d !== '');
}

type PlaceOptions = Pick<MarkOptions, 'ground' | 'places' | 'focus' | 'shape'>;

const drawnOf = ({ places, ground }: PlaceOptions): PlaceSource[] =>
  places.filter(({ id }) => ground.places.has(id));

const use = (id: string, className: string, data = {}): Element =>
  s('use', { class: className, href: `#shape-${id}`, ...data });

/** The places alone: their shapes, for the definitions, and the uses of them that lie on top. */
export function placeMarks(options: PlaceOptions): { shapes: Element[]; uses: Element[] } {
  const { ground, focus, shape } = options;
  const drawn = drawnOf(options);
  return {
    shapes: drawn.map(({ id }) =>
      s('path', {
        id: `shape-${id}`,
        ...shape(ground.places.get(id)!, id),
        vectorEffect: 'non-scaling-stroke',
      }),
    ),
    uses: drawn.map((place) =>
      use(place.id, 'place', {
        dataPlace: place.id,
        dataKind: drawnKind(place),
        dataFocus: focus.get(place.id) ?? '',
      }),
    ),
  };
}

/** Diagonal lines in tiles of 12 px, about as in the live map, whose pattern grows a little between whole zooms. */
function hatch(pixel: number): Element {
  return s(
    'pattern',
    {
      id: 'picture-hatch',
      width: 12,
      height: 12,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${pixel})`,
    },
    [s('path', { d: 'M-1 1 1-1M0 12 12 0M11 13 13 11' })],
  );
}
