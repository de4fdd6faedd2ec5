/** One picture for each distinct view of a story: for pages without scripts, for print, and for an overview. */

import type { Element } from 'hast';
import { s } from 'hastscript';
import { fill } from '../../story/fill.ts';
import { sceneAt } from '../../story/scene.ts';
import type { Paragraph } from '../../story/story.ts';
import { svgFile } from '../derive/data-file.ts';
import type { Edition } from '../derive/edition.ts';
import type { PlainStory } from '../derive/story-data.ts';
import type { Drawing } from './drawing.ts';
import { sheetForBoth } from './picture-sheet.ts';
import { creditStrip, standAlone, viewElements } from './stand-alone.ts';

export interface ViewPicture {
  /** Below the site's root; the name changes with the picture. */
  path: string;
  /** SVG. */
  text: string;
  /** Ids of the paragraphs with this view, in their order. */
  paragraphs: string[];
}

/** px. */
export const pictureSize = { width: 800, height: 520 };
/** Height of the line that says who made the data, px. */
const strip = 22;

/** The pictures of a story in its language, in the order of their first paragraphs. */
export function viewPictures(drawing: Drawing, edition: Edition): ViewPicture[] {
  const { story } = edition;
  const views = new Map<string, Paragraph[]>();
  for (const paragraph of story.paragraphs) {
    const view = JSON.stringify([paragraph.camera.viewBox, paragraph.places, ratioOf(story, paragraph)]);
    views.set(view, [...(views.get(view) ?? []), paragraph]);
  }
  return [...views.values()].map((paragraphs) => {
    const text = drawing.fileText(picture(drawing, edition, paragraphs[0]!));
    return { ...svgFile(text), paragraphs: paragraphs.map(({ id }) => id) };
  });
}

/** The picture of a paragraph. Throws RangeError if there is none. */
export function pictureOf(pictures: readonly ViewPicture[], paragraph: string): ViewPicture {
  const found = pictures.find(({ paragraphs }) => paragraphs.includes(paragraph));
  if (!found) throw new RangeError(`no picture of paragraph ${paragraph}`);
  return found;
}

const ratioOf = (story: PlainStory, paragraph: Paragraph) =>
  sceneAt(story, story.paragraphs.indexOf(paragraph)).ratio;

function picture(drawing: Drawing, edition: Edition, paragraph: Paragraph): Element {
  const { source, lang, story, words } = edition;
  const { camera, places, caption } = paragraph;
  const ratio = ratioOf(story, paragraph);
  const { width, height } = pictureSize;
  const map = { width, height: height - strip };
  return standAlone({ width, height, lang, role: 'img' }, [
    s('title', caption),
    s('desc', fill(words.mapOf, { title: story.title })),
    drawing.standIn('style for both', () => [s('style', sheetForBoth())]),
    ...viewElements({ drawing, lang, words, camera, focus: places, ratio, legend: story.places, ...map }),
    ...creditStrip({ width, height, top: map.height }, { x: 12, y: height - 7 }, source.layers),
  ]);
}
