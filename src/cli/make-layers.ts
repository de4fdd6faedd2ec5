/** Makes the project's map layers from the reference geography: `npx tsx src/cli/make-layers.ts <reference> [<data>]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatLayer, type Layer } from '../geo/layer.ts';
import { CREDITS, provenanceOf } from '../geo/provenance.ts';
import { readReference } from '../geo/read-reference.ts';
import { makeRegionLayers } from '../geo/region-layers.ts';
import { makeTowns } from '../geo/towns.ts';

const [folder, data = 'data'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: tsx src/cli/make-layers.ts <folder of the reference geography> [<data folder>]');
  process.exit(1);
}
const reference = readReference(folder);
const towns: Layer = {
  file: 'kursk-demining/layers/towns.geojson',
  provenance: provenanceOf(CREDITS.geonames, {
    title: 'Towns',
    toleranceMetres: 0,
    roundedDecimals: 4,
    checks: [],
  }),
  features: makeTowns(reference.settlements, reference.points),
};
for (const layer of [...makeRegionLayers(reference), towns]) {
  const text = formatLayer(layer);
  const path = join(data, layer.file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(layer.file, layer.features.length, text.length, gzipSync(text, { level: 9 }).length);
}
