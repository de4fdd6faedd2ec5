/** places.geojson of a draft: a place is added when its first mention is chosen and goes with its last. */
import type { Feature, FeatureCollection } from 'geojson';
import { type GazetteerEntry, newEntry } from '../gazetteer/entry.ts';
import { languageOf } from '../language.ts';
import type { ShapeStore } from './place-shape.ts';
import type { StoryFiles } from './story-files.ts';

export const PLACES = 'places.geojson';
export const LAYER = 'layers/draft-places.geojson';

/** Kinds of the story format. */
const KINDS: Record<GazetteerEntry['kind'], string> = {
  country: 'country',
  unit: 'province',
  district: 'district',
  town: 'town',
  border: 'border',
  sea: 'site',
  canal: 'site',
  river: 'river',
  lake: 'site',
  island: 'site',
  mountain: 'site',
  region: 'site',
  site: 'site',
  actor: 'site',
};

const EMPTY_LAYER = `{
  "type": "FeatureCollection",
  "provenance": {
    "title": "Countries and first-level units of the story",
    "attribution": "Made with Natural Earth",
    "licence": "Public domain",
    "licenceUrl": "https://www.naturalearthdata.com/about/terms-of-use/"
  },
  "features": []
}
`;

/** `Côte d’Ivoire` → `cote-divoire`. */
export function placeSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return /^[a-z]/.test(slug) ? slug : `x-${slug}`.replace(/-$/, '');
}

const featuresIn = (files: StoryFiles, path: string): Feature[] =>
  (files.json(path) as FeatureCollection | null)?.features ?? [];

/** The id of the place, which is added if it is not there yet, with its name in the draft's language `tag`. */
export function addPlace(
  files: StoryFiles,
  entry: GazetteerEntry,
  shapes: ShapeStore,
  tag: string,
): { id: string; isDrawn: boolean } {
  const places = featuresIn(files, PLACES);
  const feature = entry.feature ?? addShape(files, entry, shapes);
  const point = entry.kind === 'town' && !feature ? entry.point : null;
  const names = {
    'name:id': entry.names.id,
    'name:en': entry.names.en,
    // *en-GB* is a language of its own in a story.
    [`name:${tag}`]: entry.names[languageOf(tag) ?? 'en'],
  };
  const same = places.find(({ properties, geometry }) => {
    if (feature) return properties?.feature === feature;
    const isNamed = properties?.['name:en'] === names['name:en'] && properties?.kind === KINDS[entry.kind];
    return (
      isNamed &&
      JSON.stringify(geometry?.type === 'Point' ? geometry.coordinates : null) === JSON.stringify(point)
    );
  });
  const precision =
    entry.kind === 'border'
      ? 'vague'
      : feature
        ? entry.kind === 'town'
          ? 'exact'
          : 'area'
        : point
          ? 'exact'
          : 'none';
  if (same) return { id: String(same.id), isDrawn: precision !== 'none' };
  const id = freeId(placeSlug(entry.names.en), entry, new Set(places.map((place) => String(place.id))));
  const properties = { ...names, kind: KINDS[entry.kind], precision, ...(feature ? { feature } : {}) };
  const geometry = point ? { type: 'Point', coordinates: point } : null;
  files.edit(PLACES, ['features', places.length], { type: 'Feature', id, properties, geometry }, true);
  return { id, isDrawn: precision !== 'none' };
}

/** A name that the gazetteer does not have. */
export const nameEntry = (words: string): GazetteerEntry =>
  newEntry(`name/${words}`, 'site', { en: words, id: words });

function freeId(slug: string, entry: GazetteerEntry, taken: ReadonlySet<string>): string {
  const options = [slug, `${slug}-${KINDS[entry.kind]}`, `${slug}-${(entry.country ?? 'x').toLowerCase()}`];
  for (let count = 2; ; count++) {
    const free = options.find((id) => !taken.has(id));
    if (free) return free;
    options.push(`${slug}-${count}`);
  }
}

/** `layer/feature` of the shape, which is added to the draft's layer if it is not there; null if there is none. */
function addShape(files: StoryFiles, entry: GazetteerEntry, shapes: ShapeStore): string | null {
  const layer = LAYER.slice('layers/'.length, -'.geojson'.length);
  // The author's own countries come before the base map's.
  const own = entry.kind === 'country' ? entry.key.slice('country/'.length) : null;
  if (own && featuresIn(files, 'layers/countries.geojson').some(({ id }) => id === own))
    return `countries/${own}`;
  const shape = shapes.shapeOf(entry);
  if (!shape) return null;
  const known = featuresIn(files, LAYER);
  if (files.read(LAYER) === null) files.set(LAYER, EMPTY_LAYER);
  if (!known.some(({ id }) => id === shape.id)) {
    // One line for each shape.
    const text = files.read(LAYER)!;
    const line = `    ${JSON.stringify(shape)}`;
    files.set(
      LAYER,
      known.length === 0
        ? text.replace('"features": []', `"features": [\n${line}\n  ]`)
        : text.replace(/\n {2}\]\n\}\s*$/, `,\n${line}\n  ]\n}\n`),
    );
  }
  return `${layer}/${shape.id}`;
}

/** Removes a place that nothing mentions any more, and its shape from the draft's layer. */
export function dropPlace(files: StoryFiles, id: string): void {
  const places = featuresIn(files, PLACES);
  const index = places.findIndex((place) => place.id === id);
  if (index < 0) return;
  const feature = String(places[index]!.properties?.feature ?? '');
  files.edit(PLACES, ['features', index], undefined);
  const [layer, shape] = feature.split('/');
  if (`layers/${layer}.geojson` !== LAYER) return;
  const at = featuresIn(files, LAYER).findIndex((one) => one.id === shape);
  if (at >= 0) files.edit(LAYER, ['features', at], undefined);
}
