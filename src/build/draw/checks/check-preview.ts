/** Warns of a picture for link previews that has no words, as its fonts do not have the story's letters. */
import type { Issue } from '../../../story/issue.ts';
import { localeOf } from '../../../story/locale.ts';
import type { MapFiles } from '../../../story/story.ts';
import { editionOf } from '../../derive/edition.ts';
import type { World } from '../../derive/world/world.ts';
import type { StorySource } from '../../read/story-source.ts';
import type { Drawing } from '../drawing.ts';
import { lettersWithoutFont } from '../preview/preview-fonts.ts';

/** Letters that a warning names. */
const most = 5;

export async function previewIssues(drawing: Drawing, source: StorySource, lang: string): Promise<Issue[]> {
  // Mostly its fonts have all letters there are: then nothing has to be drawn to find which of them the picture has.
  const around = wordsAround(source, drawing.world, lang);
  const capitals = around.toLocaleUpperCase(lang);
  if ((await lettersWithoutFont(around + capitals)).length === 0) return [];
  // Only then what draws it is loaded, which takes longer than to check a short story.
  const { unletteredIn } = await import('../preview/preview-png.ts');
  const edition = editionOf(source, lang, {} as MapFiles, drawing);
  const letters = await unletteredIn(drawing, edition);
  if (letters.length === 0) return [];
  const named = letters.slice(0, most).map((letter) => `"${letter}"`);
  const message = `the picture for link previews has the map alone, without words: its fonts have no ${named.join(', ')}`;
  return [{ file: `story.${lang}.md`, line: 1, column: 1, severity: 'warning', message }];
}

/** All that the story and the map say in a language, of which the picture has a part, and what is written between numbers and names. */
function wordsAround(
  { texts, words, places, sources, layers }: StorySource,
  world: World,
  lang: string,
): string {
  const features = [
    ...layers.map(({ collection }) => collection),
    world.coarse,
    world.detail,
    world.capitals,
  ];
  const locale = localeOf(lang);
  const units = ['kilometer', 'meter'].map((unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit }).format(1_234_567_890.5),
  );
  return JSON.stringify([
    [texts[lang], words[lang], places.map(({ names }) => names), sources],
    layers.map(({ collection: _, ...layer }) => layer),
    features.map((collection) => collection.features.map(({ properties }) => properties)),
    [...units, new Intl.ListFormat(locale).format(['', '', '']), '…'],
  ]);
}
