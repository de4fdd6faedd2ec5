/** What a picture draws, in order: land, units, lines, places. The caller decides how paths are written and placed. */

import type { Geometry, Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { pictureScale, pictureTile as side } from '../../../map/layers/hatch.ts';
import type { Precision } from '../../../story/story.ts';
import type { ShapedPlace } from '../../derive/places/drawn-places.ts';
import { drawnKind } from '../../derive/world/map-kinds.ts';
import { arrowSymbol, arrowsAlong } from './arrows.ts';
import { type Ground, outlineIn } from './ground.ts';
import { isUnit } from './shape-source.ts';

export interface MarkOptions {
  ground: Ground;
  places: readonly ShapedPlace[];
  focus: ReadonlyMap<string, Precision>;
  /** Size of a pixel in the picture's units. */
  pixel: number;
  /** Attributes of a path along a geometry: `d`, and `transform` if it has one. */
  path: (geometry: Geometry) => PathAttributes;
  /** The same for a place's shape, which must lie in the picture's own units: its hatch does. */
  shape: (geometry: Geometry, id: string) => PathAttributes;
  /** Where Web Mercator units lie in the picture's own. */
  point: (at: Position) => Position;
  /** How many times larger the picture's letters are drawn than its font size says (1 if left out). */
  times?: number;
}

export interface PathAttributes {
  d: string;
  transform?: string;
}

/** Elements from the ground up. Each place has one shape, in the definitions, and is drawn by uses of it. */
export function marks(options: MarkOptions): Element[] {
  const { ground, focus, pixel, path, shape } = options;
  const drawn = drawnOf(options);
  const { shapes, uses } = placeMarks(options);
  const line = (className: string, geometry: Geometry, data = {}): Element =>
    s('path', { class: className, ...data, ...path(geometry), vectorEffect: 'non-scaling-stroke' });
  const sectionShape = ([id, geometry]: [string, Geometry]): Element =>
    shapeWith(`section-${id}`, shape(geometry, id));
  const { lines } = ground;
  const sections = [...ground.sections];
  const all = [
    s('defs', [
      hatch(pixel),
      ...(hasRoute(options.places) ? [arrowSymbol()] : []),
      ...shapes,
      ...sections.map(sectionShape),
    ]),
    line('land', ground.land, { dataCut: ground.coast ? '' : undefined }),
    ...(ground.coast ? [line('country', ground.coast)] : []),
    ...[...ground.tinted].map(([tint, area]) => line(`tint-${'abcd'[tint]}`, area)),
    ...drawn.filter(isUnit).map(({ id }) => use(id, 'unit')),
    line('river', lines.water),
    line('river', lines.river),
    line('district', lines.district),
    line('admin1', lines.admin1),
    line('province', lines.province),
    line('country', lines.country),
    line('route', lines.route),
    line('route sketch', lines['sketched-route']),
    line('casing', lines.border),
    ...sections.map(([id]) => useOf(`section-${id}`, 'casing')),
    line('border', lines.border),
    // Hidden under the place's own mark.
    ...sections.map(([id]) =>
      useOf(`section-${id}`, 'border', { dataSection: id, dataOff: focus.has(id) ? '' : undefined }),
    ),
    ...uses,
  ];
  return all.filter((element) => element.properties.d !== '');
}

type PlaceOptions = Pick<MarkOptions, 'ground' | 'places' | 'focus' | 'shape' | 'point' | 'times'>;

const drawnOf = ({ places, ground }: PlaceOptions): ShapedPlace[] =>
  places.filter(({ id }) => ground.places.has(id));

const use = (id: string, className: string, data = {}): Element => useOf(`shape-${id}`, className, data);

const useOf = (shape: string, className: string, data = {}): Element =>
  s('use', { class: className, href: `#${shape}`, ...data });

const shapeWith = (id: string, path: PathAttributes): Element =>
  s('path', { id, ...path, vectorEffect: 'non-scaling-stroke' });

/** An area that a data file has cut has no line along the cut. */
function placeShape(id: string, { ground, shape }: PlaceOptions): Element {
  const whole = ground.places.get(id)!;
  const outline = outlineIn(whole);
  if (!outline) return shapeWith(`shape-${id}`, shape(whole, id));
  return s('g', { id: `shape-${id}` }, [
    s('path', { ...shape(whole, id), stroke: 'none' }),
    s('path', { ...shape(outline, id), fill: 'none', vectorEffect: 'non-scaling-stroke' }),
  ]);
}

/** The places alone: their shapes, for the definitions, and the uses of them that lie on top. */
export function placeMarks(options: PlaceOptions): { shapes: Element[]; uses: Element[] } {
  const { focus } = options;
  const drawn = drawnOf(options);
  return {
    shapes: drawn.map(({ id }) => placeShape(id, options)),
    uses: drawn.flatMap((place) => {
      const { id, geometry } = place;
      const kind = drawnKind(place);
      return [
        ...(geometry.type.endsWith('LineString')
          ? [
              use(id, 'mark-casing', {
                dataCasing: id,
                dataKind: kind,
                dataOff: focus.has(id) ? undefined : '',
              }),
            ]
          : []),
        use(id, 'place', { dataPlace: id, dataKind: kind, dataFocus: focus.get(id) ?? '' }),
        ...(place.isDirected ? arrowUses(place, options) : []),
        // The sign that words of a place have: a ring around a dot.
        ...(geometry.type === 'Point'
          ? ['gap', 'core'].map((part) =>
              use(id, part, {
                dataCasing: id,
                dataKind: kind,
                dataOff: focus.get(id) === 'exact' ? undefined : '',
              }),
            )
          : []),
      ];
    }),
  };
}

/** Whether some place has a direction that is drawn. */
export const hasRoute = (places: readonly ShapedPlace[]): boolean =>
  places.some(({ isDirected, geometry }) => isDirected && geometry.type.endsWith('LineString'));

function arrowUses({ id }: ShapedPlace, { ground, focus, point, times = 1 }: PlaceOptions): Element[] {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const em = (size: number): string => `${Number((size * times).toFixed(1))}em`.replace('0.', '.');
  const size = { x: em(-0.7), y: em(-0.7), width: em(1.4), height: em(1.4) };
  return arrowsAlong(ground.places.get(id)!).map(({ at, turn }) => {
    const [x, y] = point(at).map(tenth);
    return s('use', {
      class: 'arrow',
      href: '#route-arrow',
      ...size,
      transform: `translate(${x} ${y}) rotate(${Math.round(turn)})`,
      dataArrow: id,
      dataKind: 'route',
      dataOff: focus.has(id) ? undefined : '',
    });
  });
}

function hatch(pixel: number): Element {
  return s(
    'pattern',
    {
      id: 'picture-hatch',
      width: side,
      height: side,
      patternUnits: 'userSpaceOnUse',
      patternTransform: pictureScale(pixel),
    },
    [s('path', { d: `M-1 1 1-1M0 ${side} ${side} 0M${side - 1} ${side + 1}l2-2` })],
  );
}
