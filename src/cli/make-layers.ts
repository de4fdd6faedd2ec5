/** Makes the project's map layers from the reference geography: `npx tsx src/cli/make-layers.ts <reference> [<data>]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Draft, formatLayer } from './make-layers/layer.ts';
import { makeStoryLayers, makeWorldLayers } from './make-layers/other-layers.ts';
import { readReference } from './make-layers/read-reference.ts';
import { makeRegionLayers } from './make-layers/region-layers.ts';
import type { LayerFeature, Shape } from './make-layers/shapes.ts';

/** What the first reading of the Kursk story loads, and the most that this may be (kB, gzipped). */
const DEFAULT_READING = ['countries', 'oblasts', 'districts', 'border', 'rivers', 'towns'];
const BUDGET = 120;

const [folder, data = 'data'] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: tsx src/cli/make-layers.ts <folder of the reference geography> [<data folder>]');
  process.exit(1);
}
process.exitCode = run(folder, data) ? 0 : 1;

/** Writes all layers if every check passes; otherwise reports which do not, and writes nothing. */
function run(from: string, to: string): boolean {
  const reference = readReference(from);
  const region = makeRegionLayers(reference);
  const shapes = (name: string) =>
    region.find((draft) => draft.file.endsWith(`/${name}.geojson`))!.features as LayerFeature<Shape>[];
  const drafts = [
    ...region,
    ...makeStoryLayers(reference, shapes('oblasts'), shapes('districts')),
    ...makeWorldLayers(reference),
  ];
  const failures = drafts.flatMap((draft) =>
    draft.checks.filter((check) => !check.ok).map((check) => `${draft.file}: ${check.text}`),
  );
  const sizes = drafts.map(sizeOf);
  printSizes(sizes);
  const loaded = sizes.filter((size) =>
    DEFAULT_READING.some((name) => size.file === `kursk-demining/layers/${name}.geojson`),
  );
  const total = loaded.reduce((sum, size) => sum + size.gzipped, 0);
  console.log(`The Kursk story's first reading loads ${kB(total)} kB gzipped (at most ${BUDGET}).`);
  if (total > BUDGET * 1000)
    failures.push(`The first reading loads ${kB(total)} kB gzipped and may load at most ${BUDGET} kB.`);
  if (failures.length > 0) {
    console.error(failures.join('\n'));
    return false;
  }
  for (const draft of drafts) {
    const path = join(to, draft.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatLayer(draft));
  }
  return true;
}

interface Size {
  file: string;
  features: number;
  raw: number;
  gzipped: number;
}

function sizeOf(draft: Draft): Size {
  const text = formatLayer(draft);
  const raw = Buffer.byteLength(text);
  return {
    file: draft.file,
    features: draft.features.length,
    raw,
    gzipped: gzipSync(text, { level: 9 }).length,
  };
}

function printSizes(sizes: Size[]): void {
  for (const { file, features, raw, gzipped } of sizes) {
    console.log(
      `${file.padEnd(42)} ${String(features).padStart(4)} features ${kB(raw)} kB ${kB(gzipped)} kB gzipped`,
    );
  }
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6);
}
