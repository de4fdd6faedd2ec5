/** Tells places from actors: one proposal for each name that a paragraph has, certain or not. */
import type { GazetteerEntry } from '../gazetteer/entry.ts';
import type { Language } from '../language.ts';
import type { Candidate, PlaceProposal, Tier } from '../proposal.ts';
import { countryName, reasonsOf } from '../reasons.ts';
import { holds, type Scored, type Setting, scoreOf } from './score.ts';
import { countryOf, type NameSpan } from './span.ts';

const MOST = 5;
/** A proposal is certain only if its score is ahead of the next by this much. */
const MARGIN = 1.5;
/** A candidate with a lower score needs a person to confirm it. */
const LIKELY = 3.4;
/** Inhabitants: a smaller town is proposed only if more than its name speaks for it. */
const LARGE = 400_000;
/** The same for a town in a country that the article names, unless it is one of those below. */
const KNOWN = 50_000;
/** Countries in which many towns have the names of people. */
const MANY_NAMESAKES = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'PH']);
/** Inhabitants: from here on, a town that alone has its name is certain. */
const SMALL = 15_000;

/** Null if the words mean nothing that a story links. */
export function judge(span: NameSpan, setting: Setting): PlaceProposal | null {
  if (span.isOther) return null;
  const actor = span.names.find(({ entry }) => entry.kind === 'actor')?.entry;
  if (actor)
    return isPlain(span)
      ? actorProposal(
          span,
          actor,
          span.isThing || span.isNamed ? 'unsure' : 'certain',
          reasonsOf(setting.language).institution,
          setting,
        )
      : null;
  const country = countryOf(span);
  if (country && !isOtherThanCountry(span)) return judgeCountry(span, country, setting);
  return judgePlace(span, setting);
}

/** *Georgia* and *Lebanon* are towns and states, too, but only where a word says so. */
function isOtherThanCountry(span: NameSpan): boolean {
  return (
    Boolean(
      span.kinds &&
        !span.kinds.includes('country') &&
        span.names.some(({ entry }) => span.kinds!.includes(entry.kind) && entry.kind !== 'region'),
    ) ||
    span.within.some((outer) =>
      span.names.some(({ entry }) => entry.kind !== 'country' && holds(outer, entry)),
    )
  );
}

const isPlain = (span: NameSpan): boolean => span.cue !== 'type';

function judgeCountry(span: NameSpan, first: GazetteerEntry, setting: Setting): PlaceProposal | null {
  const entry = likelyCountry(span, setting) ?? first;
  const isSure = span.names.filter((name) => name.entry.kind === 'country').length === 1;
  const isAdjective = span.names.some((name) => name.entry === entry && name.isAdjective);
  if (isAdjective && span.onGround) return null;
  const isGround = span.cue === 'locative' || span.cue === 'type';
  const actor = candidate(entry, 'party', setting, reasonsOf(setting.language).countryAlone);
  if (!isAdjective && isGround) {
    const place = candidate(entry, 'place', setting, reasonsOf(setting.language).countryAfter);
    return proposal(span, 'place', isSure && !span.isNamed ? 'certain' : 'unsure', [place, actor]);
  }
  if (!isAdjective && (span.cue === 'weak' || span.isJoined)) {
    const place = candidate(entry, 'place', setting, reasonsOf(setting.language).countryPerhaps);
    return proposal(span, 'party', 'unsure', [actor, place, ...rivals(span, entry, setting)]);
  }
  const others = rivals(span, entry, setting);
  return proposal(span, 'party', isSure && !span.isSource && !span.isNamed ? 'certain' : 'unsure', [
    actor,
    ...others,
  ]);
}

/** Of countries with one name (*Korea*), the one that the article names most. */
function likelyCountry(span: NameSpan, setting: Setting): GazetteerEntry | null {
  const countries = span.names.filter(({ entry }) => entry.kind === 'country').map(({ entry }) => entry);
  const count = (entry: GazetteerEntry) => setting.countries.get(entry.country!) ?? 0;
  return countries.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}

const rivals = (span: NameSpan, entry: GazetteerEntry, setting: Setting): Candidate[] =>
  span.names
    .filter((name) => name.entry.kind === 'country' && name.entry !== entry)
    .map((name) => candidate(name.entry, 'party', setting, reasonsOf(setting.language).sameName));

function judgePlace(span: NameSpan, setting: Setting): PlaceProposal | null {
  const entries = span.names.filter(({ isAdjective }) => !isAdjective).map(({ entry }) => entry);
  const ranked = entries
    .map((entry) => scoreOf(entry, span, setting, entries))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best) return null;
  const isHeld = span.within.some((outer) => holds(outer, best.entry));
  const isKnown = setting.senses.has(span.words) || Boolean(best.entry.feature) || isHeld;
  const isGround = span.cue === 'locative' || span.cue === 'type';
  const isOnly = ranked.length === 1 || ranked.slice(1).every(({ score }) => score < best.score - MARGIN);
  if (span.cue === 'none' && !isKnown && !isProminent(best.entry, span, setting, isOnly)) return null;
  // A word beside the name that no candidate fits: what is meant is not in the gazetteer.
  const fits = !span.kinds || span.kinds.includes(best.entry.kind);
  const next = rivalOf(ranked);
  // A town in the unit of its name is near enough to its rival: *in Geneva*.
  const isSeat = next && holds(next.entry, best.entry) && best.entry.kind === 'town';
  const isClear = !next || best.score - next.score >= (isSeat ? MARGIN / 3 : MARGIN);
  const isLikely =
    best.score >= LIKELY || (isOnly && (best.entry.kind !== 'town' || best.entry.people >= SMALL));
  const isNamed = isNatural(best.entry, span) && ranked.length === 1;
  // *Derna, Libya*, of which the gazetteer has only one elsewhere.
  const isElsewhere =
    span.within.some(({ kind }) => kind === 'country') &&
    !span.within.some((outer) => entries.some((entry) => holds(outer, entry)));
  const isSomebody =
    span.isOwner && best.entry.kind === 'town' && best.entry.people < LARGE && !best.entry.seat;
  const certain =
    fits &&
    !isElsewhere &&
    !isSomebody &&
    isClear &&
    isLikely &&
    !span.isOffice &&
    !span.speaks &&
    (isGround || isHeld || (isNamed && !span.isNamed));
  const candidates = ranked.slice(0, MOST).map((scored) => placeCandidate(scored, setting));
  if (!fits || isElsewhere) candidates.unshift(nameCandidate(span, setting.language));
  else if (span.speaks && best.entry.seat === 'C') candidates.unshift(...government(best.entry, setting));
  return proposal(
    span,
    candidates[0]!.as === 'party' ? 'party' : 'place',
    certain ? 'certain' : 'unsure',
    candidates.slice(0, MOST),
  );
}

/** The next that is another place: a unit and its seat of the same name are told apart by a person. */
const rivalOf = ([, ...others]: readonly Scored[]): Scored | undefined => others[0];

/** Known well enough to be proposed where no word says that it is a place. */
function isProminent(entry: GazetteerEntry, span: NameSpan, setting: Setting, isOnly: boolean): boolean {
  if (entry.kind === 'town') {
    const isNamed = setting.countries.has(entry.country ?? '') && !MANY_NAMESAKES.has(entry.country ?? '');
    return span.words.length > 3 && (entry.seat === 'C' || entry.people >= (isNamed ? KNOWN : LARGE));
  }
  if (entry.kind !== 'unit') return true;
  return span.words.length > 3 && (isOnly || setting.countries.has(entry.country ?? ''));
}

/** *Black Sea*, *Gunung Merapi*: the name says itself what it is. */
const isNatural = ({ kind }: GazetteerEntry, { words }: NameSpan): boolean =>
  kind === 'sea' || (['canal', 'river', 'lake', 'mountain', 'island'].includes(kind) && words.includes(' '));

/** *Moscow said*: the government there. */
function government(entry: GazetteerEntry, setting: Setting): Candidate[] {
  const point = null;
  const label = countryName(entry.country!, setting.language);
  return [
    {
      as: 'party',
      key: `code/${entry.country}`,
      label,
      point,
      reason: reasonsOf(setting.language).government,
    },
  ];
}

export const nameCandidate = ({ words }: Pick<NameSpan, 'words'>, language: Language): Candidate => ({
  as: 'name',
  key: words,
  label: words,
  reason: reasonsOf(language).unknown,
  point: null,
});

function placeCandidate({ entry, reasons }: Scored, setting: Setting): Candidate {
  const { kinds, in: within } = reasonsOf(setting.language);
  const kind = kinds[entry.kind];
  const isInside = entry.kind !== 'country' && entry.country;
  const what = isInside ? within(kind, countryName(entry.country!, setting.language)) : kind;
  return candidate(entry, 'place', setting, [what, ...reasons].join('; '));
}

export function candidate(
  entry: GazetteerEntry,
  as: 'place' | 'party',
  { language }: Setting,
  reason: string,
): Candidate {
  return { as, key: entry.key, label: entry.names[language], reason, point: entry.point };
}

function actorProposal(
  span: NameSpan,
  entry: GazetteerEntry,
  tier: Tier,
  reason: string,
  setting: Setting,
): PlaceProposal {
  return proposal(span, 'party', tier, [candidate(entry, 'party', setting, reason)]);
}

export function proposal(
  {
    paragraph,
    start,
    end,
    words,
    isVague,
  }: Pick<NameSpan, 'paragraph' | 'start' | 'end' | 'words' | 'isVague'>,
  kind: 'place' | 'party',
  tier: Tier,
  candidates: Candidate[],
): PlaceProposal {
  return { kind, paragraph, start, end, words, tier, isVague: kind === 'place' && isVague, candidates };
}
