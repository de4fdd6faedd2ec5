/** A link that opens something in the page, which comes in a file of its own; without the file the link is followed. */

/** `open` is called with the link that a plain click is on, among those in `article` that match `selector`. */
export function openInstead(
  article: HTMLElement,
  selector: string,
  open: (link: HTMLAnchorElement) => Promise<void>,
): void {
  article.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(selector);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      await open(link);
    } catch (error) {
      console.warn('What a link opens could not be loaded:', error);
      if (link.href) location.assign(link.href);
    }
  });
}
