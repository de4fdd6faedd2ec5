/** What a presenter can ask for, and by which keys. */
import { shiftSpace } from '../../kit/keys.ts';
import type { Action, PresentWords } from '../../words/words.ts';

export type { Action } from '../../words/words.ts';

export interface KeyLine {
  action: Action;
  /** As `pressedKey` names them. */
  keys: readonly string[];
}

/** In the order of the help page. `ArrowRight` is forwards; where the text runs from right to left the two change places. */
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
