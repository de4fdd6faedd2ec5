/** The whole story unrolled at its own height, with a picture of the map at every change of view. */
import { frameStory } from './chrome.ts';
import { HeightTeller } from './height.ts';
import type { LayoutParts, StartLayout } from './layout.ts';

export const startScroll: StartLayout = (context, host): LayoutParts => {
  const { words, parts } = context;
  const { article } = parts;
  const main = article.parentElement!;
  const whole = frameStory(main, article, words);
  const height = new HeightTeller({ watched: [document.body], scroller: null, onHeight: host.tellHeight });
  return { height, whole, show: () => {}, bring: () => {} };
};
