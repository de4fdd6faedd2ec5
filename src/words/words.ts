/**
 * Every word that a reader sees, by who needs it: a language is a file for the page's program and one for the compiler, each
 * complete, or the type check fails. Texts only, with gaps such as `{date}`: what else a language does, `Intl` knows.
 */

import type { EmbedLayout } from '../story/embed-layouts.ts';
import type { Plural, Text } from '../story/fill.ts';
import type { Precision, Status } from '../story/story.ts';
import type { BuildWords } from './build-words.ts';

/** What a presenter can ask for. */
export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'goTo'
  | 'blank'
  | 'fullScreen'
  | 'mapOnly'
  | 'hideText'
  | 'overview'
  | 'notes'
  | 'question'
  | 'answer'
  | 'play'
  | 'slower'
  | 'faster'
  | 'link'
  | 'help'
  | 'out';

/** In the page from the start: what the reader, the embed and every fault need. */
export interface PageWords {
  /** BCP 47: the language of these words; `locale` is the one by which `Intl` writes its dates and numbers. */
  lang: string;
  locale: string;
  /** How texts of ours are put together. */
  punctuation: {
    /** Between the items of a line; the space after it is its own. */
    comma: string;
    semicolon: string;
    /** A label by itself, and with its text. */
    label: Text<'label'>;
    labelled: Text<'label' | 'text'>;
    bracketed: Text<'text' | 'note'>;
    sentences: Text<'first' | 'next'>;
  };
  theme: string;
  themeSystem: string;
  themeLight: string;
  themeDark: string;
  themeContrast: string;
  map: string;
  legend: string;
  /** Keys of the map’s legend: what is in focus, by its place, and lines for orientation. */
  legendItems: Record<'area' | 'vague' | 'point', Text<'place'>> &
    Record<
      'vague-line' | 'other-route' | 'state-border' | 'unit-border' | 'district-border' | 'river',
      string
    >;
  /** Of what is only known vaguely. */
  notStatedWhere: string;
  /** What hatching means. */
  hatching: string;
  /** Of a line that is only known vaguely. */
  stretchNotGiven: string;
  /** Of a route whose course is only known vaguely. */
  courseNotGiven: string;
  zoomIn: string;
  zoomOut: string;
  showWorld: string;
  backToStory: string;
  loadMap: string;
  mapLoading: string;
  mapFailed: string;
  /** It has neither come nor failed in time. */
  mapLate: string;
  partFailed: string;
  /** The author’s base map failed; the embedded one is shown instead. */
  baseMapLost: string;
  gestureCtrl: string;
  gestureMac: string;
  gestureTouch: string;
  timeline: {
    /** Name of the whole group for a screen reader. */
    name: string;
    /** A date that comes from outside the article. */
    elsewhere: Text<'date'>;
    /** Several events behind one button or label. */
    several: Plural<'count'>;
    /** On the chip of a day on which many events fall: "8 on 14 Nov". */
    crowded: Text<'count' | 'date'>;
    /** Keys of the legend: at some time within a stretch; throughout it; a day, by or after it; not from the article. */
    legend: Record<'within' | 'stated' | 'day' | 'outside', string>;
  };
  mentionedIn: string;
  /** Of a paragraph that the reader sees beside the card. */
  inView: string;
  mentionedNowhere: string;
  computed: string;
  fromElsewhere: string;
  sentence: Text<'number'>;
  /** A name is enough if somebody is named: only other statuses have a word. */
  status: Record<Exclude<Status, 'attributed'>, string>;
  unverifiedBy: Text<'verifier'>;
  precision: Record<Precision, string>;
  ratio: Text<'part' | 'whole'>;
  /** A whole sentence. */
  whichNotStated: string;
  undated: string;
  /** The day for which a figure or state is given. */
  asOf: Text<'date'>;
  close: string;
  tryAgain: string;
  previous: string;
  next: string;
  compare: {
    /** On the card’s button. */
    offer: string;
    needsMap: string;
    failed: string;
  };
  embed: {
    /** Link to the story’s own page. */
    wholeStory: string;
    previous: string;
    next: string;
    /** Name of the group of buttons that step. */
    steps: string;
    counter: Text<'number' | 'total'>;
    /** Gives a long text more room, and takes it back. */
    more: string;
    less: string;
  };
  faults: {
    /** A mode (presenter, notes, embed) did not load: the reading page is shown instead. */
    mode: string;
    share: string;
    card: string;
  };
  copy: {
    updated: string;
    show: string;
    saved: string;
    /** The answer is not the site's, or is incomplete. */
    wrongAnswer: string;
  };
}

/** The presenter and the notes window. */
export interface PresentWords {
  /** What each key does, for the page of keys and the buttons. */
  actions: Record<Action, string>;
  /** What is written on keys that have a name. */
  keys: Record<
    | ' '
    | 'Shift+ '
    | 'PageDown'
    | 'PageUp'
    | 'Home'
    | 'End'
    | 'Escape'
    | 'ArrowRight'
    | 'ArrowLeft'
    | 'ArrowUp'
    | 'ArrowDown',
    string
  >;
  stepOf: Text<'step' | 'all'>;
  keysTitle: string;
  numberAndEnter: string;
  numberKeys: string;
  hold: string;
  holdKeys: string;
  swipe: string;
  swipeKeys: string;
  letterKeys: string;
  close: string;
  goToTitle: string;
  goToLabel: Text<'all'>;
  goToButton: string;
  overviewTitle: string;
  linkTitle: string;
  linkPresent: string;
  linkRead: string;
  copy: string;
  copied: string;
  copyFailed: string;
  qrOf: string;
  onlyHere: string;
  notesTitle: string;
  noNotes: string;
  nextStep: string;
  elapsed: string;
  clock: string;
  restart: string;
  answer: string;
  showToClass: string;
  hideFromClass: string;
  audienceOpen: string;
  audienceClosed: string;
  openAudience: string;
  /** No window hears of another. */
  alone: string;
  popupBlocked: string;
  playing: Plural<'seconds'>;
  /** The only question of a step, or one of several. */
  question: string;
  questionOf: Text<'step' | 'all'>;
  linkFailed: string;
}

/** The share dialog. */
export interface ShareWords {
  title: string;
  link: string;
  linkHere: string;
  copy: string;
  copied: string;
  notCopied: string;
  embed: string;
  embedHint: string;
  code: string;
  /** Before the plain frame, for sites that take no script. */
  plainHint: string;
  plainCode: string;
  layout: string;
  layouts: Record<EmbedLayout, string>;
  height: string;
  heightAuto: string;
  heightOf: Plural<'pixels'>;
  language: string;
  start: string;
  startFirst: string;
  startHere: Text<'paragraph'>;
  preview: string;
}

/** The panel that compares sizes; names of places and cities come with the story. */
export interface CompareWords {
  title: Text<'place'>;
  /** Before the list of cities. */
  over: string;
  elsewhere: string;
  /** Before the four buttons. */
  move: string;
  /** The four buttons, by bearing. */
  steps: Record<0 | 90 | 180 | 270, string>;
  grip: Text<'place'>;
  laidOver: Text<'place' | 'city'>;
  /** `lat` and `lon` are one of `north` to `west`. */
  laidAt: Text<'place' | 'lat' | 'lon'>;
  area: Text<'amount'>;
  /** By the outlines of both. */
  times: Text<'place' | 'times' | 'city'>;
  /** Of a place in which something is, nobody says where. */
  allOf: Text<'place'>;
  /** What Web Mercator does to sizes. */
  trueSize: string;
  cityPoints: string;
  north: Text<'degrees'>;
  south: Text<'degrees'>;
  east: Text<'degrees'>;
  west: Text<'degrees'>;
}

/** The words of parts that are loaded on demand, each in a file of its own. */
export interface PartWords {
  present: PresentWords;
  share: ShareWords;
  compare: CompareWords;
}
export type PartName = keyof PartWords;

/** What the page's program says, in one language. */
export interface ProgramWords {
  page: PageWords;
  parts: PartWords;
}

/** All that the compiler knows of a language. */
export interface Words extends PageWords, BuildWords {
  parts: PartWords;
}
