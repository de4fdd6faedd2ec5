/** Units, towns, seas, rivers and institutions from the tables of `data/gazetteer`. */
import type { NameByLanguage } from '../language.ts';
import { type EntryKind, type GazetteerEntry, newEntry } from './entry.ts';
import type { LayerName } from './read-layers.ts';

const listOf = (cell: string | undefined): string[] => (cell ?? '').split(';').filter(Boolean);

function bothOf(english: string[], indonesian: string[]): NameByLanguage {
  const en = english[0] ?? indonesian[0] ?? '';
  return { en, id: indonesian[0] ?? en };
}

/** Words that a name has beside it in a list and leaves out in a sentence: `Kursk Oblast`, `Kyiv City`. */
const TYPE =
  /\s+(?:oblast|province|region|district|state|governorate|prefecture|county|krai|republic|city)$/i;

/** Lines `id, country, unit, lon, lat, type, English names, Indonesian names`, and `id, English names, Indonesian names` for those with more. */
export function readUnits(lines: readonly string[][], others: readonly string[][]): LayerName[] {
  const more = new Map(
    others.map(([id, english, indonesian]) => [id, [listOf(english), listOf(indonesian)]]),
  );
  return lines.map(([id = '', country = '', admin = '', lon, lat, , english, indonesian]) => {
    const [en, other] = [listOf(english), listOf(indonesian)];
    const names = [...en, ...other, ...(more.get(id) ?? []).flat()];
    return {
      entry: newEntry(`unit/${id}`, 'unit', bothOf(en, other), {
        country,
        admin,
        point: [Number(lon), Number(lat)],
      }),
      names: [...names, ...names.map((name) => name.replace(TYPE, '')).filter((name) => name.length > 3)],
    };
  });
}

/** Lines `country, name, ids of units`: England, Lombardy; and `country-name, English names, Indonesian names`. */
export function readGroups(
  lines: readonly string[][],
  others: readonly string[][],
  units: readonly LayerName[],
): LayerName[] {
  const named = new Map(
    others.map(([key, english, indonesian]) => [key, [listOf(english), listOf(indonesian)]]),
  );
  const points = new Map(units.map(({ entry }) => [entry.key, entry.point]));
  return lines.map(([country = '', name = '', ids]) => {
    const members = listOf(ids);
    const known = members.flatMap((id) => points.get(`unit/${id}`) ?? []);
    const mean = (axis: number) =>
      known.filter((_, index) => index % 2 === axis).reduce((sum, value) => sum + value, 0) /
      (known.length / 2);
    const [en = [], other = []] = named.get(`${country}-${name}`) ?? [];
    const names = bothOf(en.length > 0 ? en : [name], other);
    return {
      entry: newEntry(`group/${country}-${name}`, 'unit', names, {
        country,
        members,
        point: known.length > 0 ? [mean(0), mean(1)] : null,
      }),
      names: [name, ...en, ...other],
    };
  });
}

/** Lines `id, kind, lon, lat, English names, Indonesian names`. */
export function readRegions(lines: readonly string[][]): LayerName[] {
  return lines.map(([id = '', kind, lon, lat, english, indonesian]) => {
    const [en, other] = [listOf(english), listOf(indonesian)];
    const point: [number, number] = [Number(lon), Number(lat)];
    const country = kind === 'unit' ? { country: 'ID' } : {};
    return {
      entry: newEntry(`region/${id}`, kind as EntryKind, bothOf(en, other), { point, ...country }),
      names: [...en, ...other],
    };
  });
}

/** Lines `id, English names, Indonesian names`. */
export function readActors(lines: readonly string[][]): LayerName[] {
  return lines.map(([id = '', english, indonesian]) => {
    const [en, other] = [listOf(english), listOf(indonesian)];
    return { entry: newEntry(`actor/${id}`, 'actor', bothOf(en, other)), names: [...en, ...other] };
  });
}

/** Lines `id, name, country, unit, lon, lat, people, seat`, and `id, English names, Indonesian names` for those with others. */
export function readTowns(lines: readonly string[][], others: readonly string[][]): LayerName[] {
  const named = new Map(
    others.map(([id, english, indonesian]) => [id, [listOf(english), listOf(indonesian)]]),
  );
  return lines.map(([id = '', name = '', country = '', admin = '', lon, lat, people, seat = '']) => {
    const [en = [], other = []] = named.get(id) ?? [];
    const names = bothOf(en.length > 0 ? en : [name], other);
    const more = { country, admin, point: [Number(lon), Number(lat)] as [number, number] };
    const entry = newEntry(`town/${id}`, 'town', names, {
      ...more,
      people: Number(people),
      seat: seat as GazetteerEntry['seat'],
    });
    return { entry, names: [name, ...en, ...other] };
  });
}
