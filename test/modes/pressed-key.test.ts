// @vitest-environment happy-dom
/** What a key press means on the world's keyboards, and what stays the browser's. */
import { describe, expect, test } from 'vitest';
import { stepOf } from '../../src/modes/keys.ts';
import { actionOf, listenForKeys } from '../../src/modes/present/keys.ts';
import { asciiDigits, pressedKey } from '../../src/modes/pressed-key.ts';

const press = (key: string, code = '', more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...more });
const shift = { shiftKey: true };

test.each<[name: string, key: string, code: string, more: KeyboardEventInit, wanted: string | null]>([
  ['English', 'g', 'KeyG', {}, 'g'],
  ['English, capital', 'G', 'KeyG', shift, 'g'],
  ['Dvorak: the letter, not its place', 'o', 'KeyS', {}, 'o'],
  ['AZERTY: the letter, not its place', 'q', 'KeyA', {}, 'q'],
  ['AZERTY: a sign in the row of digits', '-', 'Digit6', {}, '-'],
  ['Czech: a letter in the row of digits', 'ě', 'Digit2', {}, 'ě'],
  ['Russian', 'п', 'KeyG', {}, 'g'],
  ['Russian, capital', 'П', 'KeyG', shift, 'g'],
  ['Russian: the full stop where it is', '.', 'Slash', {}, '.'],
  ['Russian: the place of the full stop', 'ю', 'Period', {}, '.'],
  ['Greek', 'γ', 'KeyG', {}, 'g'],
  ['Korean', 'ㅎ', 'KeyG', {}, 'g'],
  ['Korean, an input method about to write', 'Process', 'KeyG', {}, 'g'],
  ['Chinese, a digit for the input method', 'Process', 'Digit3', {}, '3'],
  ['Japanese, wide letter', 'ｇ', 'KeyG', {}, 'g'],
  ['Arabic', 'ل', 'KeyG', {}, 'g'],
  ['Arabic, two letters by one key', 'لا', 'KeyB', {}, 'b'],
  ['Arabic question mark', '؟', 'Slash', shift, '?'],
  ['Arabic-Indic digit', '٣', 'Digit3', {}, '3'],
  ['Persian digit', '۷', 'Digit7', {}, '7'],
  ['Devanagari digit', '९', 'Digit9', {}, '9'],
  ['Thai digit with Shift, elsewhere', '๕', 'Digit8', shift, '5'],
  ['wide digit', '４', 'Digit4', {}, '4'],
  ['keypad', '4', 'Numpad4', {}, '4'],
  ['English plus', '+', 'Equal', shift, '+'],
  ['no name and no place', 'Unidentified', '', {}, 'Unidentified'],
  ['arrow', 'ArrowRight', 'ArrowRight', {}, 'ArrowRight'],
  ['space bar', ' ', 'Space', {}, ' '],
  ['Shift and space bar', ' ', 'Space', shift, 'Shift+ '],
  ['selecting', 'ArrowRight', 'ArrowRight', shift, null],
  ['selecting to the end', 'End', 'End', shift, null],
  ['task manager', 'Escape', 'Escape', shift, null],
  ['Back', 'ArrowLeft', 'ArrowLeft', { altKey: true }, null],
  ['find', 'f', 'KeyF', { ctrlKey: true }, null],
  ['find on a Mac, Russian', 'а', 'KeyF', { metaKey: true }, null],
  ['composing', 'ㅎ', 'KeyG', { isComposing: true }, null],
  ['ending a composition', 'Escape', 'Escape', { isComposing: true }, null],
])('%s: %s at %s', (_, key, code, more, wanted) => expect(pressedKey(press(key, code, more))).toBe(wanted));

test('a key that another part has taken is not read again', () => {
  const event = press('g', 'KeyG');
  event.preventDefault();
  expect(pressedKey(event)).toBe(null);
});

test('digits of every script, also where their runs meet', () => {
  expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ०९ 𝟎𝟗𝟘𝟡 \u{116d0}\u{116d9}\u{116da}\u{116e3}')).toBe(
    '0123456789 09 0909 0909',
  );
});

describe('the modes', () => {
  const acted: string[] = [];
  listenForKeys({
    act: (action) => acted.push(action),
    goTo: (step) => acted.push(`step ${step}`),
    onNumber: () => {},
    letters: () => true,
    accepts: () => true,
  });
  const actionsOf = (...events: KeyboardEvent[]): string[] => {
    acted.length = 0;
    for (const event of events) document.body.dispatchEvent(event);
    return [...acted];
  };

  test('the presenter takes Russian letters and Arabic digits', () => {
    expect(actionsOf(press('п', 'KeyG'), press('ь', 'KeyM'))).toEqual(['goTo', 'mapOnly']);
    expect(actionsOf(press('١', 'Digit1'), press('٢', 'Digit2'), press('Enter', 'Enter'))).toEqual([
      'step 12',
    ]);
  });

  test('the presenter goes back with Shift and space bar, and leaves the selection to the browser', () => {
    expect(actionOf(pressedKey(press(' ', 'Space', shift))!)).toBe('previous');
    const selecting = press('ArrowRight', 'ArrowRight', shift);
    expect(actionsOf(press(' ', 'Space', shift), selecting)).toEqual(['previous']);
    expect(selecting.defaultPrevented).toBe(false);
  });

  test('arrows step in the reader, but not with a modifier or while composing', () => {
    expect(stepOf(press('ArrowRight'))).toBe(1);
    for (const more of [shift, { ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(stepOf(press('ArrowRight', '', more))).toBe(0);
  });
});
