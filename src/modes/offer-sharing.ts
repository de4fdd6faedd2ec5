/** The button in the bar that opens the share dialog, which comes in a file of its own when it is asked for. */

import { create } from '../kit/dom.ts';
import { importAgain } from '../kit/import-again.ts';
import type { StoryShare } from '../share/story-share.ts';
import type { ShellContext } from './join-views.ts';

export function offerSharing({ story, cursor, words, loadWords, notice }: ShellContext): void {
  const button = document.querySelector<HTMLButtonElement>('.bar .share');
  if (!button) return;
  let dialog: StoryShare | null = null;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const load = () => import('../share/story-share.ts');
    const loaded = await Promise.all([loadWords('share'), importAgain('story-share', load)]).catch(
      (error) => void console.warn('The share dialog could not be loaded:', error),
    );
    if (!loaded) return notice.say(words.faults.share, words.tryAgain, () => button.click());
    notice.clear();
    const [text, { sharedStory }] = loaded;
    if (!dialog) {
      dialog = create('story-share', { words, text, lang: words.lang });
      document.body.append(dialog);
    }
    await dialog.open(sharedStory(story, button.dataset.root!, cursor, words.locale));
  });
}
