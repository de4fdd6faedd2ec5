// @vitest-environment happy-dom
/** The sentence of a mention, out of its paragraph. */
import { expect, it } from 'vitest';
import { sentenceAround } from '../../../src/modes/lit-marks/sentence.ts';

document.body.innerHTML = `<article><p>It rained. On 6 August a <a class="mention" data-event="storm">storm</a> came to the
  <a class="mention" data-place="harbour">harbour</a>. It left.</p><p>The <a class="mention" data-event="storm">storm</a> again.</p></article>`;

it.each([
  ['event', 'storm', /^On 6 August a storm came to the\s+harbour\.$/u],
  ['place', 'harbour', /^On 6 August/u],
  ['place', 'nowhere', /^$/u],
] as const)('%s %s', (kind, id, expected) => {
  expect(sentenceAround(kind, id, 'en')).toMatch(expected);
});
