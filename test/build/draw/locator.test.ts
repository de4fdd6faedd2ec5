/** The locator: two steps further out, countries and capitals named, the frame in it, actors lit without accent. */
import { gzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Locator, locators } from '../../../src/build/draw/locator/locator.ts';
import { readStory } from '../../../src/build/read/read-story.ts';
import { insetFrame } from '../../../src/map/locator/inset-view.ts';
import { lettering, letterUnits, locatorSize } from '../../../src/map/locator/locator-letters.ts';
import { classOf, drawn, elementsOf, isInside, kurskSource, pathLines, textOf } from './support.ts';

const all: Record<string, Locator[]> = {};
beforeAll(async () => {
  const source = await kurskSource();
  for (const lang of ['en', 'id']) all[lang] = locators(...drawn(source, lang));
}, 60_000);

const locatorOf = (lang: string, paragraph: string): Element =>
  all[lang]!.find(({ paragraphs }) => paragraphs.includes(paragraph))!.svg;
/** What is written in one of the three kinds of letters. */
const lettersOf = (svg: Element, name: string): Element =>
  elementsOf(svg).find((element) => classOf(element).split(' ').includes(name))!;
const texts = (svg: Element, kind: string, letters = 'large'): string[] =>
  elementsOf(lettersOf(svg, letters))
    .filter(({ tagName, properties }) => tagName === 'text' && properties.dataKind === kind)
    .map((text) => textOf(text).trim());
/** Where a name in rows is broken. */
const rowsOf = (text: Element): string => (text.children[0]?.type === 'element' ? ' ' : '\n');
const withClass = (svg: Element, name: string): Element[] =>
  elementsOf(svg).filter((element) => classOf(element) === name);

describe.each([
  {
    lang: 'en',
    russia: 'Russia',
    ukraine: 'Ukraine',
    korea: 'North Korea',
    named: 'named here',
    far: 'North Korea: about 6,700 km away',
  },
  {
    lang: 'id',
    russia: 'Rusia',
    ukraine: 'Ukraina',
    korea: 'Korea Utara',
    named: 'disebut di sini',
    far: 'Korea Utara: sekitar 6.700 km',
  },
])('in $lang', ({ lang, russia, ukraine, korea, named, far }) => {
  test('the countries on both sides and their capitals are named from the oblast’s frame', () => {
    const svg = locatorOf(lang, 'p1');
    expect(texts(svg, 'country')).toEqual(expect.arrayContaining([russia, ukraine]));
    expect(texts(svg, 'capital')).toEqual(
      expect.arrayContaining([lang === 'en' ? 'Moscow' : 'Moskwa', 'Kyiv']),
    );
    expect(svg.properties.dataLit).toBeUndefined();
    expect(withClass(svg, 'unit').map(({ properties }) => properties.dataUnit)).toEqual(['kursk-oblast']);
    expect(texts(svg, 'named')).toEqual([]);
  });

  test('the district’s frame has its district filled and both countries named', () => {
    const svg = locatorOf(lang, 'p10');
    expect(withClass(svg, 'unit').map(({ properties }) => properties.dataUnit)).toEqual(['bolshesoldatsky']);
    expect(texts(svg, 'country')).toEqual(expect.arrayContaining([russia, ukraine]));
  });

  test('without a place the actors are lit, named, and so far away; nothing is filled in accent', () => {
    const svg = locatorOf(lang, 'p4');
    expect(svg.properties.dataLit).toBe('PRK RUS');
    expect(
      withClass(svg, 'lit')
        .map(({ properties }) => properties.dataCountry)
        .sort(),
    ).toEqual(['PRK', 'RUS']);
    expect(texts(svg, 'country')).toEqual(expect.arrayContaining([russia, korea]));
    expect(texts(svg, 'named')).toEqual([named, named]);
    expect(texts(svg, 'distance')).toEqual([far]);
    expect(withClass(svg, 'unit')).toEqual([]);
    expect(locatorOf(lang, 'p11').properties.dataLit).toBe('UKR');
  });

  test.each(['medium', 'small'])('in %s letters both countries are named, and the actors', (letters) => {
    for (const id of ['p1', 'p10'])
      expect(texts(locatorOf(lang, id), 'country', letters)).toEqual(
        expect.arrayContaining([russia, ukraine]),
      );
    expect(texts(locatorOf(lang, 'p4'), 'country', letters)).toEqual(expect.arrayContaining([russia, korea]));
  });

  test('medium letters say once that the countries are named here, and how far the far one is', () => {
    expect(texts(locatorOf(lang, 'p4'), 'named', 'medium')).toEqual([named]);
    expect(texts(locatorOf(lang, 'p4'), 'distance', 'medium').join()).toMatch(/6[.,]700/);
  });

  test('what it shows is said to those who do not see it', () => {
    expect(locatorOf(lang, 'p1').properties).toMatchObject({ role: 'img' });
    expect(locatorOf(lang, 'p1').properties.ariaLabel).toContain(ukraine);
    expect(locatorOf(lang, 'p4').properties.ariaLabel).toContain(far.split(': ')[1]);
  });

  test('an institution is no country: paragraphs 12 to 14 light North Korea alone', () => {
    for (const id of ['p12', 'p13', 'p14']) expect(locatorOf(lang, id).properties.dataLit).toBe('PRK');
  });

  test('each locator holds its frame, and every name lies in it', () => {
    for (const { svg } of all[lang]!) {
      const frame = elementsOf(svg).find(({ properties }) => properties.dataFrame !== undefined)!;
      const matrix = elementsOf(svg).find(({ tagName }) => tagName === 'g')!.properties.transform as string;
      const [a, , , d, e, f] = matrix.match(/-?[\d.]+/g)!.map(Number) as number[];
      const { x, y, width, height } = frame.properties as Record<string, number>;
      expect(a! * x! + e!).toBeGreaterThanOrEqual(0);
      expect(d! * y! + f!).toBeGreaterThanOrEqual(0);
      expect(a! * (x! + width!) + e!).toBeLessThanOrEqual(locatorSize.width);
      expect(d! * (y! + height!) + f!).toBeLessThanOrEqual(locatorSize.height);
      for (const { name, from } of lettering) {
        for (const text of elementsOf(lettersOf(svg, name)).filter(({ tagName }) => tagName === 'text')) {
          const longest = Math.max(
            ...textOf(text)
              .trim()
              .split(rowsOf(text))
              .map(({ length }) => length),
          );
          const half = (longest * 0.5 * letterUnits(from)) / 2;
          const { x, y, textAnchor } = text.properties as Record<string, number | string>;
          const middle = textAnchor === 'start' ? half : textAnchor === 'end' ? -half : 0;
          expect(Number(x) + middle - half, textOf(text)).toBeGreaterThanOrEqual(0);
          expect(Number(x) + middle + half, textOf(text)).toBeLessThanOrEqual(locatorSize.width);
          expect(Number(y)).toBeLessThanOrEqual(locatorSize.height);
        }
      }
    }
  });

  test('a country’s name is in its own land', () => {
    const svg = locatorOf(lang, 'p1');
    for (const { properties } of elementsOf(lettersOf(svg, 'large')).filter(
      ({ properties }) => properties.dataKind === 'country',
    )) {
      const lit = withClass(svg, 'lit').find(
        (element) => element.properties.dataCountry === properties.dataId,
      );
      const at = [Number(properties.x), Number(properties.y)];
      expect(isInside(at, pathLines(lit ?? withClass(svg, 'land')[0]!)), String(properties.dataId)).toBe(
        true,
      );
    }
  });
});

test('the first is small enough for the first screen', () => {
  for (const lang of ['en', 'id'])
    expect(gzipSync(toHtml(all[lang]![0]!.svg), { level: 9 }).length).toBeLessThanOrEqual(2000);
});

test('each paragraph has one', () => {
  expect(all.en!.flatMap(({ paragraphs }) => paragraphs).length).toBe(14);
});

test('the frame holds its view, never smaller than a box that can be seen', () => {
  expect(insetFrame([10, 40, 40, 60], 9)).toEqual({ x: 10, y: -60, width: 30, height: 20 });
  const dot = insetFrame([36, 51, 36.2, 51.2], 9);
  expect(dot.width).toBeGreaterThanOrEqual(6);
  expect(dot.x + dot.width / 2).toBeCloseTo(36.1, 1);
  expect(dot.y + dot.height / 2).toBeCloseTo(-51.1, 1);
  expect(insetFrame([170, -10, -170, 10]).width).toBe(20);
});

describe('a story on islands at the 180th meridian, and in a country that is itself a place', () => {
  let found: Locator[];
  beforeAll(async () => {
    const { source } = await readStory('test/fixtures/stories/good/pacific');
    found = locators(...drawn(source!, 'en'));
  });
  const at = (paragraph: string): Element =>
    found.find(({ paragraphs }) => paragraphs.includes(paragraph))!.svg;

  test.each(['large', 'medium', 'small'])('in %s letters it is named in each frame near it', (letters) => {
    for (const id of ['p1', 'p2', 'p3']) expect(texts(at(id), 'country', letters), id).toContain('Fiji');
  });

  test('the country in focus is named, and none on a sea that is not its own', () => {
    expect(texts(at('p4'), 'country')).toContain('Norway');
    for (const id of ['p1', 'p2', 'p3']) expect(texts(at(id), 'country'), id).toEqual(['Fiji']);
  });
});
