/** Turns keys into actions: the table of keys, a number and Enter, and the switch for single-letter keys. */
import { store, stored } from '../../kit/dom.ts';
import { pressedKey, shiftSpace } from '../../kit/keys.ts';
import { type Action, actionOf, isCharacter } from './actions.ts';

export interface KeyOptions {
  act: (action: Action) => void;
  /** A number was typed and Enter pressed: the step of that number, from 1. */
  goTo: (step: number) => void;
  /** The number typed so far; empty where there is none. */
  onNumber: (digits: string) => void;
  /** Whether single-letter keys are on. */
  letters: () => boolean;
  /** Whether an action can be asked for now; null stands for a number. Not while a dialog is open, but for its own key. */
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
