/** The packages of others that a site carries to its readers, with the licences that must go with them. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ShippedPackage {
  name: string;
  version: string;
  /** As the package states it, mostly an SPDX expression. */
  licence: string;
  /** Null if the package has no licence file. */
  text: string | null;
}

/**
 * The direct dependencies of the page and its service worker; theirs are found from here. A test compares the list
 * with what the bundler really includes.
 */
const roots = [
  ...['lit', 'maplibre-gl', 'pmtiles', 'lean-qr'],
  ...[
    'area',
    'bbox',
    'bearing',
    'center-of-mass',
    'destination',
    'distance',
    'projection',
    'rhumb-destination',
  ].map((name) => `@turf/${name}`),
  ...['core', 'precaching', 'routing', 'strategies'].map((name) => `workbox-${name}`),
];

/** Tools that add only a few lines of their own to the page. */
const helpers = ['vite', 'rolldown'];

interface Manifest {
  name: string;
  version: string;
  license?: string | { type?: string };
  dependencies?: Record<string, string>;
}

/** All of them by name, each version once. Throws if one is not installed. */
export async function shippedPackages(project: string): Promise<ShippedPackage[]> {
  const found = new Map<string, ShippedPackage>();
  const seen = new Set<string>();
  const add = async (name: string, from: string, deep: boolean): Promise<void> => {
    const { folder, manifest } = await findPackage(name, from);
    if (seen.has(folder)) return;
    seen.add(folder);
    const { version, license } = manifest;
    const licence = (typeof license === 'string' ? license : license?.type) ?? '';
    found.set(`${name} ${version}`, { name, version, licence, text: await licenceText(folder) });
    // Types are for the compiler alone.
    const needs = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith('@types/'));
    if (deep) for (const need of needs) await add(need, folder, true);
  };
  for (const name of roots) await add(name, project, true);
  for (const name of helpers) await add(name, project, false);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** As Node looks for it: in the `node_modules` of each folder upwards. */
async function findPackage(name: string, from: string): Promise<{ folder: string; manifest: Manifest }> {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    try {
      const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
      return { folder, manifest };
    } catch {
      if (at === dirname(at)) throw new Error(`the package ${name} is not installed: run npm ci`);
    }
  }
}

async function licenceText(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  if (names.length === 0) return null;
  const text = await readFile(join(folder, names.sort()[0]!), 'utf8');
  // Some tools list there what they bundle for themselves, which readers do not get.
  return text.split(/\n#+ Licenses of bundled dependencies/i)[0]!.trim();
}
