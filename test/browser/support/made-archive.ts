/** Makes a small PMTiles archive (version 3) of made-up tiles: land, canals and roads in every tile of the first zooms. */
import { zxyToTileId } from 'pmtiles';

/** Unsigned numbers of seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const field = (number: number, bytes: number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];
const number = (at: number, value: number): number[] => [...varint(at * 8), ...varint(value)];
const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);
const text = (value: string): number[] => [...Buffer.from(value)];

/** One vector layer of features, each through its points (in a tile of 4096): areas or lines. */
function layer(name: string, shapes: [number, number][][], isArea: boolean): number[] {
  const features = shapes.flatMap((points) => field(2, feature(points, isArea)));
  return field(3, [...field(1, text(name)), ...features, ...number(5, 4096), ...number(15, 2)]);
}

function feature(points: [number, number][], isArea: boolean): number[] {
  const [[x, y], ...rest] = points as [[number, number], ...[number, number][]];
  const moves = rest.flatMap(([toX, toY], index) => {
    const [fromX, fromY] = points[index]!;
    return [zigzag(toX - fromX), zigzag(toY - fromY)];
  });
  // Commands of the vector tile format: move to, line to, close path.
  const commands = [9, zigzag(x), zigzag(y), rest.length * 8 + 2, ...moves, ...(isArea ? [15] : [])];
  return [...number(3, isArea ? 3 : 2), ...field(4, commands.flatMap(varint))];
}

const box = (west: number, north: number, east: number, south: number): [number, number][] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

/** Land all over; so many canals and roads that each is in view however near one looks. */
export function madeTile(): Uint8Array {
  const steps = Array.from({ length: 128 }, (_, index) => index * 32);
  return Uint8Array.from([
    ...layer('earth', [box(0, 0, 4096, 4096)], true),
    ...layer(
      'water',
      steps.map((y) => box(0, y, 4096, y + 12)),
      true,
    ),
    ...layer(
      'roads',
      steps.map((x) => [
        [x, 0],
        [x, 4096],
      ]),
      false,
    ),
  ]);
}

/** An archive with every tile of zooms 0 to `maxZoom`, each with the same content; 5 or less, so that one directory holds all. */
export function madeArchive(maxZoom: number, tile = madeTile()): Uint8Array {
  const ids: number[] = [];
  for (let z = 0; z <= maxZoom; z++)
    for (let x = 0; x < 2 ** z; x++) for (let y = 0; y < 2 ** z; y++) ids.push(zxyToTileId(z, x, y));
  ids.sort((a, b) => a - b);
  const directory = [
    ids.length,
    ...ids.map((id, index) => id - (ids[index - 1] ?? 0)),
    ...ids.map(() => 1),
    ...ids.map(() => tile.length),
    // Offsets, plus one; 0 would mean "right after the last".
    ...ids.map((_, index) => index * tile.length + 1),
  ].flatMap(varint);
  const metadata = Buffer.from(
    JSON.stringify({
      attribution: '<a href="https://example.org">Made for tests</a><script>alert(1)</script>',
      vector_layers: ['roads', 'water', 'earth'].map((id) => ({ id, fields: {} })),
    }),
  );
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  const tilesAt = 127 + directory.length + metadata.length;
  const places = [
    127,
    directory.length,
    127 + directory.length,
    metadata.length,
    tilesAt,
    0,
    tilesAt,
    ids.length * tile.length,
    ids.length,
    ids.length,
    ids.length,
  ];
  for (const [index, value] of places.entries()) header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  // Clustered, nothing compressed, vector tiles.
  header.set([1, 1, 1, 1, 0, maxZoom], 96);
  for (const [index, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, Buffer.from(directory), metadata, ...ids.map(() => tile)]);
}
