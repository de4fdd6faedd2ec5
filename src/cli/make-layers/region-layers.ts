/** The story region's layers that share one topology: countries, oblasts, districts, border; with their checks. */
import { lineString, nearestPointOnLine } from '@turf/turf';
import { mesh } from 'topojson-client';
import { BORDER_POINTS } from './border-points.ts';
import type { Check } from './check.ts';
import {
  checkInside,
  checkNeighbours,
  checkOutline,
  checkPoints,
  checkSharedLine,
} from './check-relations.ts';
import { checkAreas, checkPlanar, checkRings, checkSimple } from './check-shapes.ts';
import { labelTags } from './label-point.ts';
import type { Draft } from './layer.ts';
import { slugOf } from './names.ts';
import { CREDITS } from './provenance.ts';
import type { Reference } from './read-reference.ts';
import { buildRegion, type RegionLayers, regionDetail, TOLERANCE } from './region.ts';
import { type LayerFeature, type Line, type Position, pathsOf, type Shape } from './shapes.ts';
import { simplifyTopology } from './simplify.ts';
import { featuresOf, type Layered, usersOfArcs } from './topology.ts';

const FOLDER = 'kursk-demining/layers';

/** The part of large countries that the story's map shows. */
const FRAME: [number, number, number, number] = [22, 45, 48, 58];

/** Its neighbours as public sources list them. */
const BOLSHESOLDATSKY_NEIGHBOURS = [
  'sudzhansky',
  'kurchatovsky',
  'medvensky',
  'belovsky',
  'oboyansky',
  'oktyabrsky',
  'lgovsky',
];

export function makeRegionLayers(reference: Reference): Draft[] {
  const source = buildRegion(reference);
  const { topology, mended } = simplifyTopology(source, regionDetail(source));
  const shapes = (name: RegionLayers, from = topology) => featuresOf(from, name) as LayerFeature<Shape>[];
  const [countries, oblasts, districts] = [shapes('countries'), shapes('oblasts'), shapes('districts')];
  const sections = featuresOf(topology, 'border') as LayerFeature<Line>[];
  const border = [...sections, belarusBorder(topology, 'RUS'), belarusBorder(topology, 'UKR')];
  const original = (name: RegionLayers) =>
    new Map(shapes(name, source).map((each) => [each.id, each.geometry]));
  for (const country of countries) Object.assign(country.properties, labelTags(country.geometry, FRAME));
  for (const unit of [...oblasts, ...districts]) Object.assign(unit.properties, labelTags(unit.geometry));

  const kursk = oblasts.find((oblast) => oblast.id === 'kursk')!;
  const countryPaths = countries.flatMap((country) => pathsOf(country.geometry));
  const planar = checkPlanar(
    'countries, oblasts and districts together',
    [...oblasts, ...districts].flatMap((unit) => pathsOf(unit.geometry)).concat(countryPaths),
  );
  const shared = border.map((line) => checkSharedLine(line, sharersOf(line, countries, oblasts)));
  const {
    district,
    districts: inner,
    edge,
    border: outer,
    oblasts: { near, far },
    countries: { near: farther, far: divisor },
    ukraine,
  } = TOLERANCE;
  return [
    {
      file: `${FOLDER}/countries.geojson`,
      credit: CREDITS.osmNaturalEarth,
      title: 'Countries around Kursk oblast',
      toleranceMetres: {
        coastsAndFarBorders: farther,
        ukraine,
        orDistanceFromKurskDividedBy: divisor,
        russiaUkraine: outer,
        kurskSumy: edge,
      },
      roundedDecimals: 4,
      features: countries,
      checks: [
        checkRings(countries),
        checkSimple(countries),
        planar,
        checkAreas(countries, original('countries'), () => 0.02),
        checkPoints(BORDER_POINTS, countries),
        {
          ok: true,
          text: 'the coast at Kherson is moved west: Natural Earth draws water over the city centre',
        },
      ],
    },
    {
      file: `${FOLDER}/oblasts.geojson`,
      credit: CREDITS.osm,
      title: 'Kursk oblast and the ten oblasts around it',
      toleranceMetres: {
        outerEdges: near,
        orDistanceFromKurskDividedBy: far,
        russiaUkraine: outer,
        kursk: edge,
      },
      roundedDecimals: 4,
      features: oblasts,
      checks: [
        checkRings(oblasts),
        checkSimple(oblasts),
        planar,
        checkAreas(oblasts, original('oblasts'), (id) => (id === 'kursk' ? 0.005 : 0.02)),
      ],
    },
    {
      file: `${FOLDER}/districts.geojson`,
      credit: CREDITS.osmRussia,
      title: 'Districts and towns of oblast significance of Kursk oblast',
      toleranceMetres: { bolshesoldatsky: district, others: inner, outerEdge: edge },
      roundedDecimals: 4,
      features: districts,
      checks: [
        checkCount(districts),
        checkRings(districts),
        checkSimple(districts),
        planar,
        checkAreas(districts, original('districts'), (id) => (id === 'bolshesoldatsky' ? 0.005 : 0.02)),
        checkOutline(districts, kursk),
        checkInside(districts, kursk),
        checkNeighbours(districts, 'bolshesoldatsky', BOLSHESOLDATSKY_NEIGHBOURS),
        deviation(source, topology),
        {
          ok: true,
          text: `${mended} edges made finer than the tolerance, where it would have made lines cross`,
        },
      ],
    },
    {
      file: `${FOLDER}/border.geojson`,
      credit: CREDITS.osmNaturalEarth,
      title: 'State borders: Russia–Ukraine by the oblasts that it divides, and Belarus',
      toleranceMetres: { russiaUkraine: outer, kurskSumy: edge, belarus: farther },
      roundedDecimals: 4,
      features: border,
      checks: [checkNamed(border, 'kursk-sumy'), ...shared],
    },
  ];
}

function checkCount(districts: LayerFeature<Shape>[]): Check {
  const count = (kind: string) => districts.filter((each) => each.properties.kind === kind).length;
  const [rural, towns] = [count('district'), count('town-area')];
  return {
    ok: rural === 28 && towns === 5,
    text: `${rural} districts, ${towns} towns of oblast significance`,
  };
}

/** Belarus's border with a neighbour, as far as both are drawn. */
function belarusBorder(topology: Layered<RegionLayers>, other: 'RUS' | 'UKR'): LayerFeature<Line> {
  const between = new Set(['BLR', other]);
  const geometry = mesh(topology, topology.objects.countries, (a, b) => {
    return a !== b && between.has(String(a.id)) && between.has(String(b.id));
  });
  const [english, indonesian] = other === 'RUS' ? ['Russia', 'Rusia'] : ['Ukraine', 'Ukraina'];
  return {
    type: 'Feature',
    id: `belarus-${slugOf(english!)}`,
    properties: {
      kind: 'border',
      'name:en': `Belarus–${english} border`,
      'name:id': `Perbatasan Belarus–${indonesian}`,
      countries: `BLR;${other}`,
    },
    geometry,
  };
}

function checkNamed(lines: LayerFeature<Line>[], id: string): Check {
  const found = lines.filter((line) => line.id === id).length;
  return { ok: found === 1, text: `${lines.length} lines; ${id} is ${found} of them` };
}

/** The countries and the oblasts in the layer that a border section must be an edge of. */
function sharersOf(
  section: LayerFeature<Line>,
  countries: LayerFeature<Shape>[],
  oblasts: LayerFeature<Shape>[],
): { name: string; geometry: Shape }[] {
  const states = countries.filter((each) =>
    String(section.properties.countries).split(';').includes(each.id),
  );
  const units = oblasts.filter((each) => section.id.split('-').includes(each.id));
  return [...states, ...units].map(({ id, geometry }) => ({ name: id, geometry }));
}

/** How far the districts' simplified lines lie from the positions that they leave out. */
function deviation(source: Layered<RegionLayers>, made: Layered<RegionLayers>): Check {
  const users = usersOfArcs(source);
  const metres = source.arcs.flatMap((arc, i) => {
    if (!users[i]!.some((user) => user.startsWith('districts/'))) return [];
    const line = lineString(made.arcs[i]! as Position[]);
    return (arc as Position[]).map((at) => nearestPointOnLine(line, at, { units: 'meters' }).properties.dist);
  });
  metres.sort((a, b) => a - b);
  const at = (share: number) => Math.round(metres[Math.floor((metres.length - 1) * share)]!);
  return {
    ok: at(0.95) < 250,
    text: `positions left out lie ${at(0.5)} m (median), ${at(0.95)} m (95 of 100), ${at(1)} m (most) from the lines kept`,
  };
}
