/** Fetches the handout's maps when the page has nothing else to do: printing waits for no picture. */
import { savesData } from '../kit/dom.ts';

/**
 * `later` calls what it is given when the page is at rest; null where hardly anybody prints. Nothing is fetched ahead where the
 * reader saves data; printing then shows what the maps would, in words.
 */
export function fetchPaperPictures(later: ((act: () => void) => void) | null): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.on-paper img')];
  const fetchAll = (): void => {
    for (const picture of pictures) picture.loading = 'eager';
  };
  addEventListener('beforeprint', fetchAll);
  if (later && !savesData()) later(fetchAll);
}
