/**
 * Articles that others marked, in the two XML forms of public corpora of places: LGL and TR-News (`toponym`, `gaztag`), GeoVirus
 * (`location`). They are read for measuring; neither they nor lists made from them belong in the project.
 */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, coordAll, distance } from '@turf/turf';
import type { Position } from 'geojson';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { keyOfName } from '../../../src/draft/article/sentences.ts';
import { ShapeStore } from '../../../src/draft/folder/place-shape.ts';
import type { Gazetteer } from '../../../src/draft/gazetteer/gazetteer.ts';
import { findPlaces } from '../../../src/draft/places/find-places.ts';
import type { Candidate } from '../../../src/draft/proposal.ts';
import type { Tally } from '../../draft/gold.ts';

export interface MarkedArticle {
  text: string;
  places: { name: string; start: number; end: number; point: [lon: number, lat: number] }[];
}

/** Places without coordinates are left out. Throws if the file has no article. */
export function readCorpus(xml: string): MarkedArticle[] {
  // What XML takes as it is, HTML would take as a comment.
  const plain = xml.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
  const articles = elements(fromHtml(plain, { fragment: true }), 'article');
  if (articles.length === 0) throw new Error('no <article> in it: neither LGL, TR-News nor GeoVirus');
  return articles.map((article) => {
    const text = textOf(elements(article, 'text')[0]);
    const marks = [...elements(article, 'toponym'), ...elements(article, 'location')];
    const places = marks.flatMap((mark) => {
      const inside = (tag: string) => elements(mark, tag).map(textOf);
      const [start, end, lat, lon] = ['start', 'end', 'lat', 'lon'].map((tag) => Number(inside(tag)[0]));
      const name = (inside('phrase')[0] ?? inside('name')[0] ?? '').trim();
      if (!name || Number.isNaN(lat) || Number.isNaN(lon)) return [];
      // GeoVirus counts from 1.
      const shift = text.slice(start! - 1, end! - 1) === name ? 1 : 0;
      return [{ name, start: start! - shift, end: end! - shift, point: [lon!, lat!] as [number, number] }];
    });
    return { text, places };
  });
}

function elements(node: Nodes, tag: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === tag ? [child] : elements(child as Nodes, tag),
  );
}

function textOf(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}

export interface CorpusAgreement {
  /** Mentions whose name the gazetteer holds. */
  recall: Tally;
  amongFive: Tally;
  certain: Tally;
  faults: string[];
}

/** Kilometres, as in the literature on these corpora. */
const NEAR = 161;

/** A demonym, or a further mention of a place in its paragraph, counts as found if the place is proposed. */
export function measureCorpus(file: string, gazetteer: Gazetteer): CorpusAgreement {
  const none = (): Tally => ({ right: 0, of: 0 });
  const all: CorpusAgreement = { recall: none(), amongFive: none(), certain: none(), faults: [] };
  const shapes = new ShapeStore('data');
  const fits = (candidate: Candidate, point: [number, number]): boolean => {
    const entry = gazetteer.entry(candidate.key);
    const shape = entry && shapes.shapeOf(entry);
    const isNear = (from: Position) => distance(from, point, { units: 'kilometers' }) < NEAR;
    // The middle of an island country may be in the sea.
    if (shape && (booleanPointInPolygon(point, shape) || coordAll(shape).some(isNear))) return true;
    return Boolean(candidate.point && isNear(candidate.point));
  };
  const count = (tally: Tally, isRight: boolean, fault: string) => {
    tally.of++;
    if (isRight) tally.right++;
    else all.faults.push(fault);
  };
  for (const { text, places } of readCorpus(readFileSync(file, 'utf8'))) {
    const proposals = findPlaces([text], 'en', gazetteer);
    for (const { name, start, end, point } of places) {
      if (gazetteer.find(keyOfName(name)).length === 0) continue;
      const own = proposals.filter((one) => one.start < end && start < one.end);
      const earlier = proposals.filter((one) => keyOfName(one.words) === keyOfName(name));
      const found = [...own, ...earlier];
      const isThere = found.some(({ candidates }) => candidates.some((one) => fits(one, point)));
      count(all.recall, found.length > 0, `not found: ${name}`);
      if (found.length > 0) count(all.amongFive, isThere, `not among the candidates: ${name}`);
    }
    for (const one of proposals) {
      const [best] = one.candidates;
      // Institutions and peoples are no places in these corpora.
      if (one.tier !== 'certain' || best?.as !== 'place') continue;
      const isRight = places.some(
        (place) => one.start < place.end && place.start < one.end && fits(best, place.point),
      );
      count(all.certain, isRight, `certain and wrong: ${one.words} as ${best.key}`);
    }
  }
  return all;
}
