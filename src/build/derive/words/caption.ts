/** What one would say aloud of a paragraph's map: its caption and its text alternative. */

import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Point, Polygon } from 'geojson';
import { sentencesIn } from '../../../kit/punctuate.ts';
import { meet } from '../../../story/boxes.ts';
import { fill } from '../../../story/fill.ts';
import { areaOf } from '../../../story/place.ts';
import { partOf } from '../../../story/side.ts';
import type { Focus, Precision } from '../../../story/story.ts';
import type { Words } from '../../../words/words.ts';
import type { PlaceSource, StorySource } from '../../read/story-source.ts';
import { boundsOf } from '../camera.ts';
import { commas, insideSentence } from '../places/describe-places.ts';
import { hasShape, isMeasured } from '../places/drawn-places.ts';
import { besideName, orientationOf } from '../places/orientation.ts';
import type { Whereabouts } from '../places/whereabouts.ts';
import { drawnKind, isNamedPoint } from '../world/map-kinds.ts';
import { listed } from './listed.ts';

export interface Captioned {
  source: StorySource;
  byId: ReadonlyMap<string, PlaceSource>;
  whereabouts: ReadonlyMap<string, Whereabouts>;
  /** The language of the places' names; all else is said in `words`. */
  lang: string;
  words: Words;
}

export function captionOf(focus: readonly Focus[], captioned: Captioned): string {
  const { source, byId, whereabouts, lang, words } = captioned;
  const orientation = (): string => orientationOf(source, whereabouts, lang, words) ?? words.neutralView;
  if (focus.length === 0) return sentencesIn([words.noPlace, orientation()], words);
  const places = (wanted: (precision: Precision, place: PlaceSource) => boolean): PlaceSource[] =>
    focus.flatMap(({ place, precision }) => {
      const known = byId.get(place)!;
      return wanted(precision, known) ? [known] : [];
    });
  const certain = places((precision) => precision === 'area' || precision === 'exact');
  const vague = places((precision, place) => precision === 'vague' && !isLine(place));
  const lines = places((precision, place) => precision === 'vague' && isLine(place) && !isRoute(place));
  const routes = places((precision, place) => precision === 'vague' && isRoute(place));
  const hidden = places((precision) => precision === 'none');
  const list = (named: string[]): string => listed(words.locale, named);
  // A place that is described after a comma has a sentence of its own: in a list, the next place would seem to be meant too.
  const shown = (all: readonly string[]): string[] => {
    if (all.length === 0) return [];
    const groups =
      all.length > 1 && all.some((one) => commas.test(one)) ? all.map((one) => [one]) : [[...all]];
    return groups.map((group) => fill(words.shows, { places: list(group) }));
  };
  const withSide = (all: readonly PlaceSource[]): string =>
    list(all.map((place) => placed(place, captioned)));
  const along = list(lines.map((line) => lineIn(line, captioned)));
  // A border beside an area says whose it is, and on what it borders.
  const isBeside = vague.length > 0 && vague.every((area) => lines.some((line) => isBorderOf(line, area)));
  const named = list(vague.map(({ names }) => names[lang]!));
  const sentences = [
    ...shown(certain.map((place) => placed(place, captioned))),
    isBeside ? fill(words.showsVagueAlong, { places: named, lines: along }) : null,
    vague.length && !isBeside ? fill(words.showsVague, { places: withSide(vague) }) : null,
    lines.length && !isBeside ? fill(words.showsVagueLine, { places: along }) : null,
    routes.length
      ? fill(words.showsVagueRoute, { places: list(routes.map((route) => lineIn(route, captioned))) })
      : null,
    hidden.length ? fill(words.showsNot, { places: list(hidden.map(({ names }) => names[lang]!)) }) : null,
    hidden.length === focus.length ? orientation() : null,
    vague.length + lines.length ? words.whereNotStated : null,
    certain.some((place) => place.kind === 'district' && hasTown(place, source))
      ? words.orientationTowns
      : null,
  ];
  return sentencesIn(
    sentences.filter((sentence) => sentence !== null).map((sentence) => begun(sentence, words.locale)),
    words,
  );
}

/** A name may begin with a small letter, a sentence does not. */
const begun = (sentence: string, locale: string): string =>
  sentence.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));

/** "Kursk oblast, on Russia’s border with Ukraine"; a place within another of the story is described by that one. */
function placed(place: PlaceSource, { byId, whereabouts, lang, words }: Captioned): string {
  const name = isLine(place) ? lineIn(place, { lang, words }) : place.names[lang]!;
  const where = whereabouts.get(place.id);
  const parent = place.parent === null ? undefined : byId.get(place.parent);
  const country = where?.country?.names[lang];
  if (parent && hasShape(parent) && hasShape(place) && areaOf(parent.geometry)) {
    const isKnown = isMeasured(place) && isMeasured(parent);
    const part = isKnown ? partOf(place.geometry, parent.geometry) : null;
    const within = {
      place: name,
      parent:
        country && parent.kind !== 'country'
          ? fill(words.orientation.parentIn, { parent: parent.names[lang]!, country })
          : parent.names[lang]!,
    };
    return part
      ? fill(words.orientation.inParentPart, { ...within, part: words.place.parts[part] })
      : fill(words.orientation.inParent, within);
  }
  // "Brunei, in Brunei" says nothing.
  const isSaid = country !== undefined && name.includes(country);
  const side = where && !isLine(place) && !isSaid ? besideName(where, lang, words) : null;
  return side ? fill(words.orientation.beside, { place: name, where: side }) : name;
}

/** A border's name inside a sentence. */
function lineIn({ kind, names }: PlaceSource, { lang, words }: Pick<Captioned, 'lang' | 'words'>): string {
  if (kind !== 'border') return names[lang]!;
  const [name, ...rest] = names[lang]!.split(commas);
  return insideSentence(name!, rest.join(words.punctuation.comma), words);
}

const isBorderOf = (line: PlaceSource, area: PlaceSource): boolean =>
  line.kind === 'border' &&
  hasShape(line) &&
  hasShape(area) &&
  meet(boundsOf(line.geometry), boundsOf(area.geometry));

const isRoute = (place: PlaceSource): boolean => isLine(place) && drawnKind(place) === 'route';

const isLine = (place: PlaceSource): boolean => Boolean(place.geometry?.type.endsWith('LineString'));

/** Whether a town is drawn in a place. */
const hasTown = ({ geometry }: PlaceSource, { layers }: StorySource): boolean =>
  layers.some(({ collection }) =>
    collection.features.some(
      (feature): feature is Feature<Point> =>
        isNamedPoint(feature) && feature.geometry.type === 'Point' && isWithin(feature.geometry, geometry),
    ),
  );

const isWithin = (point: Point, area: Geometry | null): boolean =>
  Boolean(area?.type.endsWith('Polygon')) && booleanPointInPolygon(point, area as Polygon | MultiPolygon);
