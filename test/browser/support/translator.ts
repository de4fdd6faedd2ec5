/** Does to a page what a browser's translator does: each text node goes into elements of its own, and stays there. */
import type { Page } from 'playwright-core';

/** Every text of a node and of the shadow roots in it. Runs in the page, and wherever there is a DOM. */
export function wrapTexts(whole?: Node): void {
  const wrap = (root: Node): void => {
    for (const node of [...root.childNodes]) {
      const isCode = node instanceof Element && /^(script|style)$/i.test(node.tagName);
      if (node.nodeType === 3 && node.nodeValue!.trim()) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        node.parentNode!.replaceChild(outer, node);
        outer.append(inner);
        inner.append(node.nodeValue!);
      } else if (!isCode) wrap(node);
    }
    if (root instanceof Element && root.shadowRoot) wrap(root.shadowRoot);
  };
  wrap(whole ?? document.body);
}

export const translate = (page: Page): Promise<void> => page.evaluate(wrapTexts, undefined);
