/** The page of keys: every key and what it does, and the switch for single-letter keys. */
import { html } from 'lit';
import type { PresentWords } from '../../../words/words.ts';
import { isCharacter, keyLines, lettersAreOn, nameOfKey, switchLetters } from '../keys.ts';
import type { DialogContent } from './dialogs.ts';

export function helpPage(words: PresentWords): DialogContent {
  const name = (key: string): string => nameOfKey(key, words);
  const cap = (text: string, letter: boolean) => html`<kbd ?data-letter=${letter}>${text}</kbd> `;
  return {
    name: 'help',
    heading: words.keysTitle,
    body: html`<label class="letters">
        <input type="checkbox" .checked=${lettersAreOn()} @change=${onSwitch} /> ${words.letterKeys}
      </label>
      <dl class="keys">
        ${keyLines.map(
          ({ action, keys }) =>
            html`<div><dt>${keys.map((key) => cap(name(key), isCharacter(key)))}</dt><dd>${words.actions[action]}</dd></div>`,
        )}
        <div><dt>${cap(words.numberKeys, true)}</dt><dd>${words.numberAndEnter}</dd></div>
        <div><dt>${cap(words.holdKeys, false)}</dt><dd>${words.hold}</dd></div>
        <div><dt>${cap(words.swipeKeys, false)}</dt><dd>${words.swipe}</dd></div>
      </dl>`,
  };
}

function onSwitch(event: Event): void {
  switchLetters((event.target as HTMLInputElement).checked);
}
