/** The maps of the handout: black on white, each place under its number; and one without any name, to write on. */
import type { Camera, Focus } from '../../../story/story.ts';
import { type DataFile, svgFile } from '../../derive/data-file.ts';
import type { Edition } from '../../derive/edition.ts';
import type { PlainStory } from '../../derive/story-data.ts';
import type { Drawing } from '../drawing.ts';
import { paperSheet } from './paper-sheet.ts';
import { type Worksheet, worksheetMap } from './worksheet.ts';

export interface HandoutMap extends DataFile {
  /** Ids of the paragraphs that it belongs to, in their order. */
  paragraphs: string[];
  /** The places on it, by their numbers. */
  places: { number: number; focus: Focus }[];
}

export interface HandoutPictures {
  maps: HandoutMap[];
  worksheet: Worksheet;
}

/** px of a map, as wide as a page between its margins; with its caption it takes less than a third of the page. */
export const mapSize = { width: 720, height: 264 };

/** Numbers of the places that paragraphs mention and that have a shape, from 1 in the order of the places. */
function placeNumbers(story: PlainStory): Map<string, number> {
  const shown = story.places.filter(({ camera, paragraphs }) => camera && paragraphs.length > 0);
  return new Map(shown.map(({ id }, index) => [id, index + 1]));
}

/** Everything about the map that paper shows. */
export const handoutPictures = (drawing: Drawing, edition: Edition): HandoutPictures => ({
  maps: handoutMaps(drawing, edition),
  worksheet: worksheetMap(drawing, edition, placeNumbers(edition.story)),
});

/** One map for each distinct view of paragraphs that name a place. */
function handoutMaps(drawing: Drawing, edition: Edition): HandoutMap[] {
  const { story } = edition;
  const numbers = placeNumbers(story);
  const views = new Map<string, HandoutMap>();
  for (const { id, places, camera } of story.paragraphs) {
    if (places.length === 0) continue;
    const key = JSON.stringify([camera.viewBox, places]);
    const view = views.get(key) ?? mapOf(drawing, edition, camera, places, numbers);
    view.paragraphs.push(id);
    views.set(key, view);
  }
  return [...views.values()];
}

function mapOf(
  drawing: Drawing,
  edition: Edition,
  camera: Camera,
  focus: readonly Focus[],
  numbers: Map<string, number>,
): HandoutMap {
  const known = focus.filter(({ place }) => numbers.has(place));
  const points = known.map(({ place }) => ({
    at: drawing.numberAt(place),
    label: String(numbers.get(place)),
  }));
  const text = paperSheet(drawing, edition, camera, { ...mapSize, focus, points, named: true });
  const places = known.map((place) => ({ number: numbers.get(place.place)!, focus: place }));
  return { ...svgFile(text), paragraphs: [], places };
}
