/** The picture that comes with the page, at every paragraph and width: it names the countries over a twelfth, inside them, and what is in focus. */
import { booleanPointInPolygon } from '@turf/turf';
import { Window } from 'happy-dom';
import type { Element as HastElement } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../src/build/draw/drawing.ts';
import { boxOf, type Frame, frameFor, zoomOf } from '../../../src/build/draw/frame.ts';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { countryShapes } from '../../../src/build/draw/names/place-labels.ts';
import { countriesOf } from '../../../src/build/draw/shapes/shape-source.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import { Cells } from '../../../src/map/names/cells.ts';
import { degreesOf } from '../../../src/map/names/geo-shapes.ts';
import { addLaterNames, addLaterPlaces } from '../../../src/map/picture/later-places.ts';
import { fitNames } from '../../../src/map/picture/picture-names.ts';
import { drawn, type storyIn } from '../../build/draw/support.ts';

// The page's document beside the compiler, which needs the addresses of Node.
const page = new Window();
vi.stubGlobal('document', page.document);
vi.stubGlobal('CSS', page.CSS);
vi.stubGlobal('getComputedStyle', page.getComputedStyle.bind(page));

/** px of the map in windows of 280, 390, 768, 1350, 1920 and 2560 px. */
const sizes: [width: number, height: number][] = [
  [280, 156],
  [390, 237],
  [768, 325],
  [773, 646],
  [1343, 830],
  [1983, 1190],
];

/** Countries with more than a twelfth of a frame. */
function largeIn(drawing: Drawing, frame: Frame): string[] {
  const shapes = countryShapes(drawing, zoomOf(frame.scale));
  const cells = new Cells(frame);
  for (const [index, shape] of shapes.entries()) cells.fill(shape, index + 1);
  return shapes.flatMap(({ id }, index) =>
    cells.parts(shapes.length)[index + 1]!.share > 1 / 11 ? [id] : [],
  );
}

const isShown = (text: Element): boolean => !text.hasAttribute('data-off');

/** Where the middle of a name lies, degrees. */
function middleOf(text: SVGTextElement) {
  const move = text.parentElement!.getAttribute('transform')!;
  const [, left, top, times] = /translate\((\S+) (\S+)\)(?: scale\((\d+)\))?/.exec(move)!;
  const at = (name: string, from: string): number =>
    Number(from) + Number(text.getAttribute(name)) * Number(times ?? 1);
  return degreesOf([at('x', left!), at('y', top!)]);
}

describe.each([
  ['data/kursk-demining', 'id'],
  ['data/kursk-demining', 'en'],
  ['data/first-voyage', 'id'],
  ['data/first-voyage', 'en'],
])('%s in %s', (folder, lang) => {
  let drawing: Drawing;
  let html: string;
  let paragraphs: ReturnType<typeof storyIn>['paragraphs'];
  beforeAll(async () => {
    const { source } = await readStory(folder);
    const [pen, edition] = drawn(source!, lang);
    drawing = pen;
    paragraphs = edition.story.paragraphs;
    const { svg, later } = inlinePicture(pen, edition);
    html = [svg, later].map((element) => (element ? toHtml(element as HastElement) : '')).join('');
  }, 60_000);

  test.each(sizes)('in frames of %i × %i px', (width, height) => {
    document.body.innerHTML = html;
    const svg = document.querySelector<SVGSVGElement>('svg[data-picture]')!;
    addLaterNames(svg);
    addLaterPlaces(svg);
    for (const { id, camera, places } of paragraphs) {
      const frame = frameFor(boxOf(camera.viewBox), width, height);
      fitNames(svg, frame, new Map(places.map(({ place, precision }) => [place, precision])), []);
      const shown = [...svg.querySelectorAll<SVGTextElement>('text[data-id]')].filter(isShown);
      const named = (kind: string) => shown.filter(({ dataset }) => dataset.kind === kind);
      const ids = (kind: string) => named(kind).map(({ dataset }) => dataset.id);
      expect(ids('subject').sort(), id).toEqual(places.map(({ place }) => place).sort());
      // On land as coarse as that of a story round the world none is named here.
      if (drawing.isAcross) continue;
      expect(ids('country'), id).toEqual(expect.arrayContaining(largeIn(drawing, frame)));
      for (const text of named('country')) {
        const own = countriesOf(drawing, zoomOf(frame.scale)).find((one) => one.id === text.dataset.id)!;
        expect(booleanPointInPolygon(middleOf(text), own as never), `${id} ${own.id}`).toBe(true);
      }
    }
  });
});
