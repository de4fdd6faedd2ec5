/** Warns of frames that have no room for the name of a place in focus: readers would see a mark and not know what it is. */

import { usualSize } from '../../../map/names/shapes.ts';
import type { Issue } from '../../../story/issue.ts';
import type { Paragraph } from '../../../story/story.ts';
import { paragraphsIn } from '../../derive/story-data.ts';
import { type ParagraphSource, paragraphsOf, type StorySource } from '../../read/story-source.ts';
import type { Drawing } from '../drawing.ts';
import { boxOf, frameFor } from '../frame.ts';
import { locatorBox } from '../locator/locator-box.ts';
import { placeLabels, subjectOf } from '../names/place-labels.ts';

/** The map on a usual phone and on a usual wide page, px. */
export const usualFrames = [{ width: 390, height: 220 }, usualSize];

/** One warning for each place and frame, at the paragraph's first mention of it. */
export function unnamedPlaces(drawing: Drawing, source: StorySource, lang: string): Issue[] {
  const { paragraphs } = paragraphsIn(source, lang, drawing);
  const written = new Map(
    paragraphsOf(source.texts[lang]!.blocks).map((paragraph) => [paragraph.id, paragraph]),
  );
  const seen = new Set<string>();
  return paragraphs.flatMap((paragraph) =>
    usualFrames.flatMap((size) => {
      const view = JSON.stringify([paragraph.camera.viewBox, paragraph.places, size]);
      if (seen.has(view)) return [];
      seen.add(view);
      return unnamedIn(drawing, lang, paragraph, size).map((id): Issue => {
        const name = source.places.find((place) => place.id === id)?.names[lang] ?? id;
        return {
          file: `story.${lang}.md`,
          ...positionOf(written.get(paragraph.id), id),
          severity: 'warning',
          message: `the map has no room for the name "${name}" in a frame of ${size.width} × ${size.height} px: shorten the name, or let the paragraph's map show more with ::camera`,
        };
      });
    }),
  );
}

/** Ids of places in focus that a frame cannot name. */
function unnamedIn(
  drawing: Drawing,
  lang: string,
  { camera, places }: Paragraph,
  { width, height }: (typeof usualFrames)[number],
): string[] {
  const frame = frameFor(boxOf(camera.viewBox), width, height);
  const wanted = places.filter((focus) => focus.precision !== 'none' && subjectOf(drawing, focus, lang));
  const units = wanted.map(({ place }) => place);
  const locator = locatorBox(drawing, frame, units);
  const obstacles = locator ? [locator.box] : [];
  const names = placeLabels({ drawing, lang, frame, focus: wanted, obstacles });
  const named = new Set(names.filter(({ kind }) => kind === 'subject').map(({ id }) => id));
  return units.filter((id) => !named.has(id));
}

function positionOf(paragraph: ParagraphSource | undefined, place: string): Pick<Issue, 'line' | 'column'> {
  const mention = paragraph?.mentions.find(({ kind, id }) => kind === 'place' && id === place);
  const { line, column } = mention?.at ?? paragraph?.at ?? { line: 1, column: 1 };
  return { line, column };
}
