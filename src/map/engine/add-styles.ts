/** Styles of the live map, which come with its engine. */
import { engineStyles } from './engine.css.ts';

/** Gives the tree that holds the container the styles of the live map, once. */
export function addStyles(container: HTMLElement): void {
  const root = container.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets.includes(engineStyles)) root.adoptedStyleSheets.push(engineStyles);
}
