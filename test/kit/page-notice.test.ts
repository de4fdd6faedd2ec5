// @vitest-environment happy-dom
/** A notice, and any text that is announced, is said once: also when a page translator has made other words of it. */
import { expect, test } from 'vitest';
import { setText } from '../../src/kit/dom.ts';
import { PageNotice } from '../../src/kit/page-notice.ts';
import { wrapTexts } from '../browser/support/translator.ts';

/** What a translator does to an element: other elements, with other words. */
function translate(element: Element): void {
  wrapTexts(element);
  for (const font of element.querySelectorAll('font font')) font.textContent = `[${font.textContent}]`;
}

function additionsTo(element: Element, act: () => void): number {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records.flatMap(({ addedNodes }) => [...addedNodes]).length;
}

test('a notice said again stays as it is; another sentence, or the same one after it was cleared, is said', () => {
  const notice = new PageNotice('test-notice', 'en');
  const line = document.querySelector('.test-notice')!;
  const say = (text: string) => notice.say(text, 'Close', () => undefined);
  say('No connection.');
  expect(line.textContent).toBe('No connection.Close');
  translate(line);
  expect(additionsTo(line, () => say('No connection.'))).toBe(0);
  say('An update is there.');
  expect(line.textContent).toBe('An update is there.Close');
  notice.clear();
  expect(line.textContent).toBe('');
  say('An update is there.');
  expect(line.textContent).toBe('An update is there.Close');
});

test('a caption set again stays as it is, from the page’s own first text on', () => {
  const caption = document.createElement('p');
  caption.textContent = 'No place named.';
  document.body.append(caption);
  expect(additionsTo(caption, () => setText(caption, 'No place named.'))).toBe(0);
  setText(caption, 'Kursk oblast.');
  translate(caption);
  expect(caption.textContent).toBe('[Kursk oblast.]');
  expect(additionsTo(caption, () => setText(caption, 'Kursk oblast.'))).toBe(0);
  setText(caption, 'No place named.');
  expect(caption.textContent).toBe('No place named.');
});
