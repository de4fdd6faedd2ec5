/** All pictures of an edition: in the page, of each view, on paper, for link previews. */
import { type DataFile, hashOf } from '../derive/data-file.ts';
import type { Edition } from '../derive/edition.ts';
import type { Drawing } from './drawing.ts';
import { type InlinePicture, inlinePicture } from './inline-picture.ts';
import { type Locator, locators } from './locator/locator.ts';
import { type HandoutPictures, handoutPictures } from './paper/handout-maps.ts';
import type { previewPng } from './preview/preview-png.ts';
import { type ViewPicture, viewPictures } from './view-pictures.ts';

export interface Pictures {
  views: ViewPicture[];
  preview: DataFile;
  handout: HandoutPictures;
  inline: InlinePicture;
  /** In the order of their first paragraphs. */
  locators: Locator[];
}

/** `preview` draws the picture for link previews. */
export async function drawPictures(
  drawing: Drawing,
  edition: Edition,
  preview: typeof previewPng,
): Promise<Pictures> {
  const { lang } = edition;
  const views = viewPictures(drawing, edition);
  const png = await preview(drawing, edition);
  return {
    views,
    preview: { path: `pictures/preview-${lang}-${hashOf(png)}.png`, text: png },
    handout: handoutPictures(drawing, edition),
    inline: inlinePicture(drawing, edition),
    locators: locators(drawing, edition),
  };
}

/** The files among them. */
export const pictureFiles = ({ views, preview, handout }: Pictures): DataFile[] => [
  ...views,
  preview,
  ...handout.maps,
  handout.worksheet,
];
