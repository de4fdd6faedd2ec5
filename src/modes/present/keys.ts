/** The keys of a presenter: the table of what each asks for, a number and Enter, and the switch for single-letter keys. */
import { store, stored } from '../../kit/dom.ts';
import type { Action, PresentWords } from '../../words/words.ts';
import { pressedKey, shiftSpace } from '../pressed-key.ts';

export interface KeyLine {
  action: Action;
  /** As `pressedKey` names them. */
  keys: readonly string[];
}

/** In the order of the help page. `ArrowRight` is forwards; if the text runs from right to left the two change places. */
export const keyLines: readonly KeyLine[] = [
  { action: 'next', keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown'] },
  { action: 'previous', keys: ['ArrowLeft', 'ArrowUp', shiftSpace, 'PageUp'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'goTo', keys: ['g'] },
  { action: 'overview', keys: ['o'] },
  { action: 'question', keys: ['q'] },
  { action: 'answer', keys: ['a'] },
  { action: 'mapOnly', keys: ['m'] },
  { action: 'hideText', keys: ['t'] },
  { action: 'blank', keys: ['b', '.'] },
  { action: 'play', keys: ['p'] },
  { action: 'slower', keys: ['-'] },
  { action: 'faster', keys: ['+'] },
  { action: 'notes', keys: ['n'] },
  { action: 'fullScreen', keys: ['f'] },
  { action: 'link', keys: ['l'] },
  { action: 'help', keys: ['?'] },
  { action: 'out', keys: ['Escape'] },
];

/** Whether a key writes a character: those are what the switch turns off (WCAG 2.1.4). The space bar is no letter. */
export const isCharacter = (key: string): boolean => [...key].length === 1 && key !== ' ';

/** What a key asks for, or null. */
export function actionOf(key: string): Action | null {
  return keyLines.find(({ keys }) => keys.includes(key))?.action ?? null;
}

/** What is written on a key. */
export function nameOfKey(key: string, { keys }: PresentWords): string {
  return Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : key.toUpperCase();
}

export interface KeyOptions {
  act: (action: Action) => void;
  /** A number was typed and Enter pressed: the step of that number, from 1. */
  goTo: (step: number) => void;
  /** The number typed so far; empty if there is none. */
  onNumber: (digits: string) => void;
  /** Whether single-letter keys are on. */
  letters: () => boolean;
  /** Whether an action can be asked for now; null means a number. Not while a dialog is open, but for its own key. */
  accepts: (action: Action | null) => boolean;
}

/** A number that is not finished is forgotten after so long, ms. */
const forgetAfter = 4000;
/** No story has more digits. */
const mostDigits = 4;

const switches = '[type="checkbox"],[type="radio"]';
const typing = `input:not(${switches}),select,textarea,[contenteditable]`;
const pressing = `button,a[href],summary,[role="button"],${switches}`;

/** Listens in the whole window, before the map does. */
export function listenForKeys(options: KeyOptions): void {
  let digits = '';
  let timer = 0;
  const hold = (next: string): void => {
    digits = next;
    clearTimeout(timer);
    if (digits) timer = window.setTimeout(() => hold(''), forgetAfter);
    options.onNumber(digits);
  };
  const takes = ({ key, target }: { key: string; target: Element }): boolean => {
    if (isCharacter(key) && !options.letters()) return false;
    if (/^[0-9]$/.test(key) && options.accepts(null)) {
      if (digits.length < mostDigits) hold(digits + key);
      return true;
    }
    if (key === 'Enter' && digits) {
      options.goTo(Number(digits));
      hold('');
      return true;
    }
    if (key === 'Escape' && digits) {
      hold('');
      return true;
    }
    if ([' ', shiftSpace, 'Enter'].includes(key) && target.closest(pressing)) return false;
    const action = actionOf(mirrored(key));
    if (!action || !options.accepts(action)) return false;
    hold('');
    options.act(action);
    return true;
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = pressedKey(event);
    const target = event.composedPath()[0];
    if (key === null || !(target instanceof Element) || target.closest(typing)) return;
    if (!takes({ key, target })) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', onKey, { capture: true });
}

/** Follows the writing direction. */
function mirrored(key: string): string {
  if (document.documentElement.dir !== 'rtl') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

const storageKey = 'story-letter-keys';

/** Whether single-letter keys are on; the choice lasts. */
export function lettersAreOn(): boolean {
  const kept = stored('local', storageKey);
  return (kept === undefined ? document.documentElement.dataset.letters : kept) !== 'off';
}

export function switchLetters(on: boolean): void {
  document.documentElement.dataset.letters = on ? 'on' : 'off';
  store('local', storageKey, on ? null : 'off');
}
