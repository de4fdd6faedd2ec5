/** From a checked story folder to the plain data that the page's views share, in one language. */

import { meetOnGlobe } from '../../story/boxes-on-globe.ts';
import { reverseLinks } from '../../story/links.ts';
import { areaOf } from '../../story/place.ts';
import type { BBox, Focus, MapFiles, Paragraph, Place, Story, StoryEvent } from '../../story/story.ts';
import { type DateRange, resolveSpan } from '../../story/time.ts';
import type { Words } from '../../words/words.ts';
import { type EventSource, type PlaceSource, paragraphsOf, type StorySource } from '../read/story-source.ts';
import type { Atlas } from './atlas.ts';
import { cameraOf } from './camera.ts';
import { boundsOnGlobe } from './places/arc.ts';
import { describePlaces } from './places/describe-places.ts';
import { isMeasured } from './places/drawn-places.ts';
import { focusOf, framed, neutralBounds, viewOf } from './views.ts';
import { captionOf } from './words/caption.ts';
import { citationOf, sourceAddress } from './words/citation.ts';
import { onOneClock } from './words/one-clock.ts';
import { drawnKind } from './world/map-kinds.ts';

/** A story before its pictures are drawn. */
export type PlainStory = Omit<Story, 'pictures'>;

/** The paragraphs of the story in `lang`, and the view of all that it mentions. */
export function paragraphsIn(
  source: StorySource,
  lang: string,
  atlas: Atlas,
): { paragraphs: Paragraph[]; neutral: BBox } {
  const words = source.words[lang]!;
  const blocks = paragraphsOf(source.texts[lang]!.blocks);
  const byId = new Map(source.places.map((place) => [place.id, place]));
  const focuses = blocks.map((block) => focusOf(block, byId));
  const { whereabouts } = atlas;
  const neutral = neutralBounds(source, focuses, atlas);
  const captioned = { source, byId, whereabouts, lang, words };
  const paragraphs = blocks.map((block, index): Paragraph => {
    const places = focuses[index]!;
    const camera = block.camera ?? viewOf(places, byId, source) ?? neutral;
    return {
      id: block.id,
      places,
      events: distinct(
        block.mentions.filter((mention) => mention.kind === 'event').map((mention) => mention.id),
      ),
      claims: block.claims,
      caption: block.caption ?? captionOf(inFrame(places, byId, camera), captioned),
      camera: cameraOf(camera),
    };
  });
  return { paragraphs, neutral };
}

/** The story in `lang`; `map` names its files. */
export function storyData(source: StorySource, lang: string, map: MapFiles, atlas: Atlas): PlainStory {
  const words = source.words[lang]!;
  const { paragraphs, neutral } = paragraphsIn(source, lang, atlas);
  const descriptions = describePlaces(source.places, lang, words, atlas.gapBetween);
  const mentions = reverseLinks(paragraphsOf(source.texts[lang]!.blocks));
  const placeData = (place: PlaceSource): Place => ({
    id: place.id,
    name: place.names[lang]!,
    localName: place.localName,
    localLang: place.localLang,
    kind: drawnKind(place),
    precision: place.precision,
    area: isMeasured(place) ? Math.round(areaOf(place.geometry) ?? 0) : 0,
    camera: place.geometry ? cameraOf(framed([place.geometry], source)) : null,
    description: descriptions.get(place.id) ?? [],
    paragraphs: mentions.places.get(place.id) ?? [],
  });
  return {
    lang,
    title: source.texts[lang]!.title,
    date: source.texts[lang]!.date,
    period: periodOf(source.texts[lang]!.timeline),
    paragraphs,
    places: source.places.filter((candidate) => candidate.role !== 'reference').map(placeData),
    events: onOneClock(
      source.events.map((event) => eventOf(event, words, lang, mentions.events.get(event.id) ?? [])),
    ),
    sources: source.sources.map((item) => ({
      id: item.id,
      label: citationOf(item, words),
      url: sourceAddress(item),
    })),
    neutral: cameraOf(neutral),
    map,
  };
}

const distinct = (ids: string[]): string[] => [...new Set(ids)];

const periodOf = (range: DateRange | null): Story['period'] =>
  range?.start && range.end ? { start: range.start, end: range.end } : null;

/** What a frame of the author's own leaves out is not on the map. */
function inFrame(places: readonly Focus[], byId: ReadonlyMap<string, PlaceSource>, camera: BBox): Focus[] {
  return places.map((focus) => {
    const geometry = byId.get(focus.place)?.geometry;
    const isIn = geometry && meetOnGlobe(camera, boundsOnGlobe([geometry]));
    return isIn ? focus : { ...focus, precision: 'none' };
  });
}

function eventOf(event: EventSource, words: Words, lang: string, paragraphs: string[]): StoryEvent {
  const span = (edtf: string) => resolveSpan(edtf, words.locale, words.time);
  return {
    id: event.id,
    title: event.titles[lang]!,
    short: event.shorts?.[lang] ?? event.titles[lang]!,
    article: event.article && span(event.article.edtf),
    asOf: event.asOf && span(event.asOf.edtf),
    context: event.context.map(({ date, notes, sources }) => ({
      ...span(date.edtf),
      note: notes?.[lang] ?? null,
      sources,
    })),
    inArticle: event.inArticle,
    places: event.places,
    sources: event.sources,
    ratio: event.ratio && {
      part: event.ratio.part,
      whole: event.ratio.whole,
      label: event.ratio.labels[lang]!,
    },
    paragraphs,
  };
}
