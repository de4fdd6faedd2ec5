/** Reads the words around a name in its sentence. */

import type { Token } from '../article/sentences.ts';
import type { EntryKind, GazetteerEntry } from '../gazetteer/entry.ts';
import type { Language } from '../language.ts';
import { type Cues, cuesOf } from './cues.ts';
import type { Found } from './found.ts';
import { holds } from './score.ts';
import type { Cue, NameSpan } from './span.ts';

const SPACE = /^\s+$/;
/** *U.S.-led*, *Moscow-backed*. */
const IN_COMPOUND = /^[-‐‑]\p{Ll}/u;
/** Words between a preposition and its name, at most. */
const REACH = 5;

export function readContext(
  text: string,
  paragraph: number,
  language: Language,
  found: Found,
  which: number,
): NameSpan {
  const cues = cuesOf(language);
  const { tokens, at, sentence, index } = found;
  const { first, last, names } = at[which]!;
  const [start, end] = [tokens[first]!.start, tokens[last]!.end];
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  // *100 kilometres from X to Y* is how far, not where.
  const isWay = /\b(?:from|dari)\s+$/.test(before) && /^\s+(?:to|ke|menuju|hingga)\b/.test(after);
  const isVague = (!isWay && cues.vagueBefore.test(before)) || cues.vagueAfter.test(after);
  const read = readCue(cues, found, which);
  const { kinds } = read;
  // *20 km north of X*, *off X*.
  const isGround = (cues.vagueBefore.test(before) && read.cue !== 'type') || isContainer(found, which, after);
  const cue = isGround ? 'locative' : read.cue;
  const words = text.slice(start, end);
  const isAdjective = names.every((name) => name.isAdjective);
  const isInstitution = names.some(({ entry }) => entry.kind === 'actor');
  const next = tokens[last + 1];
  return {
    paragraph,
    start,
    end,
    words,
    names,
    cue: (isAdjective && cue !== 'type') || IN_COMPOUND.test(after) ? 'none' : cue,
    kinds,
    isVague,
    isOther:
      isQuoted(before, after) ||
      isPerson(cues, found, which, after) ||
      isPartOfName(cues, found, which) ||
      isBody(cues, found, which) ||
      (isInstitution && (cues.members.test(before) || cues.membersAfter.test(after))),
    isNamed:
      isNamed(cues, found, which) || (isAdjective ? isCulture(cues, before, after) : isMade(cues, before)),
    isThing: cues.thingsBefore.test(before) || cues.thingsAfter.test(after),
    isWide: isWide(cues, tokens, first),
    isDefinite: tokens[first - 1]?.key === 'the' && SPACE.test(tokens[first]!.gap),
    isOwner: /^['’]s\b/.test(after),
    isOffice: isOffice(cues, tokens, first, last),
    speaks: Boolean(next && SPACE.test(next.gap) && cues.speech.has(next.key)),
    isSource: cues.sourcesBefore.test(before) || cues.sourcesAfter.test(after),
    isJoined: isJoined(found, which),
    onGround: isAdjective && groundFollows(cues, tokens, last),
    within: containerAfter(found, which, after),
    sentence: { start: sentence.start, end: sentence.end, index },
  };
}

/** “Veles”: a nickname, a call sign, a title. */
const isQuoted = (before: string, after: string): boolean =>
  /["“„«‘]$/.test(before) && /^[,.]?["”“»’]/.test(after);

interface Reading {
  cue: Cue;
  kinds: readonly EntryKind[] | null;
}

function readCue(cues: Cues, { tokens, at }: Found, which: number): Reading {
  const { first, last } = at[which]!;
  const next = tokens[last + 1];
  const typed = next && SPACE.test(next.gap) ? cues.typeAfter.get(next.key) : undefined;
  // *Beat Leicester City*: a team, unless a word before says that it is a place.
  const isTeam =
    next?.isCapital &&
    /^(?:city|town|county)$/.test(next.key) &&
    !at[which]!.names.some(({ entry }) => entry.kind === 'unit');
  if (typed && isTeam && !cues.locative.has(tokens[first - 1]?.key ?? ''))
    return { cue: 'none', kinds: null };
  if (typed) return { cue: 'type', kinds: typed };
  let kinds: readonly EntryKind[] | null = null;
  for (let back = first - 1, steps = 0; back >= 0 && steps < REACH; back--, steps++) {
    const { gap } = tokens[back + 1]!;
    const { key } = tokens[back]!;
    // *Surabaya, Malang dan Kediri*: each of a list is what the first is.
    const inList = /^\s*,\s*$/.test(gap) || ['and', 'dan', 'or', 'atau'].includes(key);
    const other = at.findIndex((match) => match.last === (inList && !/,/.test(gap) ? back - 1 : back));
    if (inList && other >= 0 && other < which) {
      const listed = readCue(cues, { tokens, at } as Found, other);
      if (kinds) return { cue: 'type', kinds };
      // *Kota Bekasi, Jawa Barat*: what follows a comma need not be of the same kind.
      return /,/.test(gap) && listed.cue === 'type' ? { cue: 'locative', kinds: null } : listed;
    }
    if (!/^[\s-]+$/.test(gap)) break;
    const type = cues.typeBefore.get(key);
    const isOf = tokens[back + 1]!.key === 'of' || back + 1 === first;
    if (type && isOf && !kinds) kinds = type;
    else if (cues.locative.has(key) || isTowards(tokens, back))
      return kinds ? { cue: 'type', kinds } : { cue: 'locative', kinds: null };
    else if (key === cues.between) return { cue: kinds ? 'type' : 'between', kinds };
    else if (cues.weak.has(key) && !(key === 'of' && cues.typeBefore.has(tokens[back - 1]?.key ?? ''))) {
      if (!kinds && !cues.skipped.has(key)) return { cue: 'weak', kinds: null };
    } else if (!cues.skipped.has(key) && key !== 'of') break;
    if (type && cues.locative.has(key)) return { cue: 'type', kinds: kinds ?? type };
  }
  return kinds ? { cue: 'type', kinds } : { cue: 'none', kinds: null };
}

/** *To* a place, unless it belongs to *according to*. */
const isTowards = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.key === 'to' &&
  !/^(?:according|due|thanks|compared|close|said|belonging|owing|opposed|similar|reference|addition|prior|response|contrast|key|threat|ambassador|ambassadors|envoy|loyal|friendly|hostile|support|aid|concession|concessions)$/.test(
    tokens[at - 1]?.key ?? '',
  );

/** *Paris Hilton*, *Bank of London*: a capital word beside it that is neither a type, a title nor a name of its own. */
function isPartOfName(cues: Cues, { tokens, at }: Found, which: number): boolean {
  const { first, last, names } = at[which]!;
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  // *Jordan Henderson*, *Georgia Stone*: a town's name beside another is that of a person.
  const isOwn = (position: number) =>
    at.some(
      (match) =>
        match.first <= position &&
        position <= match.last &&
        !match.names.every(({ entry }) => entry.kind === 'town'),
    );
  const isStrange = (token: Token, position: number) =>
    token.isCapital &&
    !isOwn(position) &&
    !cues.plainCapitals.has(token.key) &&
    !cues.typeAfter.has(token.key);
  const isCountry = names.some(({ entry }) => entry.kind === 'country' || entry.kind === 'actor');
  const follows = next && SPACE.test(next.gap) && isStrange(next, last + 1) && !cues.office.has(next.key);
  const precedes =
    before && (first > 1 || isCountry) && SPACE.test(tokens[first]!.gap) && isStrange(before, first - 1);
  const isTitled = before && (cues.titles.has(before.key) || cues.office.has(before.key));
  const isFirstName =
    /^(?:Georgia|Jordan|Chad|Israel|Kenya|Cuba|Malta|China|Ireland|France|Holland|India)$/.test(
      names[0]!.written,
    );
  if (isCountry) return Boolean((follows || precedes) && isFirstName && !isTitled);
  if (precedes && !isTitled && !cues.typeBefore.has(before.key)) return true;
  return Boolean(follows && !isTitled);
}

/** *Bank of England*, *Battle of Hastings*: a longer name. */
function isBody(cues: Cues, { tokens, at }: Found, which: number): boolean {
  const { first } = at[which]!;
  const [of, body] = [tokens[first - 1], tokens[first - 2]];
  if (of?.key !== 'of' || !body?.isCapital) return false;
  if (cues.office.has(body.key)) return true;
  const isPlain = cues.typeBefore.has(body.key) || cues.plainCapitals.has(body.key);
  return first > 2 && !isPlain && !cues.titles.has(body.key) && !cues.bodies.has(body.key);
}

/** *Ms. London*, *Sutan Medan, 45,*. */
function isPerson(cues: Cues, { tokens, at }: Found, which: number, after: string): boolean {
  const { first } = at[which]!;
  const isAged = /^(?:, (?:aged )?| \()[1-9]\d(?:[,)]| tahun| years)/.test(after);
  const isTitled = /^[.\s]+$/.test(tokens[first]!.gap) && cues.persons.has(tokens[first - 1]?.key ?? '');
  return isAged || isTitled;
}

/** *Air India*, *Korean Air*: a capital word beside it that is no body, title or name of a place. */
function isNamed(cues: Cues, { tokens, at }: Found, which: number): boolean {
  const { first, last } = at[which]!;
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  const isKnown = ({ key }: Token, position: number) =>
    cues.bodies.has(key) ||
    cues.titles.has(key) ||
    cues.plainCapitals.has(key) ||
    cues.typeBefore.has(key) ||
    cues.typeAfter.has(key) ||
    at.some((match) => match.first <= position && position <= match.last);
  const isHeaded =
    before && SPACE.test(tokens[first]!.gap) && (cues.titles.has(before.key) || cues.bodies.has(before.key));
  const follows = !isHeaded && next && SPACE.test(next.gap) && next.isCapital && !isKnown(next, last + 1);
  const precedes =
    before &&
    SPACE.test(tokens[first]!.gap) &&
    before.isCapital &&
    // A sentence begins with a capital, whatever the word.
    (first > 1 ? !isKnown(before, first - 1) : cues.office.has(before.key) && !cues.bodies.has(before.key));
  return Boolean(follows || precedes);
}

/** *French wine*, *in French*, *speaks Arabic*. */
const isCulture = (cues: Cues, before: string, after: string): boolean =>
  cues.culture.test(after) ||
  (/\b(?:in|speaks?|spoke|speaking|into|learn(?:s|ed|ing)?|taught|teach(?:es|ing)?)\s+$/i.test(before) &&
    /^(?:[,.;)]|$|\s+(?:and|or)\s+\p{Lu})/u.test(after));

const isMade = (cues: Cues, before: string): boolean => cues.culture.test(before);

const isWide = (cues: Cues, tokens: readonly Token[], first: number): boolean =>
  [tokens[first - 1], tokens[first - 2]].some((token) => token && cues.wide.has(token.key));

/** *Gubernur Jawa Barat*, *Polda Aceh*, *London University*. */
function isOffice(cues: Cues, tokens: readonly Token[], first: number, last: number): boolean {
  const [before, next] = [tokens[first - 1], tokens[last + 1]];
  const joined = before && /^\s+$/.test(tokens[first]!.gap);
  if (joined && (cues.office.has(before.key) || cues.titles.has(before.key))) return true;
  if (joined && before.key === 'of' && cues.office.has(tokens[first - 2]?.key ?? '')) return true;
  return Boolean(
    next &&
      SPACE.test(next.gap) &&
      (cues.office.has(next.key) || (next.isCapital && cues.titles.has(next.key))),
  );
}

function groundFollows(cues: Cues, tokens: readonly Token[], last: number): boolean {
  return tokens.slice(last + 1, last + 4).some(
    (token, step, near) =>
      cues.ground.has(token.key) &&
      (step === 0 || SPACE.test(token.gap)) &&
      // *Coast guard*, *state media* act themselves.
      !/^(?:guards?|media|television|tv|news|police|council|department|bank|broadcaster)$/.test(
        (near[step + 1] ?? tokens[last + step + 2])?.key ?? '',
      ),
  );
}

/** Only a dash is between it and the name of a place that is no country. */
function isJoined({ tokens, at }: Found, which: number): boolean {
  const { first, last } = at[which]!;
  const [before, next] = [at[which - 1], at[which + 1]];
  const isPlace = (match: Found['at'][number]) =>
    match.names.every(({ entry }) => !['country', 'actor'].includes(entry.kind));
  const left =
    before && before.last + 1 === first && /^\s*[-–—]\s*$/.test(tokens[first]!.gap) && isPlace(before);
  const right =
    next && next.first === last + 1 && /^\s*[-–—]\s*$/.test(tokens[next.first]!.gap) && isPlace(next);
  return Boolean(left || right);
}

/** *Bandung, Indonesia*: what follows a comma holds what is before it; so does *Mount Yalung Ri, Nepal,* that nobody knows. */
function isContainer({ tokens, at }: Found, which: number, after: string): boolean {
  const before = at[which - 1];
  const { first, names } = at[which]!;
  const own = tokens[first - 1];
  if (!own || !/^\s*,\s*$/.test(tokens[first]!.gap)) return false;
  const isCountry = (all: Found['at'][number]['names']) => all.some(({ entry }) => entry.kind === 'country');
  const isListed = before?.last === first - 1 && isCountry(before.names);
  const isEnd = /^(?:[,.)]|$|\s+(?:on|in|at|during|after|before|when|where|pada|di|saat|ketika)\s)/.test(
    after,
  );
  if (isEnd && own.isCapital && first > 1 && !isListed && isCountry(names))
    return !names.some(({ isAdjective }) => isAdjective);
  // *Kabupaten Agam, Sumatera Barat,*
  const isUnit = names.every(({ entry }) => entry.kind === 'unit') && before?.last !== first - 1;
  if (isEnd && isUnit && own.isCapital && first > 1) return true;
  // *Aleppo, Syria’s largest city*
  if (before?.last !== first - 1 || /^['’]s\b/.test(after)) return false;
  return names.some(
    (outer) =>
      !outer.isAdjective &&
      before.names.some((inner) => inner.entry.kind !== 'country' && holds(outer.entry, inner.entry)),
  );
}

/** The entries of a name that follows after a comma alone. */
function containerAfter({ tokens, at }: Found, which: number, after: string): GazetteerEntry[] {
  const next = at[which + 1];
  const isNext =
    next && next.first === at[which]!.last + 1 && /^\s*,\s*(?:in\s+)?$/.test(tokens[next.first]!.gap);
  if (!isNext || !after.trim().startsWith(',')) return [];
  return next.names.filter((name) => !name.isAdjective).map(({ entry }) => entry);
}
