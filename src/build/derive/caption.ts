/** One sentence for what the map shows of a paragraph: the map's caption and its text alternative. */
import { fill } from '../../story/fill.ts';
import type { Focus } from '../../story/story.ts';
import type { Words } from '../../words/words.ts';
import type { PlaceSource } from '../read/story-source.ts';

/** `lang` picks the places' names, `words` the rest. */
export function captionOf(
  focus: readonly Focus[],
  places: Map<string, PlaceSource>,
  lang: string,
  words: Words,
): string {
  if (focus.length === 0) return `${words.noPlace} ${words.neutralView}`;
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const name = ({ place }: Focus): string => places.get(place)!.names[lang]!;
  const vague = focus.filter(({ precision }) => precision === 'vague');
  const certain = focus.filter(({ precision }) => precision === 'area' || precision === 'exact');
  const sentences: string[] = [];
  if (certain.length) sentences.push(fill(words.shows, { places: list.format(certain.map(name)) }));
  const areas = vague.filter(({ place }) => !isLine(places.get(place)!));
  const lines = vague.filter(({ place }) => isLine(places.get(place)!));
  if (areas.length) sentences.push(fill(words.showsVague, { places: list.format(areas.map(name)) }));
  if (lines.length) sentences.push(fill(words.showsVagueLine, { places: list.format(lines.map(name)) }));
  const hidden = focus.filter(({ precision }) => precision === 'none');
  if (hidden.length) sentences.push(fill(words.showsNot, { places: list.format(hidden.map(name)) }));
  if (hidden.length === focus.length) sentences.push(words.neutralView);
  if (certain.some(({ place }) => places.get(place)!.kind === 'district'))
    sentences.push(words.orientationTowns);
  return sentences.join(' ');
}

const isLine = (place: PlaceSource): boolean => Boolean(place.geometry?.type.endsWith('LineString'));
