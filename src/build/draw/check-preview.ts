/** Warns of a picture for link previews that has no words, as its fonts do not have the story's letters. */
import type { Issue } from '../../story/issue.ts';
import type { MapFiles } from '../../story/story.ts';
import { editionOf } from '../derive/edition.ts';
import type { Drawing } from './drawing.ts';
import { unletteredIn } from './preview-png.ts';

/** Letters that a warning names. */
const most = 5;

export async function previewIssues(drawing: Drawing, lang: string): Promise<Issue[]> {
  const edition = editionOf(drawing.source, lang, {} as MapFiles, drawing.world);
  const letters = await unletteredIn(drawing, edition);
  if (letters.length === 0) return [];
  const named = letters.slice(0, most).map((letter) => `"${letter}"`);
  const message = `the picture for link previews has the map alone, without words: its fonts have no ${named.join(', ')}`;
  return [{ file: `story.${lang}.md`, line: 1, column: 1, severity: 'warning', message }];
}
