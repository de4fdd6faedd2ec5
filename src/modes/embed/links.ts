/** Links inside a frame: to a paragraph they move the story; all others open beside the host page, never in the frame. */

export interface LinkOptions {
  /** Address of the story's own page. */
  story: string;
  onParagraph: (id: string) => void;
  paragraphs: readonly string[];
  /** Whether the page shows what a fragment names, so that the link can be followed here. */
  isShown: (target: HTMLElement) => boolean;
  /** Shows a target that is in the page. */
  onTarget: (target: HTMLElement) => void;
}

/** The story's own page, which search engines get: this address without what the host has added. */
export function storyAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (canonical) return canonical.href;
  const link = document.createElement('link');
  link.rel = 'canonical';
  link.href = new URL(location.pathname, location.href).href;
  document.head.append(link);
  return link.href;
}

/** Takes over every link that nothing else has; no click makes an entry in the host page's history. */
export function takeLinks(options: LinkOptions): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented) return;
    const link = event
      .composedPath()
      .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    if (!link || !href) return;
    const id = href.startsWith('#') ? decodeURIComponent(href.slice(1)) : null;
    const target = id ? document.getElementById(id) : null;
    if (id && options.paragraphs.includes(id)) options.onParagraph(id);
    else if (target && options.isShown(target)) options.onTarget(target);
    else {
      if (id) link.href = `${options.story}#${id}`;
      link.target = '_blank';
      link.rel = 'noopener';
      return;
    }
    event.preventDefault();
  });
}
