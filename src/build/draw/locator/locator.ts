/** The locator: a small map two steps further out than its frame, with countries and capitals named, the frame as a box. */

import type { Element, Properties } from 'hast';
import { s } from 'hastscript';
import type { Rect } from '../../../kit/boxes.ts';
import { sentencesIn } from '../../../kit/punctuate.ts';
import {
  type Letters,
  lettering,
  lettersFor,
  letterUnits,
  locatorSize,
} from '../../../map/locator/locator-letters.ts';
import { usualSize } from '../../../map/names/shapes.ts';
import { fill } from '../../../story/fill.ts';
import type { Paragraph } from '../../../story/story.ts';
import type { Edition } from '../../derive/edition.ts';
import { capitalOf, countryOfActor } from '../../derive/places/whereabouts.ts';
import { listed } from '../../derive/words/listed.ts';
import { paragraphsOf } from '../../read/story-source.ts';
import type { Drawing } from '../drawing.ts';
import { boxOf, frameFor } from '../frame.ts';
import { locatorBox } from './locator-box.ts';
import { distances, type EditionWords, linesOf } from './locator-facts.ts';
import { groundFor, type LocatorGround, locatorKey, type WantedLocator } from './locator-ground.ts';
import { locatorNames } from './locator-names.ts';
import { matrixOf, pointIn } from './locator-view.ts';

export interface Locator {
  svg: Element;
  /** Ids of the paragraphs that have it. */
  paragraphs: string[];
}

/** Units: a frame narrower than this has no room for a name. */
const roomy = 60;

/** One for each distinct frame of the story, in the order of their first paragraphs. */
export function locators(drawing: Drawing, edition: Edition): Locator[] {
  const all = new Map<string, Locator>();
  for (const paragraph of edition.story.paragraphs) {
    const lit = actorsOf(drawing, edition, paragraph);
    const units = paragraph.places.map(({ place }) => place);
    const frame = paragraph.camera.bounds;
    const key = JSON.stringify([frame, lit, units]);
    const locator = all.get(key) ?? {
      svg: inPage(drawing, edition, { frame, lit, units }, cornerOf(drawing, paragraph)),
      paragraphs: [],
    };
    locator.paragraphs.push(paragraph.id);
    locator.svg.properties.dataFor = locator.paragraphs.join(' ');
    all.set(key, locator);
  }
  return [...all.values()];
}

/** Countries that a paragraph without a place names as actors, by their codes. */
function actorsOf({ world, countryNamed }: Drawing, { text }: Edition, { id, places }: Paragraph): string[] {
  if (places.length > 0) return [];
  const block = paragraphsOf(text.blocks).find((paragraph) => paragraph.id === id);
  const parties = block?.mentions.filter(({ kind }) => kind === 'party') ?? [];
  return [
    ...new Set(parties.flatMap((party) => countryNamed(countryOfActor(party.id, world))?.id ?? [])),
  ].sort();
}

/** Until the page has measured its map: where it lies on a usual wide page. */
function cornerOf(drawing: Drawing, { camera, places }: Paragraph): string | undefined {
  const frame = frameFor(boxOf(camera.viewBox), usualSize.width, usualSize.height);
  const units = places.map(({ place }) => place);
  return locatorBox(drawing, frame, units)?.corner;
}

/** For the page, lettered in every way: its width is known there. */
function inPage(
  drawing: Drawing,
  language: EditionWords,
  wanted: WantedLocator,
  dataCorner: string | undefined,
): Element {
  const { lit } = wanted;
  const ground = groundFor(drawing, wanted);
  return s(
    'svg',
    {
      class: 'locator',
      slot: 'inset',
      dataInset: '',
      dataSize: lettering[0].name,
      dataCorner,
      dataLit: lit.length ? lit.join(' ') : undefined,
      viewBox: `0 0 ${locatorSize.width} ${locatorSize.height}`,
      fontSize: letterUnits(lettering[0].from).toFixed(1),
      ...spoken(drawing, language, wanted, ground),
    },
    contents(drawing, language, wanted, lettering, ground),
  );
}

/** For a picture, in a box of px; `times`: how much larger than on the page its letters are. */
export function locatorIn(
  drawing: Drawing,
  language: EditionWords,
  wanted: WantedLocator,
  { left, top, right, bottom }: Rect,
  times: number,
): Element {
  const { width, height } = locatorSize;
  const across = (right - left) / times;
  const letters = lettersFor(across);
  const ground = groundFor(drawing, wanted);
  return s(
    'svg',
    {
      class: 'locator',
      dataInset: '',
      dataSize: letters.name,
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      viewBox: `0 0 ${width} ${height}`,
      fontSize: letterUnits(across).toFixed(1),
      ...spoken(drawing, language, wanted, ground),
    },
    [...contents(drawing, language, wanted, [letters], ground), s('rect', { class: 'rim', width, height })],
  );
}

/** What it says, for screen readers. */
function spoken(
  drawing: Drawing,
  { lang, words }: EditionWords,
  { lit }: WantedLocator,
  { countries }: LocatorGround,
): Properties {
  const list = (items: readonly string[]): string => listed(words.locale, items);
  const nameOf = (code: string): string[] => {
    const name = drawing.countryNamed(code)?.names[lang];
    return name ? [name] : [];
  };
  const shown = new Set(countries.map(({ id }) => id));
  const homes = drawing.homes.filter((id) => shown.has(id)).flatMap(nameOf);
  const far = new Map(distances(drawing, { lang, words }, lit).map(({ who, text }) => [who, text]));
  const actors = lit
    .flatMap(nameOf)
    .map((who) => (far.has(who) ? fill(words.locatorFar, { who, way: far.get(who)! }) : who));
  const sentences = [
    homes.length ? fill(words.locator, { countries: list(homes) }) : null,
    actors.length ? fill(words.locatorNamed, { countries: list(actors) }) : null,
  ];
  const text = sentencesIn(
    sentences.filter((sentence) => sentence !== null),
    words,
  );
  return text ? { role: 'img', ariaLabel: text } : { ariaHidden: 'true' };
}

function contents(
  drawing: Drawing,
  language: EditionWords,
  wanted: WantedLocator,
  ways: readonly Letters[],
  ground: LocatorGround,
): Element[] {
  const { view, frame, least, framed, elements } = ground;
  const [left, top, right, bottom] = [framed.left, framed.top, framed.right, framed.bottom].map(Math.round);
  // In the page its frame follows the map; a picture's stays, and not every renderer keeps a line's width when it is scaled.
  const isLive = ways.length > 1;
  return [
    ...elements,
    isLive
      ? s('g', { transform: matrixOf(view) }, [
          s('rect', { dataFrame: '', dataLeast: least, ...frame, vectorEffect: 'non-scaling-stroke' }),
        ])
      : s('path', { dataFrame: '', d: `M${left} ${top}H${right}V${bottom}H${left}z` }),
    ...ways.map((letters) =>
      drawing.once(`locator names ${language.lang} ${letters.name} ${locatorKey(wanted)}`, () =>
        namesOn(drawing, language, wanted, letters, ground),
      ),
    ),
  ];
}

function namesOn(
  drawing: Drawing,
  language: EditionWords,
  { lit }: WantedLocator,
  letters: Letters,
  { view, countries, framed }: LocatorGround,
): Element {
  const { world, countryNamed } = drawing;
  const { lang, words } = language;
  const homes = new Set(drawing.homes);
  const first = new Set([...lit, ...homes]);
  return locatorNames({
    countries: countries.flatMap(({ id, rings }) => {
      const name = countryNamed(id)?.names[lang];
      return name ? [{ id, name, rings, lit: lit.includes(id), first: first.has(id) }] : [];
    }),
    capitals: countries.flatMap(({ id }) => {
      const city = homes.has(id) ? capitalOf(id, world) : null;
      const name = city?.names[lang];
      return city && name ? [{ id, name, at: pointIn(view, city.at) }] : [];
    }),
    taken: edgesOf(framed),
    named: words.namedHere,
    lines: linesOf(distances(drawing, language, lit), letters, words),
    letters,
  });
}

/** What names keep off: the frame; of a large one its lines alone, since names have room within. */
function edgesOf(frame: Rect): Rect[] {
  const { left, top, right, bottom } = frame;
  if (right - left < roomy || bottom - top < roomy / 2) return [frame];
  return [
    { ...frame, right: left + 2 },
    { ...frame, left: right - 2 },
    { ...frame, bottom: top + 2 },
    { ...frame, top: bottom - 2 },
  ];
}
