/** The words of the presenter and the notes window: loaded with them, not with the reader. */
import { presentStringsEn } from './present-strings.en.ts';
import { presentStringsId } from './present-strings.id.ts';

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

export interface PresentStrings {
  /** What each key does, for the page of keys and the buttons. */
  actions: Record<Action, string>;
  /** What is written on keys that have a name. */
  keys: Record<string, string>;
  stepOf: (step: string, all: string) => string;
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
  goToLabel: (all: string) => string;
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
  playing: (seconds: string) => string;
  question: (step: string, all: string) => string;
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
}

/** The words in the language of a catalogue; English where there are none. */
export const presentStringsFor = (lang: string): PresentStrings =>
  ({ en: presentStringsEn, id: presentStringsId })[lang] ?? presentStringsEn;
