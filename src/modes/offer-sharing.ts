/** The button in the bar that opens the share dialog, which comes in a file of its own when it is asked for. */

import { create } from '../kit/dom.ts';
import { importAgain } from '../kit/import-again.ts';
import type { StoryShare } from '../share/story-share.ts';
import { nameOfLanguage } from '../story/locale.ts';
import type { ShareWords } from '../words/words.ts';
import type { ShellContext } from './join-views.ts';

export function offerSharing({ story, cursor, words, loadWords, notice }: ShellContext): void {
  const button = document.querySelector<HTMLButtonElement>('.bar .share');
  if (!button) return;
  let dialog: StoryShare | null = null;
  button.hidden = false;
  button.addEventListener('click', async () => {
    let text: ShareWords;
    try {
      [text] = await Promise.all([
        loadWords('share'),
        importAgain('story-share', () => import('../share/story-share.ts')),
      ]);
      notice.clear();
    } catch (error) {
      console.warn('The share dialog could not be loaded:', error);
      return notice.say(words.faults.share, words.tryAgain, () => button.click());
    }
    if (!dialog) {
      dialog = create('story-share', { words, text, lang: words.lang });
      document.body.append(dialog);
    }
    const here = new URL(location.pathname, location.href).href;
    const others = [...document.querySelectorAll<HTMLAnchorElement>('.languages a')];
    const pages = others.map((link) => ({
      lang: link.hreflang,
      name: link.textContent!,
      url: new URL(link.getAttribute('href')!, here).href,
    }));
    await dialog.open({
      title: story.title,
      script: new URL(`${button.dataset.root}embed.js`, here).href,
      pages: pages.length > 0 ? pages : [{ lang: story.lang, name: nameOfLanguage(story.lang), url: here }],
      lang: story.lang,
      paragraph: cursor.paragraph,
      number: new Intl.NumberFormat(words.locale).format(cursor.index + 1),
    });
  });
}
