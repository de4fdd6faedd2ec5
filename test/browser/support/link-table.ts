/**
 * Which places, events and statuses each paragraph of the Kursk story has. Written by hand from the article's facts, never
 * from the story folder: a test that read it from there would only say that the page repeats itself.
 */
import type { Precision, Status } from '../../../src/story/story.ts';

export interface Link {
  id: string;
  /** Place → how precisely this paragraph names it. */
  places: Record<string, Precision>;
  events: string[];
  statuses: Status[];
}

const none = {};

export const links: Link[] = [
  {
    id: 'p1',
    places: { 'kursk-oblast': 'vague' },
    events: ['mod-statement', 'incursion'],
    statuses: ['attributed'],
  },
  {
    id: 'p2',
    places: { 'kursk-oblast': 'area' },
    events: ['deployment', 'losses', 'treaty'],
    statuses: ['anonymous'],
  },
  {
    id: 'p3',
    places: { 'kursk-oblast': 'vague', 'border-ru-ua': 'vague' },
    events: ['incursion', 'held', 'putin-april'],
    statuses: ['unattributed', 'attributed'],
  },
  { id: 'p4', places: none, events: ['kim-october'], statuses: ['unattributed', 'attributed'] },
  { id: 'p5', places: none, events: ['mod-video'], statuses: ['attributed'] },
  { id: 'p6', places: none, events: ['commanders'], statuses: ['attributed'] },
  { id: 'p7', places: none, events: ['commanders'], statuses: ['attributed'] },
  { id: 'p8', places: none, events: ['commanders'], statuses: ['attributed'] },
  { id: 'p9', places: none, events: ['kz-report'], statuses: ['attributed'] },
  {
    id: 'p10',
    places: { bolshesoldatsky: 'area' },
    events: ['closed-settlements'],
    statuses: ['unattributed'],
  },
  { id: 'p11', places: none, events: ['under-fire'], statuses: ['unverified'] },
  { id: 'p12', places: none, events: ['peskov'], statuses: ['attributed'] },
  { id: 'p13', places: none, events: ['peskov'], statuses: ['attributed'] },
  { id: 'p14', places: none, events: ['peskov'], statuses: ['attributed'] },
];

/** Every place that the article names on the map. */
export const mappedPlaces = ['kursk-oblast', 'border-ru-ua', 'bolshesoldatsky'];

/** Layer in which MapLibre draws a place in focus, by its precision; the border is the only line. */
export const layerOf = (place: string, precision: Precision): string =>
  place === 'border-ru-ua' ? `place-line-${precision}` : `place-${precision}`;

/** Centre of the district, degrees lon/lat: a fact of its own, so that the map can be asked what it draws there. */
export const districtCentre: [number, number] = [35.508, 51.333];
