/** Every word of the interface: one catalogue per language has all of these, or the type check fails. */

import type { Precision, Status } from '../../story/story.ts';
import type { BaseMapStrings } from './basemap-strings.ts';
import type { CompareStrings } from './compare-strings.ts';
import type { DemoStrings } from './demo-strings.ts';
import type { EmbedStrings } from './embed-strings.ts';
import type { FaultStrings } from './fault-strings.ts';
import type { NoticesStrings } from './notices-strings.ts';
import type { ShareStrings } from './share-strings.ts';
import type { TimelineStrings } from './timeline-strings.ts';

export interface Catalogue {
  baseMap: BaseMapStrings;
  /** BCP 47: the catalogue's language, and the locale by which `Intl` writes dates and numbers. */
  lang: string;
  locale: string;
  /** The language's own name, for the switch. */
  name: string;
  /** What the site is, in the bar. */
  brand: string;
  skipToText: string;
  skipToPlaces: string;
  languages: string;
  theme: string;
  themeLight: string;
  themeDark: string;
  themeContrast: string;
  themeSystem: string;
  retoldFrom: (sources: string) => string;
  stateOf: (date: string) => string;
  notSafetyMap: string;
  recognisedBorders: string;
  places: string;
  events: string;
  glossary: string;
  sources: string;
  map: string;
  timeline: string;
  mapOf: (title: string) => string;
  paragraph: (number: string) => string;
  mentionedIn: string;
  mentionedNowhere: string;
  computed: string;
  fromElsewhere: string;
  saidByNobody: string;
  sentence: (number: string) => string;
  status: Record<Status, string>;
  unverifiedBy: (verifier: string) => string;
  outsideRemark: string;
  source: string;
  /** Before the numbers of the sources that a paragraph is retold from. */
  article: string;
  precision: Record<Precision, string>;
  noPlace: string;
  neutralView: string;
  shows: (places: string) => string;
  showsVague: (places: string) => string;
  showsVagueLine: (places: string) => string;
  showsNot: (places: string) => string;
  orientationTowns: string;
  whichNotStated: string;
  ratio: (part: string, whole: string) => string;
  backToStory: string;
  zoomIn: string;
  zoomOut: string;
  close: string;
  loadMap: string;
  mapLoading: string;
  mapFailed: string;
  mapLate: string;
  partFailed: string;
  tryAgain: string;
  undated: string;
  asOf: (date: string) => string;
  date: string;
  previous: string;
  next: string;
  legend: string;
  /** Keys as in the map's legend. */
  legendItems: Record<
    'area' | 'vague' | 'vague-line' | 'point' | 'state-border' | 'unit-border' | 'district-border' | 'river',
    string
  >;
  gestureCtrl: string;
  gestureMac: string;
  gestureTouch: string;
  dataLicences: string;
  present: string;
  question: string;
  answer: string;
  localName: string;
  compare: CompareStrings;
  demo: DemoStrings;
  embed: EmbedStrings;
  faults: FaultStrings;
  notices: NoticesStrings;
  share: ShareStrings;
  timelineStrings: TimelineStrings;
}
