/** Asks for the number of a step and goes there. */

import { html } from 'lit';
import { fill } from '../../../story/fill.ts';
import type { PresentWords } from '../../../words/words.ts';
import { asciiDigits } from '../../pressed-key.ts';
import type { DialogContent } from './dialogs.ts';

/** `goTo` is given a number from 1 to `all`. */
export function goToPage(
  words: PresentWords,
  current: number,
  all: number,
  goTo: (step: number) => void,
): DialogContent {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get('step');
    goTo(Number(asciiDigits(String(value))));
  };
  return {
    name: 'goTo',
    heading: words.goToTitle,
    body: html`<form class="go-to" @submit=${submit}>
      <label>${fill(words.goToLabel, { all: String(all) })}
        <input name="step" inputmode="numeric" autocomplete="off" pattern="\\p{Nd}+" required autofocus .value=${String(current)} @focus=${selectAll} />
      </label>
      <button>${words.goToButton}</button>
    </form>`,
  };
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
