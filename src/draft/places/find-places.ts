/** Places and actors of an article: its names are found first, then judged by all that the article says. */
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Language } from '../language.ts';
import type { PlaceProposal } from '../proposal.ts';
import { findBorders } from './borders.ts';
import { findNames } from './find-names.ts';
import { judge } from './judge.ts';
import { type Setting, scoreOf } from './score.ts';
import { countryOf, type NameSpan } from './span.ts';
import { findUnknown } from './unknown-names.ts';

/** In the order of the text; the first mention of each place and actor in a paragraph. */
export function findPlaces(
  paragraphs: readonly string[],
  language: Language,
  gazetteer: Gazetteer,
): PlaceProposal[] {
  const spans = paragraphs
    .flatMap((text, index) => findNames(text, index, language, gazetteer))
    .filter((span) => !isCommonWord(span, paragraphs));
  const setting = settingOf(spans, language);
  const known = spans.flatMap((span) => judge(span, setting) ?? []);
  const taken = spans.filter(({ isOther }) => !isOther);
  const more = paragraphs.flatMap((text, index) => [
    ...findBorders(text, index, spans, setting, gazetteer),
    ...findUnknown(text, index, taken, language),
  ]);
  return firstOfEach([...known, ...more].toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start));
}

/** A town's name that opens a sentence and is an ordinary word elsewhere in the article. */
function isCommonWord(span: NameSpan, paragraphs: readonly string[]): boolean {
  if (span.words.includes(' ') || span.cue !== 'none' || countryOf(span)) return false;
  const small = new RegExp(
    `(?<![\\p{L}])${span.words.toLowerCase().replaceAll(/[^\p{L}]/gu, '.')}(?![\\p{L}])`,
    'u',
  );
  return paragraphs.some((text) => small.test(text));
}

function settingOf(spans: readonly NameSpan[], language: Language): Setting {
  const countries = new Map<string, number>();
  for (const span of spans) {
    const code =
      span.names.filter(({ entry }) => entry.kind === 'country').length === 1 && countryOf(span)?.country;
    if (code && !span.isOther) countries.set(code, (countries.get(code) ?? 0) + 1);
  }
  const bare: Setting = { language, countries, anchors: [], senses: new Map() };
  // Twice: what is certain by itself first, then what that says of the rest.
  const first = readSenses(spans, bare);
  return { ...bare, ...readSenses(spans, { ...bare, ...first }) };
}

/** One sense for each name in an article: where a type word or a comma says which. */
function readSenses(spans: readonly NameSpan[], setting: Setting): Pick<Setting, 'anchors' | 'senses'> {
  const senses = new Map<string, GazetteerEntry>();
  const anchors: GazetteerEntry[] = [];
  for (const span of spans) {
    const entries = span.names
      .filter(({ isAdjective, entry }) => !isAdjective && !['country', 'actor'].includes(entry.kind))
      .map(({ entry }) => entry);
    if (span.isOther || entries.length === 0 || countryOf(span)) continue;
    const ranked = entries
      .map((entry) => scoreOf(entry, span, setting, entries))
      .toSorted((a, b) => b.score - a.score);
    const [best, next] = ranked;
    const isClear = !next || best!.score - next.score >= 1.5;
    const isTold = span.cue === 'type' || span.within.length > 0;
    if (!isClear || !(isTold || span.cue === 'locative' || best!.entry.feature)) continue;
    anchors.push(best!.entry);
    if (isTold && (!span.kinds || span.kinds.includes(best!.entry.kind))) senses.set(span.words, best!.entry);
  }
  return { anchors, senses };
}

function firstOfEach(proposals: readonly PlaceProposal[]): PlaceProposal[] {
  const kept: PlaceProposal[] = [];
  for (const proposal of proposals) {
    const [best] = proposal.candidates;
    const same = (other: PlaceProposal) =>
      other.paragraph === proposal.paragraph &&
      other.kind === proposal.kind &&
      other.candidates[0]!.key === best!.key;
    const earlier = kept.findIndex(same);
    if (earlier < 0) kept.push(proposal);
    // The first that is certain is the one that is linked.
    else if (kept[earlier]!.tier === 'unsure' && proposal.tier === 'certain')
      kept.splice(earlier, 1, proposal);
  }
  return kept.toSorted((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}
