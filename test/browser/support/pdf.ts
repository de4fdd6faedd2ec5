/** Reads a PDF back: its text page by page, what is drawn, and how far down each page is filled. */
import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

// The PDF reader asks for what Node has from version 21 on; a copy does as well.
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (this: ArrayBuffer) => ArrayBuffer };
buffers.transferToFixedLength ??= function () {
  return this.slice(0);
};

export interface Pdf {
  /** The text of each page, in one line. */
  pages: string[];
  /** Paths drawn on each page. */
  drawn: number[];
  /** The part of each page's height, from its upper margin to its lower one, that is below the lowest ink. */
  empty: number[];
  /** Width and height of the first page, points. */
  size: [number, number];
}

/** mm: what src/style/later/print.css leaves above and below. */
const margins = { top: 15, bottom: 16 };
const pointsPerMm = 72 / 25.4;
/** The number of the page, which is in the margin. */
const pageNumber = /^\s*\d+\s*\/\s*\d+\s*$/;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document['getPage']>>;

export async function readPdf(pdf: Buffer): Promise<Pdf> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const drawn: number[] = [];
  const empty: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const paths = await pathsOf(page);
    const low = Math.min(...(await baselinesOf(page)), ...paths.ink);
    const [bottom, top] = [margins.bottom * pointsPerMm, height - margins.top * pointsPerMm];
    drawn.push(paths.count);
    empty.push((Math.max(bottom, Math.min(top, low)) - bottom) / (top - bottom));
  }
  return {
    pages: text.map((page) => page.replace(/\s+/g, ' ').trim()),
    drawn,
    empty,
    size: [Math.round(width), Math.round(height)],
  };
}

/** y of the lines of text, points from the lower edge. */
async function baselinesOf(page: Page): Promise<number[]> {
  const { items } = await page.getTextContent();
  const written = items.flatMap((item) =>
    'str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number }] : [],
  );
  const lines = new Map<number, string>();
  for (const { text, y } of written) lines.set(Math.round(y), `${lines.get(Math.round(y)) ?? ''} ${text}`);
  return written.map(({ y }) => y).filter((y) => !pageNumber.test(lines.get(Math.round(y))!));
}

/** How many paths there are, and the lower edge of each that is seen: filled in another colour than white, or stroked. */
async function pathsOf(page: Page): Promise<{ count: number; ink: number[] }> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  /** y = scale · y + shift, and the clip from below, points. Pages of a browser are never turned. */
  let now = { scale: 1, shift: 0, floor: 0, isWhite: false };
  const kept: (typeof now)[] = [];
  let isClip = false;
  let count = 0;
  const ink: number[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) kept.push(now);
    else if (operator === OPS.restore) now = kept.pop() ?? now;
    else if (operator === OPS.transform)
      now = { ...now, scale: now.scale * args[3], shift: now.shift + now.scale * args[5] };
    else if (operator === OPS.setFillRGBColor) now = { ...now, isWhite: args[0] === '#ffffff' };
    else if (operator === OPS.setFillColorN) now = { ...now, isWhite: false };
    else if (operator === OPS.clip || operator === OPS.eoClip) isClip = true;
    else if (operator === OPS.constructPath) {
      count++;
      const [painted, , box] = args as [number, unknown, ArrayLike<number> | null];
      if (!box) continue;
      const low = Math.min(now.scale * box[1]! + now.shift, now.scale * box[3]! + now.shift);
      if (painted === OPS.endPath) {
        if (isClip) now = { ...now, floor: Math.max(now.floor, low) };
        isClip = false;
      } else if (!now.isWhite || painted === OPS.stroke) ink.push(Math.max(now.floor, low));
    }
  }
  return { count, ink };
}
