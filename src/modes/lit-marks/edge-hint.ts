/** Says at the edge of the text where the lit words are, if none of them is on the screen: "↓ ¶ 10". */
import { create } from '../../kit/dom.ts';

/** A mention and where it lies in the window. */
interface Seen {
  paragraph: string;
  top: number;
  bottom: number;
}

export class EdgeHint {
  readonly #article: HTMLElement;
  /** Ids of the paragraphs, in order. */
  readonly #paragraphs: readonly string[];
  readonly #element = create('p', { className: 'edge-hint', hidden: true });

  constructor(article: HTMLElement, paragraphs: readonly string[]) {
    this.#article = article;
    this.#paragraphs = paragraphs;
    this.#element.ariaHidden = 'true';
    article.append(this.#element);
  }

  hide(): void {
    this.#element.hidden = true;
  }

  /** Shows the way to the nearest lit word, or nothing if one is in view. `top` px of the window are covered. */
  show(top: number): void {
    const lit = [...this.#article.querySelectorAll<HTMLElement>('a.mention[data-lit]')]
      .filter((mention) => mention.checkVisibility())
      .map((mention): Seen => ({ ...boxOf(mention), paragraph: mention.closest('p')!.id }));
    const isSeen = lit.some((one) => one.bottom > top && one.top < innerHeight);
    const nearest = lit.sort((a, b) => distance(a, top) - distance(b, top))[0];
    this.#element.hidden = isSeen || !nearest;
    if (isSeen || !nearest) return;
    const isAbove = nearest.bottom <= top;
    const number = this.#paragraphs.indexOf(nearest.paragraph) + 1;
    this.#element.textContent = `${isAbove ? '↑' : '↓'} ¶ ${number}`;
    this.#element.dataset.edge = isAbove ? 'top' : 'bottom';
    const { left, width } = this.#article.getBoundingClientRect();
    this.#element.style.left = `${left + width / 2}px`;
    this.#element.style.top = isAbove ? `${top + 8}px` : '';
  }
}

const distance = ({ top, bottom }: Seen, covered: number): number =>
  bottom <= covered ? covered - bottom : top - innerHeight;

const boxOf = (element: Element): { top: number; bottom: number } => {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
};
