/** Map and timeline only, led by the paragraphs of the host page. */
import { makeFoot, reserveCaption } from './chrome.ts';
import { HeightTeller } from './height.ts';
import { fitWidth, type LayoutParts, type StartLayout } from './layout.ts';

export const startMap: StartLayout = (context, shell): LayoutParts => {
  const { story, parts } = context;
  const captions = reserveCaption(
    parts.caption,
    story.paragraphs.map((paragraph) => paragraph.caption),
  );
  const title = parts.article.querySelector('h1')!;
  title.className = 'unseen';
  parts.article.parentElement!.prepend(title);
  parts.article.after(makeFoot(parts.article));
  fitWidth(context);
  const height = new HeightTeller({
    watched: [parts.article.parentElement!, captions, parts.timeline],
    scroller: null,
    onHeight: shell.tellHeight,
  });
  document.documentElement.scrollTop = 0;
  return { height, whole: null, show: () => {}, bring: () => {} };
};
