/** Warns of frames that show neither a coast nor a border nor a name besides what is in focus: readers would not know where it is. */
import { Cells } from '../../../map/names/cells.ts';
import { shapeNear } from '../../../map/names/geo-shapes.ts';
import type { Issue } from '../../../story/issue.ts';
import type { Paragraph } from '../../../story/story.ts';
import { paragraphsIn } from '../../derive/story-data.ts';
import { paragraphsOf, type StorySource } from '../../read/story-source.ts';
import type { Drawing } from '../drawing.ts';
import { boxOf, type Frame, frameFor, shownIn, zoomOf } from '../frame.ts';
import { countryShapes, placeLabels } from '../names/place-labels.ts';
import { usualFrames } from './check-names.ts';

/** One warning for each view, at the first paragraph that has it; an author's own base map is not known here. */
export function emptyFrames(drawing: Drawing, source: StorySource, lang: string): Issue[] {
  if (source.basemap) return [];
  const { paragraphs } = paragraphsIn(source, lang, drawing);
  const written = new Map(
    paragraphsOf(source.texts[lang]!.blocks).map((paragraph) => [paragraph.id, paragraph]),
  );
  const seen = new Set<string>();
  return paragraphs.flatMap((paragraph): Issue[] => {
    const { viewBox } = paragraph.camera;
    if (seen.has(viewBox)) return [];
    seen.add(viewBox);
    const frames = usualFrames.map(({ width, height }) => frameFor(boxOf(viewBox), width, height));
    const empty = frames.find((frame) => !hasGround(drawing, lang, paragraph, frame));
    const at = written.get(paragraph.id)?.at;
    if (!empty || !at) return [];
    const size = `${empty.width} × ${empty.height} px`;
    return [
      {
        file: `story.${lang}.md`,
        ...at,
        severity: 'warning',
        message: `the map shows no coast, border or name on land in a frame of ${size}: show more with ::camera, or give the story a basemap or layers`,
      },
    ];
  });
}

function hasGround(drawing: Drawing, lang: string, { places }: Paragraph, frame: Frame): boolean {
  const { isAcross } = drawing;
  const middle = frame.left + frame.width / frame.scale / 2;
  const cells = new Cells(frame);
  for (const shape of countryShapes(drawing, zoomOf(frame.scale)))
    cells.fill(isAcross ? shapeNear(shape, middle) : shape, 1);
  if (cells.edge.some((edge) => edge !== 0)) return true;
  const names = placeLabels({ drawing, lang, frame, focus: places });
  return names.some(({ kind }) => !['subject', 'ocean'].includes(kind)) || hasLine(drawing, frame);
}

/** Whether an outline or a line of the story's own layers may be seen. */
function hasLine({ source, partsOf }: Drawing, frame: Frame): boolean {
  const { x, y, width, height } = shownIn(frame, 0);
  const parts = source.layers.flatMap(({ collection }) =>
    collection.features.flatMap(({ geometry }) => (geometry ? partsOf(geometry) : [])),
  );
  return parts.some(({ geometry, bounds: [left, top, right, bottom] }) => {
    const isSeen = left < x + width && right > x && top < y + height && bottom > y;
    return geometry.type !== 'Point' && isSeen;
  });
}
