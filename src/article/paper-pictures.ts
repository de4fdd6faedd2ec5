/** Fetches the handout's maps while the page is idle, so that printing does not wait for pictures. */
import { savesData } from '../kit/dom.ts';

/**
 * `later` calls its argument when the page is idle; null if hardly anybody prints. Nothing is fetched ahead if the
 * reader saves data; printing then shows their text alternatives.
 */
export function fetchPaperPictures(later: ((act: () => void) => void) | null): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.on-paper img')];
  const fetchAll = (): void => {
    for (const picture of pictures) picture.loading = 'eager';
  };
  addEventListener('beforeprint', fetchAll);
  if (later && !savesData()) later(fetchAll);
}
