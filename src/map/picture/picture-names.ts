/**
 * Places the names of the map's picture for the size it has, as the live map places its own:
 *
 *     lines of the picture ─► cells ─► flooded from each country's seeds ─► chooseNames ─► attributes of the texts
 */
import type { Rect } from '../../kit/boxes.ts';
import { widthInEm } from '../../kit/text-width.ts';
import { Cells, coast } from '../names/cells.ts';
import { chooseNames } from '../names/choose-names.ts';
import type { Side } from '../names/find-room.ts';
import type { PlacedName } from '../names/free-room.ts';
import { lineHeight } from '../names/name-looks.ts';
import { offsets } from '../names/offsets.ts';
import type { Subject } from '../names/place-subject.ts';
import { type Ring, type RingShape, ringOf, type Viewport } from '../names/shapes.ts';
import type { Label } from '../names/wanted-names.ts';

/** A text of the picture, and what it says of itself. */
interface Text {
  element: SVGTextElement;
  label: Label;
  /** Where its dot or its unit lies, as written. */
  at: readonly [x: string, y: string] | null;
}

const known = new WeakMap<SVGTextElement, Text>();

/** Shows each name for which there is room in `view` (units of the picture), a town's with its dot. `obstacles`: px of the frame. */
export function fitNames(
  svg: SVGSVGElement,
  view: Viewport,
  focus: ReadonlyMap<string, string>,
  obstacles: readonly Rect[],
): void {
  const texts = [...svg.querySelectorAll<SVGTextElement>('text[data-id]')].map(textFrom);
  const countries = texts.filter(({ label }) => label.kind === 'country');
  const subjects = texts.filter(({ label }) => label.kind === 'subject' && focus.has(label.id));
  const cells = new Cells(view);
  cells.divide(linesOf(svg, '.border, .country, .place[data-kind=country]'));
  cells.divide(linesOf(svg, '.land'), coast);
  for (const [index, { element }] of countries.entries()) seed(cells, element, index + 1);
  const family = getComputedStyle(svg).fontFamily;
  const placed = chooseNames({
    cells,
    countries: countries.map(({ label }) => label.id),
    labels: texts.filter(({ label }) => label.kind !== 'subject').map(({ label }) => label),
    subjects: subjects.flatMap(({ element }) => subjectFrom(svg, element, focus) ?? []),
    obstacles,
    measure: (text, size) => size * widthInEm(text, `100px ${family}`, 100),
  });
  write(texts, placed, view);
}

/** Reads a text once: afterwards it has what was written last. */
function textFrom(element: SVGTextElement): Text {
  const found = known.get(element);
  if (found) return found;
  const { kind = '', id = '', at, placeName, capital } = element.dataset;
  const rank = Number(/rank-(\d)/.exec(element.parentElement?.getAttribute('class') ?? '')?.[1] ?? 0);
  const lines = [...element.querySelectorAll('tspan')].map((line) => line.textContent);
  const written =
    kind === 'town' ? [element.getAttribute('x')!, element.getAttribute('y')!] : (at?.split(' ') ?? null);
  const [left, top, times] = originOf(element);
  const text: Text = {
    element,
    at: written && [written[0]!, written[1]!],
    label: {
      kind,
      id,
      rank,
      place: placeName,
      isCapital: capital !== undefined,
      name: lines.length ? lines.join(' ') : (element.textContent ?? ''),
      at: written && [left + Number(written[0]) * times, top + Number(written[1]) * times],
    },
  };
  known.set(element, text);
  return text;
}

/** The origin of a text's positions, and how many units one of them is. */
function originOf(element: Element): [left: number, top: number, times: number] {
  const move = /translate\((\S+)[ ,](\S+)\)(?: scale\((\d+)\))?/.exec(
    element.parentElement?.getAttribute('transform') ?? '',
  );
  return move ? [Number(move[1]), Number(move[2]), Number(move[3] ?? 1)] : [0, 0, 1];
}

function seed(cells: Cells, element: SVGTextElement, index: number): void {
  const { left: viewLeft, top: viewTop, scale } = cells.view;
  const [left, top, times] = originOf(element);
  const numbers = (element.dataset.seeds ?? '').split(' ').map((number) => Number(number) * times);
  for (let at = 0; at + 1 < numbers.length; at += 2)
    cells.flood((left + numbers[at]! - viewLeft) * scale, (top + numbers[at + 1]! - viewTop) * scale, index);
}

function subjectFrom(
  svg: SVGSVGElement,
  { dataset }: SVGTextElement,
  focus: ReadonlyMap<string, string>,
): Subject | null {
  const { id = '', name = '', vague } = dataset;
  const path = shapeOf(svg, `shape-${id}`);
  if (!path) return null;
  const d = path.getAttribute('d') ?? '';
  const form = d.includes('z') ? 'area' : d.includes('l') ? 'line' : 'point';
  const text = focus.get(id) === 'vague' ? (vague ?? name) : name;
  return { id, text, form, shape: { id, rings: ringsOf(path) } };
}

/** Shapes of places in a picture, those that it has. */
export const shapesIn = (svg: SVGSVGElement, ids: readonly string[]): RingShape[] =>
  ids.flatMap((id) => {
    const path = shapeOf(svg, `shape-${id}`);
    return path ? [{ id, rings: ringsOf(path) }] : [];
  });

/** A copy of the picture takes its shapes from the first in the page. A shape with an outline of its own is a group that begins with the whole shape. */
function shapeOf(svg: SVGSVGElement, id: string): Element | null {
  const shape = svg.querySelector(`[id="${CSS.escape(id)}"]`) ?? svg.ownerDocument.getElementById(id);
  return shape?.localName === 'g' ? shape.firstElementChild : shape;
}

function linesOf(svg: SVGSVGElement, selector: string): Ring[] {
  const drawn = [...svg.querySelectorAll(selector)].map((element) =>
    element.localName === 'use' ? shapeOf(svg, element.getAttribute('href')!.slice(1)) : element,
  );
  return [...new Set(drawn)].flatMap((path) => (path ? ringsOf(path) : []));
}

const rings = new WeakMap<Element, Ring[]>();

/** The lines of a path made of `M`, relative `l`, `h0` and `z`, in the picture's units. */
function ringsOf(path: Element): Ring[] {
  const found = rings.get(path);
  if (found) return found;
  const [scale, left, top] = matrixOf(path);
  const lines = (path.getAttribute('d') ?? '').split('M').filter(Boolean);
  const all = lines.map((line) => {
    const numbers = (line.replace('h0', '').match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const closed = line.endsWith('z');
    const points = new Float64Array(numbers.length + (closed ? 2 : 0));
    let [x, y] = [0, 0];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at]!;
      y += numbers[at + 1]!;
      points[at] = left + x * scale;
      points[at + 1] = top + y * scale;
    }
    if (closed) points.set(points.subarray(0, 2), numbers.length);
    return ringOf(points);
  });
  rings.set(path, all);
  return all;
}

function matrixOf(path: Element): [scale: number, left: number, top: number] {
  const matrix = /matrix\((\S+) 0 0 \S+ (\S+) (\S+)\)/.exec(path.getAttribute('transform') ?? '');
  return matrix ? [Number(matrix[1]), Number(matrix[2]), Number(matrix[3])] : [1, 0, 0];
}

function write(texts: readonly Text[], placed: readonly PlacedName[], view: Viewport): void {
  const byId = new Map(placed.map((name) => [`${name.kind} ${name.id}`, name]));
  const dots = new Map<Element, string>();
  for (const text of texts) {
    const { element, label, at } = text;
    const name = byId.get(`${label.kind} ${label.id}`);
    element.toggleAttribute('data-off', !name);
    if (label.kind === 'town') {
      const group = element.parentElement!;
      dots.set(group, (dots.get(group) ?? '') + (name ? `M${at![0]} ${at![1]}h0` : ''));
    }
    if (name) writeName(text, name, view);
  }
  for (const [group, d] of dots) for (const path of group.querySelectorAll('path')) set(path, 'd', d);
}

function writeName(
  { element, at, label }: Text,
  { lines, size, x, y, side }: PlacedName,
  view: Viewport,
): void {
  const isTown = label.kind === 'town';
  const [left, top, times] = originOf(element);
  const unit = (px: number, edge: number, origin: number): string =>
    String(Number(((edge + px / view.scale - origin) / times).toPrecision(7)));
  const [ux, uy] = isTown ? at! : [unit(x, view.left, left), unit(y, view.top, top)];
  const { dx, dy } = offsets(side, lines.length);
  set(element, 'x', ux);
  set(element, 'y', uy);
  set(element, 'dy', dy);
  if (dx) set(element, 'dx', dx);
  else element.removeAttribute('dx');
  setSide(element, side, isTown);
  if (!isTown && label.at === null) set(element, 'font-size', `${size / 10}em`);
  if (lines.length === 1) {
    if (element.textContent !== lines[0] || element.firstElementChild) element.textContent = lines[0]!;
    return;
  }
  element.replaceChildren(
    ...lines.map((line, index) => {
      const part = element.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      part.textContent = line;
      if (index > 0) {
        part.setAttribute('x', ux);
        part.setAttribute('dy', `${lineHeight}em`);
        if (dx) part.setAttribute('dx', dx);
      }
      return part;
    }),
  );
}

function setSide(element: Element, side: Side, isTown: boolean): void {
  if (side === (isTown ? 'right' : 'middle')) element.removeAttribute('data-side');
  else set(element, 'data-side', side);
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
