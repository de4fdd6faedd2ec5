/** The paragraphs of the host page that control a story, and the line at which they are being read. */

/** Share of the window's height at which the host's paragraphs are being read, and to which they are brought. */
const readingHeight = 0.35;

interface HostParagraph {
  /** Id in the story. */
  paragraph: string;
  /** px below the window's top. */
  top: number;
}

/** Those that `selector` finds. Throws if it is not a selector. */
export const hostParagraphs = (selector: string): HostParagraph[] =>
  Array.from(document.querySelectorAll<HTMLElement>(selector), (element) => ({
    paragraph: element.dataset.paragraph || '',
    top: element.getBoundingClientRect().top,
  })).filter(({ paragraph }) => paragraph);

/** The paragraph being read: the last one above the reading line; '' if there are none. */
export function paragraphBeingRead(selector: string): string {
  let current = '';
  for (const { paragraph, top } of hostParagraphs(selector)) {
    if (!current || top <= innerHeight * readingHeight) current = paragraph;
  }
  return current;
}

/** Brings what lies `top` px below the window's top to the reading line. */
export function bring(top: number): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: top - innerHeight * readingHeight, behavior: calm ? 'auto' : 'smooth' });
}
