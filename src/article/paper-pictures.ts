/** Fetches the handout's maps when the page has nothing else to do: printing waits for no picture. */

/** How long after the page has come, at least, ms: the live map goes first. */
const delay = 2500;

/** Nothing is fetched ahead where the reader saves data; printing then shows what the maps would, in words. */
export function fetchPaperPictures(): void {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.on-paper img')];
  const fetchAll = (): void => {
    for (const picture of pictures) picture.loading = 'eager';
  };
  addEventListener('beforeprint', fetchAll);
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: delay });
    else fetchAll();
  }, delay);
}
