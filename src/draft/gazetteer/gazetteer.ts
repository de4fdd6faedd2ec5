/** The gazetteer that ships with the project, looked up by name; the author's own layers come first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from '@turf/turf';
import { keyOfName } from '../article/sentences.ts';
import type { GazetteerEntry, KnownName } from './entry.ts';
import { readCountries } from './read-countries.ts';
import { type LayerName, readLayerNames } from './read-layers.ts';
import { readActors, readGroups, readRegions, readTowns, readUnits } from './read-places.ts';

/** Words of the longest name that is looked for. */
export const LONGEST = 6;

export class Gazetteer {
  readonly #names = new Map<string, KnownName[]>();
  readonly #entries = new Map<string, GazetteerEntry>();

  /** `written` are the names of an entry; an entry that is there already gets them in addition. */
  add(entry: GazetteerEntry, written: readonly string[], isAdjective = false): void {
    if (!this.#entries.has(entry.key)) this.#entries.set(entry.key, entry);
    for (const name of written) {
      const key = keyOfName(name);
      if (!key) continue;
      const known = this.#names.get(key);
      const own = known?.find((other) => isSame(other.entry, entry))?.entry;
      if (own) complete(own, entry);
      if (own) continue;
      if (!known) this.#names.set(key, [{ entry, written: name, isAdjective }]);
      else if (!known.some((other) => other.entry.key === entry.key))
        known.push({ entry, written: name, isAdjective });
    }
  }

  /** By `keyOfName`; empty if nothing has this name. */
  find(key: string): readonly KnownName[] {
    return this.#names.get(key) ?? [];
  }

  entry(key: string): GazetteerEntry | null {
    return this.#entries.get(key) ?? null;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** All entries of a kind. */
  ofKind(kind: GazetteerEntry['kind']): GazetteerEntry[] {
    return [...this.#entries.values()].filter((entry) => entry.kind === kind);
  }
}

/** Kilometres: a place of the author's layers and one of the same name and kind within these are one. */
const NEAR = 80;

/** The gazetteer's own entry for a place that the author's layers have. */
function isSame(own: GazetteerEntry, other: GazetteerEntry): boolean {
  if (!own.feature || other.feature || own.kind !== other.kind || !own.point || !other.point) return false;
  return distance(own.point, other.point, { units: 'kilometers' }) < NEAR;
}

/** What layers do not say. */
function complete(own: GazetteerEntry, { country, admin, people, seat }: GazetteerEntry): void {
  own.country ??= country;
  own.admin ||= admin;
  own.people ||= people;
  own.seat ||= seat;
}

/** `folder` is the project's `data/gazetteer`; `layers` a folder of GeoJSON layers, or null. Throws if a file of it is missing. */
export function loadGazetteer(folder: string, layers: string | null): Gazetteer {
  const gazetteer = new Gazetteer();
  const linesOf = (name: string): string[][] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'));
  const add = ({ entry, names, adjectives = [] }: LayerName): void => {
    gazetteer.add(entry, names);
    gazetteer.add(entry, adjectives, true);
  };
  if (layers) readLayerNames(layers).forEach(add);
  readCountries(linesOf('names/countries.tsv')).forEach(add);
  readActors(linesOf('names/actors.tsv')).forEach(add);
  const units = readUnits(linesOf('units.tsv'), linesOf('names/units.tsv'));
  units.forEach(add);
  readGroups(linesOf('groups.tsv'), linesOf('names/groups.tsv'), units).forEach(add);
  readRegions(linesOf('names/regions.tsv')).forEach(add);
  readTowns(linesOf('towns.tsv'), linesOf('names/towns.tsv')).forEach(add);
  return gazetteer;
}
