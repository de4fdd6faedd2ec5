/** The words that only the compiler writes: none of them ships with the page's program. */

import type { TimeWords } from '../story/date-label.ts';
import type { EmbedLayout } from '../story/embed-layouts.ts';
import type { Text } from '../story/fill.ts';
import type { Kind } from '../story/kinds.ts';
import type { Wind } from '../story/place.ts';
import type { CompassSide } from '../story/side.ts';

export interface BuildWords {
  /** What the site is, in the bar. */
  brand: string;
  skipToText: string;
  skipToPlaces: string;
  languages: string;
  share: string;
  present: string;
  /** Above the first paragraph: the sign of a place, and of an event, and what to do. */
  keyOfSigns: Text<'place' | 'event'>;
  dataLicences: string;
  /** The hosts that the page loads its base map from; `hosts` is a list. */
  baseMapHosts: Text<'hosts'>;
  /** The program as a whole did not load: the page is plain. */
  pageFailed: string;
  places: string;
  events: string;
  glossary: string;
  sources: string;
  mapOf: Text<'title'>;
  paragraph: Text<'number'>;
  outsideRemark: string;
  /** A title in the list of sources. */
  quoted: Text<'title'>;
  /** After the title in a source’s line. */
  translatedBy: Text<'names'>;
  editedBy: Text<'names'>;
  /** Before the numbers of the sources that a paragraph is retold from. */
  article: string;
  date: string;
  noPlace: string;
  neutralView: string;
  shows: Text<'places'>;
  showsVague: Text<'places'>;
  showsVagueLine: Text<'places'>;
  /** Of routes, which somebody went: what is vague is their course. */
  showsVagueRoute: Text<'places'>;
  /** An area and its border. */
  showsVagueAlong: Text<'places' | 'lines'>;
  showsNot: Text<'places'>;
  /** What the locator says for screen readers: countries that the story is about, those that are named as actors, and one that is far away. */
  locator: Text<'countries'>;
  locatorNamed: Text<'countries'>;
  locatorFar: Text<'who' | 'way'>;
  /** Under a country in the locator: the paragraph names it as an actor. */
  namedHere: string;
  /** How far such a country is from where the story is. */
  farAway: Text<'amount'>;
  /** Follows a place that is known vaguely. */
  whereNotStated: string;
  /** On the map, as maps write them. */
  oceans: { atlantic: string; indian: string; pacific: string };
  orientationTowns: string;
  orientation: {
    sentence: Text<'place'>;
    /** One of several places. */
    placeIn: Text<'place' | 'country'>;
    /** A place’s name, and one of those that follow. */
    beside: Text<'place' | 'where'>;
    inPart: Text<'part' | 'country'>;
    inCountry: Text<'country'>;
    onBorder: Text<'where' | 'neighbours'>;
    borderOf: Text<'country' | 'neighbours'>;
    wayFrom: Text<'amount' | 'wind' | 'from'>;
    farFrom: Text<'amount' | 'from'>;
    /** A place in another of the story; `parent` may be a `parentIn`. */
    inParentPart: Text<'place' | 'part' | 'parent'>;
    inParent: Text<'place' | 'parent'>;
    parentIn: Text<'parent' | 'country'>;
    /** The sides of a country, as in `inPart`. */
    parts: Record<CompassSide, string>;
  };
  /** What each kind of place is called, inside a sentence. */
  kinds: Record<Kind, string>;
  /** In the legend, where a story calls its provinces by a word of their own. */
  unitBorder: Text<'unit'>;
  question: string;
  /** The switch that shows the questions. */
  forClass: string;
  answer: string;
  time: TimeWords;
  place: {
    /** Directions, as in `way`. */
    winds: Record<Wind, string>;
    /** Sides of a place, as in `inParent`. */
    parts: Record<CompassSide, string>;
    squareKilometres: Text<'amount'>;
    /** Each is a whole sentence. Amounts come with their unit, without "about". */
    inParent: Text<'part' | 'parent'>;
    area: Text<'amount'>;
    /** `ways`: one or more of `way`, joined. */
    centreFrom: Text<'ways'>;
    pointFrom: Text<'ways'>;
    nearestFrom: Text<'ways'>;
    way: Text<'amount' | 'wind' | 'from'>;
    /** A point’s distance from a border, and an area’s at its nearest. */
    pointToBorder: Text<'amount' | 'border'>;
    nearestToBorder: Text<'amount' | 'border'>;
    reachesBorder: Text<'border'>;
    /** The name on the map of a place that contains something whose exact position is not stated. */
    somewhereIn: Text<'place'>;
    lessThan: Text<'amount'>;
    about: Text<'amount'>;
    /** A border’s name inside a sentence; `rest` is what follows its first comma. */
    border: Text<'name'>;
    borderWithRest: Text<'name' | 'rest'>;
    /** The common noun with which a border’s own name may start: inside a sentence it is `kinds.border`. */
    borderNoun: string;
  };
  handout: {
    /** Where pupils write theirs. */
    name: string;
    group: string;
    date: string;
    map: Text<'number'>;
    timeline: string;
    worksheet: string;
    task: string;
    legendTask: string;
    /** Above the lines in the rest of a page. */
    notes: string;
    answers: string;
  };
  media: {
    /** What a picture does when it is pressed; `picture` is its text alternative. */
    enlarge: Text<'picture'>;
    transcript: string;
    /** The track of a film, in the player's menu. */
    captions: string;
    /** On paper and in the one-file page, which have neither. */
    videoElsewhere: string;
    audioElsewhere: string;
    /** Of what is not in the saved copy, while there is no connection. */
    videoNeedsConnection: string;
    audioNeedsConnection: string;
    notLoaded: string;
  };
  demo: {
    masthead: string;
    note: string;
    title: string;
    lead: string;
    about: Record<EmbedLayout, string>;
  };
  notices: {
    /** The link to the page, and its title. */
    link: string;
    title: string;
    back: string;
    program: string;
    programNote: string;
    data: string;
    dataNote: string;
    world: string;
    cities: string;
    publicDomain: string;
    libraries: string;
    librariesNote: string;
    noText: string;
  };
}
