/** All steps at a glance: number, picture map, first words, status; each leads to its step. */
import { html } from 'lit';
import { freshText } from '../../../kit/fresh-text.ts';
import { namedKey } from '../../../kit/keys.ts';
import { ownHatch, showPicture } from '../../../map/picture/picture-copy.ts';
import { sceneAt } from '../../../story/scene.ts';
import type { Story } from '../../../story/story.ts';
import type { PresentWords } from '../../../words/words.ts';
import type { DialogContent } from './dialogs.ts';

export interface OverviewOptions {
  words: PresentWords;
  story: Story;
  current: number;
  steps: readonly HTMLElement[];
  picture: SVGSVGElement | null;
  choose: (index: number) => void;
}

export function overviewPage(options: OverviewOptions): DialogContent {
  const { words, current, steps, choose } = options;
  return {
    name: 'overview',
    heading: words.overviewTitle,
    wide: true,
    body: html`<ol class="overview" @keydown=${moveFocus}>
      ${steps.map((step, index) => {
        const number = String(index + 1);
        const says = claimsIn(step).join(' · ');
        return html`<li><button type="button" ?autofocus=${index === current} aria-current=${index === current ? 'true' : 'false'} @click=${() => choose(index)}>
          <span class="thumb" aria-hidden="true">${pictureOf(options, index)}</span>
          <span class="number">${number}</span> <span class="words">${freshText(step.textContent)}</span> <span class="who">${freshText(says)}</span>
        </button></li>`;
      })}
    </ol>`,
  };
}

/** Who says it, and with what status: every claim of a paragraph. */
const claimsIn = (step: HTMLElement): string[] =>
  [...(step.parentElement?.querySelectorAll('.claims li:not(.origin)') ?? [])].map(
    (claim) => claim.textContent!,
  );

/** The page's own picture of the map, in the view of a step. */
function pictureOf({ picture, story }: OverviewOptions, index: number): Element | string {
  if (!picture) return '';
  const { places, camera } = sceneAt(story, index);
  const host = document.createElement('span');
  const copy = picture.cloneNode(true) as SVGSVGElement;
  for (const name of ['role', 'aria-label']) copy.removeAttribute(name);
  host.append(copy);
  ownHatch(host, `step-${index}`);
  showPicture(host, { focus: places, camera, lit: null, isBack: false });
  return host;
}

/** Arrow keys go from step to step, in the order of reading and by rows. */
function moveFocus(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const columns = buttons.filter((button) => button.offsetTop === buttons[0]!.offsetTop).length;
  const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[namedKey(event) ?? ''];
  if (at < 0 || by === undefined) return;
  event.preventDefault();
  buttons[at + by]?.focus();
}
