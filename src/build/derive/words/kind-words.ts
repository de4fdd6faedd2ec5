/** What a story's places and units are called in one language: by the story's own words, or by those of their kinds. */
import { fill } from '../../../story/fill.ts';
import type { Words } from '../../../words/words.ts';
import type { PlaceSource, StorySource } from '../../read/story-source.ts';
import { drawnKind } from '../world/map-kinds.ts';

const kindWord = ({ kind, kindNames }: PlaceSource, lang: string, words: Words): string =>
  kindNames[lang] ?? words.kinds[kind];

/** The same where the place's name does not say it already; else null. */
export function kindBeside(place: PlaceSource, lang: string, words: Words): string | null {
  const word = kindWord(place, lang, words);
  const name = place.names[lang] ?? '';
  return name.toLocaleLowerCase(lang).includes(word.toLocaleLowerCase(lang)) ? null : word;
}

/** "oblast border", if the story calls all its provinces so; else "province border". */
export function unitBorderIn(source: StorySource, lang: string, words: Words): string {
  const units = source.places.filter((place) => drawnKind(place) === 'province');
  const called = new Set(units.map((place) => place.kindNames[lang]));
  const [unit] = called;
  return called.size === 1 && unit ? fill(words.unitBorder, { unit }) : words.legendItems['unit-border'];
}
