/** The names that a picture may show, in a language; those of what is in focus are listed separately. */
import type { Feature, Position } from 'geojson';
import { labelShape } from '../../../map/names/label-shape.ts';
import type { Label } from '../../../map/names/wanted-names.ts';
import type { Atlas } from '../../derive/atlas.ts';
import { labelPoints } from '../../derive/world/label-points.ts';

/** What is named, apart from what is in focus. `position`: degrees; null for countries. */
export type PictureLabel = Label & { position: Position | null };

/** All names of a story's map in a language, those in focus apart. */
export const labelsOf = (atlas: Atlas, lang: string): PictureLabel[] =>
  labelPoints(atlas, lang)
    .filter(({ properties }) => properties?.kind !== 'subject')
    .map(labelFrom);

function labelFrom({ properties, geometry }: Feature): PictureLabel {
  const { kind, id, rank = 0, name, place, isCapital } = properties as Label;
  const position = geometry?.type === 'Point' ? geometry.coordinates : null;
  return { kind, id, rank, name, place, isCapital, position, ...labelShape(id, geometry) };
}
