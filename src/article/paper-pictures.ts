/** Fetches the handout's maps while the page is idle, so that printing does not wait for pictures. */
import { savesData } from '../kit/dom.ts';

/**
 * `later` calls what it is given when the page is idle; null if hardly anybody prints: nothing is fetched ahead then, nor
 * for a reader who saves data. On paper, a picture that has not come shows its text alternative.
 */
export function fetchPaperPictures(later: ((act: () => void) => void) | null): void {
  const fetchAll = (which: string): void => {
    for (const picture of document.querySelectorAll<HTMLImageElement>(which)) picture.loading = 'eager';
  };
  addEventListener('beforeprint', () => fetchAll('.on-paper img, .media img'));
  if (later && !savesData()) later(() => fetchAll('.on-paper img'));
}
