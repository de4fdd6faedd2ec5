/** The locator: a small map two steps further out than its frame, with countries and capitals named, the frame as a box. */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { insetFrame } from '../../map/inset-view.ts';
import { fill } from '../../story/fill.ts';
import { wayBetween } from '../../story/place.ts';
import type { BBox, Paragraph } from '../../story/story.ts';
import type { Edition } from '../derive/edition.ts';
import { kindOf } from '../derive/map-kinds.ts';
import { kilometresIn } from '../derive/orientation.ts';
import {
  capitalOf,
  continent,
  countryNamed,
  countryOfActor,
  rootsOf,
  whereaboutsOf,
} from '../derive/whereabouts.ts';
import { paragraphsOf } from '../read/story-source.ts';
import type { Drawing } from './drawing.ts';
import { locatorNames } from './locator-names.ts';
import {
  type LocatorView,
  leastDegrees,
  locatorSize,
  locatorView,
  matrixOf,
  pointIn,
  ringsIn,
} from './locator-view.ts';
import { pathData } from './svg.ts';

export interface Locator {
  svg: Element;
  /** Ids of the paragraphs that have it. */
  paragraphs: string[];
}

/** Distances are rounded to this, km. */
const roundedTo = 100;
/** Units of a line of text. */
const lineHeight = 13;

/** One for each distinct frame of the story, in the order of their first paragraphs. */
export function locators(drawing: Drawing, edition: Edition): Locator[] {
  const all = new Map<string, Locator>();
  for (const paragraph of edition.story.paragraphs) {
    const lit = actorsOf(drawing, edition, paragraph);
    const units = paragraph.places.map(({ place }) => place);
    const frame = paragraph.camera.bounds;
    const key = JSON.stringify([frame, lit, units]);
    const locator = all.get(key) ?? { svg: draw(drawing, edition, { frame, lit, units }), paragraphs: [] };
    locator.paragraphs.push(paragraph.id);
    locator.svg.properties.dataFor = locator.paragraphs.join(' ');
    all.set(key, locator);
  }
  return [...all.values()];
}

/** Countries that a paragraph without a place names as actors, by their codes. */
function actorsOf({ world }: Drawing, { source, text }: Edition, { id, places }: Paragraph): string[] {
  if (places.length > 0) return [];
  const block = paragraphsOf(text.blocks).find((paragraph) => paragraph.id === id);
  const parties = block?.mentions.filter(({ kind }) => kind === 'party') ?? [];
  return [...new Set(parties.flatMap((party) => countryOfActor(party.id, source, world)?.id ?? []))].sort();
}

interface Wanted {
  frame: BBox;
  /** Countries named as actors. */
  lit: string[];
  /** Places in focus. */
  units: string[];
}

function draw(drawing: Drawing, edition: Edition, { frame, lit, units }: Wanted): Element {
  const { world, source } = drawing;
  const { lang, words } = edition;
  const seats = lit.map((code) => capitalOf(code, world)?.at).filter((at) => at !== undefined);
  const view = locatorView(frame, seats);
  const { width, height } = locatorSize;
  const least = leastDegrees(view);
  const box = insetFrame(frame, least);
  const countries = countriesIn(drawing, view);
  const far = distances(drawing, edition, lit);
  const first = new Set([...lit, ...homesOf(drawing)]);
  const names = locatorNames({
    countries: countries.flatMap(({ id, rings }) => {
      const name = countryNamed(id, source, world)?.names[lang];
      return name ? [{ id, name, rings, lit: lit.includes(id), first: first.has(id) }] : [];
    }),
    capitals: countries.flatMap(({ id }) => {
      const city = first.has(id) ? capitalOf(id, world) : null;
      const name = city?.names[lang];
      return city && name ? [{ id, name, at: pointIn(view, city.at) }] : [];
    }),
    taken: [
      rectOf(view, box),
      { left: 0, right: width, top: height - lineHeight * far.length - (far.length ? 4 : 0), bottom: height },
    ].filter(({ top, bottom }) => bottom > top),
    named: words.namedHere,
  });
  const dOf = (rings: Position[][]): string => pathData({ type: 'Polygon', coordinates: rings }, (at) => at);
  const isLit = ({ id }: Country): boolean => lit.includes(id);
  return s(
    'svg',
    {
      class: 'locator',
      slot: 'inset',
      dataInset: '',
      dataLit: lit.length ? lit.join(' ') : undefined,
      viewBox: `0 0 ${width} ${height}`,
      ariaHidden: 'true',
      focusable: 'false',
    },
    [
      s('rect', { class: 'water', width, height }),
      s('path', {
        class: 'land',
        d: countries
          .filter((feature) => !isLit(feature))
          .map(({ rings }) => dOf(rings))
          .join(''),
      }),
      ...countries
        .filter(isLit)
        .map(({ id, rings }) => s('path', { class: 'lit', dataCountry: id, d: dOf(rings) })),
      ...unitsIn(drawing, view, units).map(({ id, rings }) =>
        s('path', { class: 'unit', dataUnit: id, d: dOf(rings) }),
      ),
      s('g', { transform: matrixOf(view) }, [
        s('rect', { dataFrame: '', dataLeast: least, ...box, vectorEffect: 'non-scaling-stroke' }),
      ]),
      ...names,
      ...far.map(({ who, text }, index) =>
        s(
          'text',
          {
            class: 'far',
            x: width / 2,
            y: height - 5 - lineHeight * (far.length - 1 - index),
            dataKind: 'distance',
          },
          [s('tspan', `${who}: `), text],
        ),
      ),
    ],
  );
}

interface Country {
  id: string;
  rings: Position[][];
}

/** The story's own countries, the world's else. */
function countriesIn({ source, world }: Drawing, view: LocatorView): Country[] {
  const own = source.layers.flatMap(({ collection }) =>
    collection.features.filter((feature) => kindOf(feature) === 'country'),
  );
  // The story draws large countries only as far as its own view goes: far out, the world has all of them.
  const isNear = view.bounds[3] - view.bounds[1] < nearHeight;
  const kept = isNear ? own : [];
  const ids = new Set(kept.map(({ id }) => id));
  const others = world.coarse.features.filter(({ id }) => !ids.has(id));
  return [...kept, ...others].flatMap(({ id, geometry }) => {
    const rings = isArea(geometry) ? ringsIn(view, geometry) : [];
    return rings.length > 0 ? [{ id: String(id), rings }] : [];
  });
}

/** Degrees: up to this height the coarse world would show its corners. */
const nearHeight = 16;

function unitsIn({ places }: Drawing, view: LocatorView, wanted: readonly string[]): Country[] {
  return places.flatMap(({ id, geometry }) =>
    wanted.includes(id) && isArea(geometry) ? [{ id, rings: ringsIn(view, geometry) }] : [],
  );
}

/** Countries in which the story's places lie, or on which they border. */
function homesOf({ source, world }: Drawing): string[] {
  const all = whereaboutsOf(source, world);
  return rootsOf(source).flatMap(({ id }) => {
    const { country, neighbours } = all.get(id)!;
    return [...(country ? [country] : []), ...neighbours].map((country) => country.id);
  });
}

/** How far the named countries may be from the story's place if it fills more than a continent. */
function distances(
  { source, world }: Drawing,
  { lang, words }: Edition,
  lit: readonly string[],
): { who: string; text: string }[] {
  const [root] = rootsOf(source);
  const centre = root && whereaboutsOf(source, world).get(root.id)?.centre;
  if (!centre) return [];
  return lit.flatMap((code) => {
    const seat = capitalOf(code, world);
    const who = countryNamed(code, source, world)?.names[lang];
    const km = seat ? wayBetween(centre, seat.at).km : 0;
    if (km <= continent || !who) return [];
    const amount = kilometresIn(words, Math.round(km / roundedTo) * roundedTo);
    return [{ who, text: fill(words.farAway, { amount }) }];
  });
}

function rectOf(view: LocatorView, { x, y, width, height }: ReturnType<typeof insetFrame>) {
  const [left, top] = pointIn(view, [x, -y]);
  const [right, bottom] = pointIn(view, [x + width, -y - height]);
  return { left, top, right, bottom };
}

const isArea = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
