/** A picture as large as the window, in a modal dialog: the browser keeps the focus in it and gives it back afterwards. */
import { addSheet, assign, create } from '../kit/dom.ts';
import type { StoryCursor } from '../story/story-cursor.ts';
import type { PageWords } from '../words/words.ts';
import largeCss from './large-picture.css?inline';

let isStyled = false;

/** `opener` is the link or button around the picture; the dialog closes when the story hides that, as a presenter's next slide does. */
export function showLarge(opener: HTMLElement, cursor: StoryCursor, words: PageWords): void {
  if (!isStyled) addSheet(largeCss);
  isStyled = true;
  const small = opener.querySelector('img')!;
  const dialog = create('dialog', { className: 'large-picture', ariaLabel: small.alt });
  const close = create('button', { type: 'button', className: 'close', textContent: '×' });
  close.ariaLabel = words.close;
  close.lang = words.lang;
  const image = create('img', {
    src: opener.getAttribute('href') ?? small.currentSrc,
    alt: small.alt,
    width: Number(small.getAttribute('width')),
    height: Number(small.getAttribute('height')),
  });
  // Without a connection: the one that is in the text already.
  const takeSmall = (): void => void assign(image, { src: small.currentSrc });
  image.addEventListener('error', takeSmall, { once: true });
  const caption = opener.parentElement!.querySelector('figcaption')?.cloneNode(true);
  dialog.append(close, image, ...(caption ? [caption] : []));
  // Its keys are not the story's, which would move below it.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('a, button')) dialog.close();
  });
  const end = cursor.subscribe(() => {
    // Another paragraph of a page that scrolls hides nothing.
    if (!opener.checkVisibility()) dialog.close();
  });
  dialog.addEventListener('close', () => {
    end();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
