/** What every view shows for one paragraph: derived once from the story, pure. */
import type { Camera, Claim, Focus, Ratio, Story } from './story.ts';

export interface Scene {
  /** −1 for the title before the first paragraph. */
  index: number;
  /** Its id; empty for the title. */
  paragraph: string;
  places: readonly Focus[];
  events: readonly string[];
  claims: readonly Claim[];
  /** One sentence: what the map shows. */
  caption: string;
  /** What the camera frames, degrees. */
  camera: Camera;
  /** The ratio that hangs on a place in focus, through an event in focus. */
  ratio: (Ratio & { place: string }) | null;
}

/** The scene of a title before the first paragraph: the orientation view, nothing in focus. */
export const titleScene = ({ neutral }: Pick<Story, 'neutral'>): Scene => ({
  index: -1,
  paragraph: '',
  places: [],
  events: [],
  claims: [],
  caption: '',
  camera: neutral,
  ratio: null,
});

/** The scene of paragraph `index`. Throws RangeError if there is none. */
export function sceneAt(story: Pick<Story, 'paragraphs' | 'events'>, index: number): Scene {
  const paragraph = story.paragraphs[index];
  if (!paragraph) throw new RangeError(`no paragraph ${index} in a story of ${story.paragraphs.length}`);
  const inFocus = new Set(paragraph.places.map((focus) => focus.place));
  const counted = story.events.find(
    (event) =>
      event.ratio && paragraph.events.includes(event.id) && event.places.some((id) => inFocus.has(id)),
  );
  const place = counted?.places.find((id) => inFocus.has(id));
  return {
    index,
    paragraph: paragraph.id,
    places: paragraph.places,
    events: paragraph.events,
    claims: paragraph.claims,
    caption: paragraph.caption,
    camera: paragraph.camera,
    ratio: counted?.ratio && place ? { ...counted.ratio, place } : null,
  };
}
