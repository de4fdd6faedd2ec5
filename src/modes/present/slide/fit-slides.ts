/** Finds one size of type and one width of the text for all slides, so that each fits and none jumps. */

/** The smallest type, as a share of the window's height: it can be read from eight metres. */
const least = 1 / 25;
/** Tried in turn: the text's share of the window's width, %; its type as a share of the height; the type of remarks as a share of `least`. */
const tries: readonly [share: number, size: number, remarks: number][] = [
  [46, 0.056, 1],
  [46, 0.05, 1],
  [48, 0.044, 1],
  [50, 0.044, 0.8],
  [50, least, 0.8],
  [52, least, 0.75],
  [54, least, 0.7],
  [56, least, 0.66],
  [60, least, 0.66],
  [64, least, 0.6],
];
/** Sizes of captions beside pictures, tried in turn, as shares of the remarks' size. */
const captions = [1, 0.93, 0.85, 0.78];
/** The smallest of them, as a share of `least`: 24 px on a screen of 1080. */
const smallest = 0.556;
/** Only the longest slides are measured: the others fit if these do. */
const mostMeasured = 12;
/** A picture takes as much room as so many letters. */
const lettersPerPicture = 250;

export interface SlideParts {
  article: HTMLElement;
  /** The paragraphs' steps. */
  steps: readonly HTMLElement[];
}

/** Sets `--share`, `--type`, `--remarks` and `--captions` on the page; if nothing fits, long slides scroll. */
export function fitSlides({ article, steps }: SlideParts): void {
  const root = document.documentElement;
  if (root.dataset.view && root.dataset.view !== 'all') return;
  const upright = matchMedia('(max-aspect-ratio: 1)').matches;
  const measured = [...steps].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostMeasured);
  const set = ([share, size, remarks]: (typeof tries)[number]): void => {
    root.style.setProperty('--share', `${share}%`);
    root.style.setProperty('--type', `calc(var(--least) * ${size / least})`);
    root.style.setProperty('--remarks', String(remarks));
  };
  // If the map is above the text there is only its height to share.
  const candidates = upright ? tries.filter(([share]) => share !== 60) : tries;
  root.toggleAttribute('data-measuring', true);
  article.toggleAttribute('data-long', false);
  const fits = candidates.find((candidate) => {
    set(candidate);
    return (
      measured.every((step) => isWhole(article, step)) && fitCaptions(root.style, measured, candidate[2])
    );
  });
  if (!fits) set([60, least, 0.66]);
  article.toggleAttribute('data-long', !fits);
  root.toggleAttribute('data-measuring', false);
}

/** Sets the largest size at which every caption is as high as its picture at most; false if there is none. */
function fitCaptions(style: CSSStyleDeclaration, steps: readonly HTMLElement[], remarks: number): boolean {
  const drawn = steps.filter((step) => step.querySelector('.media'));
  return captions.some((size) => {
    style.setProperty('--captions', String(size));
    return size * remarks >= smallest && drawn.every(hasWholeCaptions);
  });
}

function hasWholeCaptions(step: HTMLElement): boolean {
  step.dataset.measured = '';
  const all = [...step.querySelectorAll<HTMLElement>('.media')];
  const isWhole = all.every(
    (figure) => figure.querySelector<HTMLElement>('figcaption')!.offsetHeight <= figure.clientHeight,
  );
  delete step.dataset.measured;
  return isWhole;
}

/** Whether a slide is seen without scrolling. */
function isWhole(article: HTMLElement, step: HTMLElement): boolean {
  step.dataset.measured = '';
  const whole = article.scrollHeight <= article.clientHeight && article.scrollWidth <= article.clientWidth;
  delete step.dataset.measured;
  return whole;
}

const lengthOf = (step: HTMLElement): number =>
  step.textContent!.length + lettersPerPicture * step.querySelectorAll('.media').length;
