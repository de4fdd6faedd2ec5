/** The presenter: one paragraph at a time, large, beside the map and the timeline. */
import { fragment, showAddress } from '../address.ts';
import { joinViews, type ShellContext } from '../join-views.ts';

export function startPresenter(context: ShellContext): void {
  const opened = context.story.paragraphs.findIndex(({ id }) => id === fragment());
  const { open } = joinViews(context, opened, [(scene) => showAddress(scene.paragraph, scene.index === 0)]);
  open();
}
