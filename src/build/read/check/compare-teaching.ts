/** Compares questions and glossary between languages, and questions with the paragraphs that they stand at. */
import type { FromMarkdown, ReadStory } from '../read-files.ts';
import type { Position } from '../story-source.ts';
import { paragraphsOf } from '../text/story-text.ts';

export function compareTeaching(story: ReadStory): void {
  for (const [lang, questions] of story.questions) {
    const text = story.texts.get(lang);
    if (!questions || !text) continue;
    const known = new Set(paragraphsOf(text.blocks).map((paragraph) => paragraph.id));
    for (const { paragraphs, at } of questions.items) {
      for (const id of paragraphs) {
        if (!known.has(id)) questions.file.error(at, `unknown paragraph "${id}": correct paragraphs="…"`);
      }
    }
  }
  compareEntries([...story.questions.values()], (question) => question.paragraphs.join(' '));
  compareEntries([...story.terms.values()], () => '');
}

/** `more` is what else must be alike, as text. */
function compareEntries<Entry extends { id: string; at: Position }>(
  files: (FromMarkdown<Entry> | null)[],
  more: (entry: Entry) => string,
): void {
  const [base, ...others] = files.filter((file) => file !== null);
  for (const { file, items } of others) {
    const there = new Map(base!.items.map((entry) => [entry.id, entry]));
    const here = new Set(items.map((entry) => entry.id));
    for (const entry of items) {
      const twin = there.get(entry.id);
      if (!twin)
        base!.file.error(
          base!.items.at(-1)?.at ?? { line: 1, column: 1 },
          `"${entry.id}" of ${file.path} (line ${entry.at.line}) is missing in this language: add it`,
        );
      else if (more(twin) !== more(entry))
        file.error(
          entry.at,
          `"${entry.id}" has other paragraphs than in ${base!.file.path}: give both the same`,
        );
    }
    for (const entry of base!.items) {
      if (!here.has(entry.id))
        file.error(
          items.at(-1)?.at ?? { line: 1, column: 1 },
          `"${entry.id}" of ${base!.file.path} (line ${entry.at.line}) is missing in this language: add it`,
        );
    }
  }
}
