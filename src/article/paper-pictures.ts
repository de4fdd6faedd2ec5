/** Fetches the handout's maps while the page is idle, so that printing does not wait for pictures. */
import { savesData } from '../kit/dom.ts';

/**
 * `later` calls its argument when the page is idle; null if hardly anybody prints. Nothing is fetched ahead if the
 * reader saves data; printing then shows their text alternatives.
 */
export function fetchPaperPictures(later: ((act: () => void) => void) | null): void {
  const fetchAll = (which: string): void => {
    for (const picture of document.querySelectorAll<HTMLImageElement>(which)) picture.loading = 'eager';
  };
  addEventListener('beforeprint', () => fetchAll('.on-paper img, .media img'));
  if (later && !savesData()) later(() => fetchAll('.on-paper img'));
}
