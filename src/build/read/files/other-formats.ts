/** Map files in formats that the compiler does not read: what each is, and the one line that makes GeoJSON of it. */
import { parse } from 'node:path';

const toGeoJson = (more = '', layer = '') => ({
  command: (from: string, to: string): string =>
    `ogr2ogr ${more}-t_srs EPSG:4326 -lco RFC7946=YES ${to} ${from}${layer && ` ${layer}`}`,
});

/** By extension. ogr2ogr comes with GDAL, topo2geo with the npm package topojson-client. */
const formats: Record<string, { name: string; command: (from: string, to: string) => string }> = {
  '.kml': { name: 'KML', ...toGeoJson() },
  '.kmz': { name: 'KML', ...toGeoJson() },
  '.gpx': { name: 'GPX', ...toGeoJson('', 'tracks') },
  '.shp': { name: 'a shapefile', ...toGeoJson() },
  '.zip': { name: 'an archive, perhaps of a shapefile', ...toGeoJson() },
  '.gpkg': { name: 'a GeoPackage', ...toGeoJson() },
  '.gml': { name: 'GML', ...toGeoJson() },
  '.osm': { name: 'OpenStreetMap XML', ...toGeoJson('', 'multipolygons') },
  '.fgb': { name: 'FlatGeobuf', ...toGeoJson() },
  '.geojsonl': { name: 'GeoJSON by lines', ...toGeoJson() },
  '.csv': {
    name: 'a table',
    ...toGeoJson('-oo X_POSSIBLE_NAMES=lon* -oo Y_POSSIBLE_NAMES=lat* -s_srs EPSG:4326 '),
  },
  '.tsv': {
    name: 'a table',
    ...toGeoJson('-oo X_POSSIBLE_NAMES=lon* -oo Y_POSSIBLE_NAMES=lat* -s_srs EPSG:4326 '),
  },
  '.topojson': { name: 'TopoJSON', command: (from) => fromTopoJson(from) },
};

/** What is left of a shapefile beside its `.shp`. */
export const besideShapes = ['.dbf', '.shx', '.prj', '.cpg', '.qpj', '.sbn', '.sbx'];

/** What to do with a file in another format, or null if it is in none that is known. */
export function remedyOfFormat(path: string): string | null {
  const { name, ext } = parse(path);
  const format = formats[ext.toLowerCase()];
  if (!format) return null;
  return `this is ${format.name}, and layers are GeoJSON in WGS 84: ${format.command(parse(path).base, `${name}.geojson`)}`;
}

/** What to do with JSON by what is written in it, from its beginning; null if its name says all. */
export function remedyOfContent(path: string, beginning: string): string | null {
  if (/^\s*\{[\s\S]*"type"\s*:\s*"Topology"/.test(beginning))
    return `this is TopoJSON, and layers are GeoJSON: ${fromTopoJson(path)}`;
  return isByLines(beginning) ? fromLines(path) : null;
}

/** GeoJSON by lines (RFC 8142): a feature on each. */
export const isByLines = (text: string): boolean =>
  /^\s*\{\s*"type"\s*:\s*"Feature"\s*,[^\n]*\}\s*\n\s*\{/.test(text);

export const fromLines = (path: string): string =>
  `this is GeoJSON by lines, and must be one FeatureCollection: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES new.geojson GeoJSONSeq:${parse(path).base}`;

/** `topo2geo` names its files by the objects inside. */
export const fromTopoJson = (path: string): string =>
  `topo2geo -l < ${parse(path).base} lists its objects; npx -p topojson-client topo2geo OBJECT=${parse(path).name}.geojson < ${parse(path).base}`;
