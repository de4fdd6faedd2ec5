/** What a key press asks of the presenter, whatever the layout, the script and the input method. */
import { isForPage } from '../kit/keys.ts';

/** What a character key is on a Latin keyboard, by its place on the board: without Shift, with Shift. */
const places: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Period: ['.', ''],
  Minus: ['-', ''],
  Equal: ['', '+'],
  Slash: ['', '?'],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
};

/** Input methods name no key before they have written something. */
const unnamed: readonly string[] = ['Process', 'Unidentified'];

/** Shift with a key other than the space bar; with characters it only chooses which one is written. */
export const shiftSpace = 'Shift+ ';

const isOneSign = (key: string): boolean => [...key].length === 1;

/**
 * The key in the words of `KeyboardEvent.key`, letters in lower case and digits as 0 to 9; `shiftSpace`; or null if the
 * press is not the page's: another part has taken it, an input method is writing, or a modifier makes it the browser's.
 */
export function pressedKey(event: KeyboardEvent): string | null {
  if (!isForPage(event)) return null;
  if (event.key === ' ') return event.shiftKey ? shiftSpace : ' ';
  const key = characterOf(event);
  if (isOneSign(key)) return key.toLowerCase();
  return event.shiftKey ? null : key;
}

/** The Latin letter, the digit or the sign; otherwise the key as it is. */
function characterOf({ key, code, shiftKey }: KeyboardEvent): string {
  const text = asciiDigits(key.normalize('NFKC'));
  const isLatin = !unnamed.includes(key) && /^[\x20-\x7e]+$|\p{Script=Latin}/u.test(text);
  if (isLatin) return text;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  const place = digit ? [digit, ''] : places[code];
  return letter ?? (place?.[shiftKey ? 1 : 0] || key);
}

/** A text with the digits of every script as 0 to 9. */
export const asciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, valueOfDigit);

/** Unicode has digits in runs of ten, from zero; if runs meet, tens are left out. */
function valueOfDigit(digit: string): string {
  const point = digit.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - before - 1))) before++;
  return String(before % 10);
}
