/** Where a story is, in words: after a place's name in a caption, and as a sentence of its own if no place is named. */

import { fill } from '../../../story/fill.ts';
import type { Words } from '../../../words/words.ts';
import type { StorySource } from '../../read/story-source.ts';
import { listed } from '../words/listed.ts';
import { type Named, rootsOf, type Whereabouts } from './whereabouts.ts';

/** More places than this give no orientation. */
const most = 3;

/** "For orientation: …"; null if nothing can be said. `lang` picks the places' names. */
export function orientationOf(
  source: StorySource,
  whereabouts: ReadonlyMap<string, Whereabouts>,
  lang: string,
  words: Words,
): string | null {
  const { orientation: text } = words;
  const roots = rootsOf(source);
  if (roots.length === 0 || roots.length > most) return null;
  const list = listIn(words);
  const sentence = (place: string): string => fill(text.sentence, { place });
  if (roots.length > 1) {
    const places = roots.map(({ id, names }) => {
      const country = whereabouts.get(id)!.country?.names[lang];
      return country ? fill(text.placeIn, { place: names[lang]!, country }) : names[lang]!;
    });
    return sentence(list(places));
  }
  const [root] = roots;
  const where = whereabouts.get(root!.id)!;
  const facts = [positionOf(where, lang, words), distanceOf(where, lang, words)];
  return sentence(
    [root!.names[lang]!, ...facts.filter((fact) => fact !== null)].join(words.punctuation.comma),
  );
}

/** "on Russia’s border with Ukraine", "in western Russia", "in Russia": the first that is true; null if none is known. */
export function besideName(where: Whereabouts, lang: string, words: Words): string | null {
  const { orientation: text } = words;
  const country = where.country?.names[lang];
  const neighbours = namesIn(where.neighbours, lang);
  if (!country) return null;
  if (neighbours.length === 0) return inCountry(where, country, words);
  return fill(text.borderOf, { country, neighbours: listIn(words)(neighbours) });
}

/** "in western Russia on the border with Ukraine". */
function positionOf(where: Whereabouts, lang: string, words: Words): string | null {
  const country = where.country?.names[lang];
  if (!country) return null;
  const inside = inCountry(where, country, words);
  const neighbours = namesIn(where.neighbours, lang);
  if (neighbours.length === 0) return inside;
  return fill(words.orientation.onBorder, { where: inside, neighbours: listIn(words)(neighbours) });
}

/** Countries whose names take an article inside a sentence, by language. */
const articled: Record<string, { article: string; ids: readonly string[] }> = {
  en: {
    article: 'the ',
    ids: [
      ...['ARE', 'BHS', 'CAF', 'COD', 'COM', 'DOM', 'GBR', 'GMB'],
      ...['MDV', 'MHL', 'NLD', 'PHL', 'SLB', 'USA'],
    ],
  },
};

/** "in western Russia", "in the eastern Philippines". */
function inCountry({ side, country }: Whereabouts, name: string, words: Words): string {
  const { orientation: text, lang } = words;
  const { article, ids } = articled[lang] ?? { article: '', ids: [] };
  const before = country && ids.includes(country.id) ? article : '';
  return side
    ? fill(text.inPart, { part: before + text.parts[side], country: name })
    : fill(text.inCountry, { country: before + name });
}

/** "about 460 km south of Moscow". */
function distanceOf({ capital }: Whereabouts, lang: string, words: Words): string | null {
  const from = capital?.city.names[lang];
  if (!capital || !from) return null;
  const amount = kilometresIn(words, capital.km);
  const { orientation: text, place } = words;
  return capital.wind
    ? fill(text.wayFrom, { amount, wind: place.winds[capital.wind], from })
    : fill(text.farFrom, { amount, from });
}

/** "460 km". */
export const kilometresIn = ({ locale }: Words, km: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' }).format(km);

const listIn =
  ({ locale }: Words) =>
  (items: readonly string[]): string =>
    listed(locale, items);

const namesIn = (countries: readonly Named[], lang: string): string[] =>
  countries.flatMap(({ names }) => names[lang] ?? []);
