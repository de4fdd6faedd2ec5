/** Names after *di*, *desa* or *in the village of* that the gazetteer does not have: names without a place, never guesses. */

import { sentencesOf, type Token, tokensOf } from '../article/sentences.ts';
import type { Language } from '../language.ts';
import type { PlaceProposal } from '../proposal.ts';
import { cuesOf } from './cues.ts';
import { nameCandidate, proposal } from './judge.ts';
import type { NameSpan } from './span.ts';

/** Capital words that follow a preposition and are no place. */
const BODIES =
  /^(?:kementerian|universitas|rumah|gedung|istana|pengadilan|mahkamah|stadion|bandara|dewan|partai|bank|polda|polres|polsek|kantor|sekolah|masjid|gereja|hotel|jalan|jl|pasar|stasiun|terminal|museum|liga|piala|reuters|twitter|facebook|instagram|youtube|tiktok|islam|tuhan|twitter|ministry|parliament|congress|senate|university|court|house|premier|champions|world|olympic|google|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|french|german|spanish|arabic|islamic|christian|god|i|he|she)$/;

export function findUnknown(
  text: string,
  paragraph: number,
  spans: readonly NameSpan[],
  language: Language,
): PlaceProposal[] {
  const cues = cuesOf(language);
  const taken = spans.filter((span) => span.paragraph === paragraph);
  return sentencesOf(text, language).flatMap((sentence) => {
    const tokens = tokensOf(sentence.text, sentence.start);
    return tokens.flatMap((token, index) => {
      const before = tokens[index - 1];
      if (!before || !token.isCapital || !/^\s+$/.test(token.gap) || !/\p{L}/u.test(token.text)) return [];
      const isTyped =
        cues.typeBefore.has(before.key) ||
        (before.key === 'of' && cues.typeBefore.has(tokens[index - 2]?.key ?? ''));
      if (!isTyped && !['di', 'in', 'near', 'outside'].includes(before.key)) return [];
      const run = runFrom(tokens, index);
      const [start, end] = [token.start, run.at(-1)!.end];
      if (
        run.some(({ key }) => BODIES.test(key) || cues.office.has(key)) ||
        taken.some((span) => span.start < end && span.end > start)
      )
        return [];
      if (
        cues.plainCapitals.has(token.key) ||
        cues.typeBefore.has(token.key) ||
        cues.titles.has(token.key) ||
        (token.text.length < 3 && !isTyped)
      )
        return [];
      if (token.text.length < 6 && token.text === token.text.toUpperCase()) return [];
      const words = text.slice(start, end);
      return [
        proposal({ paragraph, start, end, words, isVague: false }, 'place', 'unsure', [
          nameCandidate({ words }, language),
        ]),
      ];
    });
  });
}

function runFrom(tokens: readonly Token[], index: number): Token[] {
  const run = [tokens[index]!];
  for (const token of tokens.slice(index + 1, index + 4)) {
    if (!token.isCapital || !/^[\s-]$/.test(token.gap)) break;
    run.push(token);
  }
  return run;
}
