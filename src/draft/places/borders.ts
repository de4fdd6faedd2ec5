/** *The border*: which of the author's borders is meant, by the countries and units that are named beside it. */

import { keyOfName, sentencesOf } from '../article/sentences.ts';
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceProposal } from '../proposal.ts';
import { reasonsOf } from '../reasons.ts';
import { cuesOf } from './cues.ts';
import { candidate, nameCandidate, proposal } from './judge.ts';
import type { Setting } from './score.ts';
import type { NameSpan } from './span.ts';

const MOST = 5;

export function findBorders(
  text: string,
  paragraph: number,
  spans: readonly NameSpan[],
  setting: Setting,
  gazetteer: Gazetteer,
): PlaceProposal[] {
  const { border } = cuesOf(setting.language);
  const borders = gazetteer.ofKind('border');
  return sentencesOf(text, setting.language).flatMap((sentence) => {
    const match = border.exec(sentence.text);
    if (!match) return [];
    const start = sentence.start + match.index;
    const words = match[0];
    const inside = spans.filter((span) => span.paragraph === paragraph);
    const near = inside.filter((span) => span.sentence.start === sentence.start);
    const ranked = borders
      .map((entry) => ({ entry, score: fitOf(entry, near) * 3 + fitOf(entry, inside) + fitOf(entry, spans) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score);
    const candidates = ranked
      .slice(0, MOST)
      .map(({ entry }) => candidate(entry, 'place', setting, reasonsOf(setting.language).ownBorder));
    if (near.length === 0 && candidates.length === 0) return [];
    const at = { paragraph, start, end: start + words.length, words, isVague: false };
    return [
      proposal(
        at,
        'place',
        'unsure',
        candidates.length > 0 ? candidates : [nameCandidate({ words }, setting.language)],
      ),
    ];
  });
}

/** How many names of the spans are in the border's own name. */
function fitOf(entry: GazetteerEntry, spans: readonly NameSpan[]): number {
  const own = Object.values(entry.names).map((name) => ` ${keyOfName(name)} `);
  const named = new Set(
    spans.flatMap(({ names }) => names.flatMap(({ entry: { names: all } }) => Object.values(all))),
  );
  const keys = new Set([...named, ...spans.map(({ words }) => words)].map(keyOfName));
  return [...keys].filter((key) => own.some((name) => name.includes(` ${key} `))).length;
}
