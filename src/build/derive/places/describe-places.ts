/** Sentences computed about places (position, area, distances), kept apart from the article's figures. */

import type { Geometry } from 'geojson';
import { fill } from '../../../story/fill.ts';
import { areaOf, centreOf, gapBetween, type Way, wayBetween, wayToNearest } from '../../../story/place.ts';
import { partOf } from '../../../story/side.ts';
import type { Words } from '../../../words/words.ts';
import type { PlaceSource } from '../../read/story-source.ts';
import { listed } from '../words/listed.ts';
import { isMeasured, type ShapedPlace } from './drawn-places.ts';

type PlaceWords = Words['place'];

interface Measured {
  byId: Map<string, ShapedPlace>;
  references: ShapedPlace[];
  borders: ShapedPlace[];
  lang: string;
  words: Words;
  text: PlaceWords;
  /** How far apart two shapes are, km. */
  gap: (place: Geometry, border: Geometry) => number;
}

/**
 * Sentences by the place's id, for every place with a shape that is neither a reference itself nor somebody's guess; `lang`: of the
 * places' names. The length of a line is never given: on a map it follows every bend.
 */
export function describePlaces(
  places: readonly PlaceSource[],
  lang: string,
  words: Words,
  gap = gapBetween,
): Map<string, string[]> {
  const shaped = places.filter(isMeasured);
  const measured: Measured = {
    byId: new Map(shaped.map((place) => [place.id, place])),
    references: shaped.filter((place) => place.role === 'reference'),
    borders: shaped.filter((place) => place.kind === 'border'),
    lang,
    words,
    text: words.place,
    gap,
  };
  return new Map(
    shaped
      .filter((place) => place.role !== 'reference')
      .map((place) => [place.id, describe(place, measured).filter((sentence) => sentence !== null)]),
  );
}

function describe(place: ShapedPlace, measured: Measured): (string | null)[] {
  const { borders } = measured;
  return [
    position(place, measured),
    size(place, measured),
    distances(place, measured),
    ...(place.kind === 'border' ? [] : borders.map((border) => toBorder(place, border, measured))),
  ];
}

function position(place: ShapedPlace, { byId, lang, text }: Measured): string | null {
  const parent = place.parent === null ? undefined : byId.get(place.parent);
  const part = parent && areaOf(parent.geometry) ? partOf(place.geometry, parent.geometry) : null;
  return part && fill(text.inParent, { part: text.parts[part], parent: parent!.names[lang]! });
}

function size(place: ShapedPlace, { text, words }: Measured): string | null {
  const km2 = areaOf(place.geometry);
  return km2
    ? fill(text.area, {
        amount: fill(text.about, { amount: fill(text.squareKilometres, { amount: rounded(words, km2) }) }),
      })
    : null;
}

/** How far and in which direction it lies from each reference: from its centre, or a line from its nearest point. */
function distances(place: ShapedPlace, { references, lang, words, text }: Measured): string | null {
  const isLine = place.geometry.type.endsWith('LineString');
  const ways = references
    .map((reference) => ({ reference, way: wayFrom(reference, place, isLine) }))
    // Below a kilometre a direction means little.
    .filter(({ way }) => way.km >= 1)
    .map(({ reference, way }) =>
      fill(text.way, {
        amount: kilometres(way.km, words, text),
        wind: text.winds[way.wind],
        from: reference.names[lang]!,
      }),
    );
  if (ways.length === 0) return null;
  const list = listed(words.locale, ways);
  if (isLine) return fill(text.nearestFrom, { ways: list });
  return areaOf(place.geometry)
    ? fill(text.centreFrom, { ways: list })
    : fill(text.pointFrom, { ways: list });
}

function wayFrom(reference: ShapedPlace, place: ShapedPlace, isLine: boolean): Way {
  const from = centreOf(reference.geometry);
  return isLine ? wayToNearest(from, place.geometry) : wayBetween(from, centreOf(place.geometry));
}

function toBorder(place: ShapedPlace, border: ShapedPlace, { lang, words, text, gap }: Measured): string {
  const [name, ...rest] = border.names[lang]!.split(commas);
  const called = insideSentence(name!, rest.join(words.punctuation.comma), words);
  const km = gap(place.geometry, border.geometry);
  if (km === 0) return fill(text.reachesBorder, { border: called });
  const amount = kilometres(km, words, text);
  return place.geometry.type === 'Point'
    ? fill(text.pointToBorder, { amount, border: called })
    : fill(text.nearestToBorder, { amount, border: called });
}

/** What is between a border's name and its description, in any script. */
export const commas = /[,،、]\s*/;

/** A border's name inside a sentence: its common noun is written as there; `rest` is what follows the name's first comma. */
export function insideSentence(ownName: string, rest: string, { kinds, place: text }: Words): string {
  const { borderNoun } = text;
  const isCommon = ownName.split(/\s/)[0] === borderNoun;
  const name = isCommon ? kinds.border + ownName.slice(borderNoun.length) : ownName;
  return rest ? fill(text.borderWithRest, { name, rest }) : fill(text.border, { name });
}

/** "about 62 km": generalised shapes justify two significant figures, and no fraction of a kilometre. */
function kilometres(km: number, words: Words, text: PlaceWords): string {
  const unit = { style: 'unit', unit: 'kilometer' } as const;
  if (km < 1) return fill(text.lessThan, { amount: new Intl.NumberFormat(words.locale, unit).format(1) });
  return fill(text.about, { amount: rounded(words, km, unit) });
}

function rounded(words: Words, value: number, unit: Intl.NumberFormatOptions = {}): string {
  const figures = value < 10 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 };
  return new Intl.NumberFormat(words.locale, { ...unit, ...figures }).format(value);
}
