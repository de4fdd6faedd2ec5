/** Who says what a paragraph says, and with what status: proposed from its words, to be confirmed. */

import { type Sentence, sentencesOf } from '../article/sentences.ts';
import type { Language } from '../language.ts';
import type { ClaimProposal, ClaimStatus } from '../proposal.ts';
import { reasonsOf } from '../reasons.ts';
import { type SpeechWords, speechWordsOf } from './speech-words.ts';

/** What one sentence says of its speaker. */
export interface SpokenSentence {
  sentence: Sentence;
  who: string | null;
  status: ClaimStatus;
  verifier: string | null;
  /** The verb or phrase that says so, with offsets in the paragraph; null if nothing does. */
  cue: { start: number; end: number; words: string } | null;
}

/** Words of a speaker, at most. */
const LONGEST = 14;

/** For each paragraph, its sentences with their speakers. The last speaker goes on where only *he said* is written. */
export function findSpeakers(paragraphs: readonly string[], language: Language): SpokenSentence[][] {
  const words = speechWordsOf(language);
  let last: string | null = null;
  return paragraphs.map((text) => {
    const plain = outsideQuotes(text);
    const all = sentencesOf(text, language).map((sentence) => {
      const spoken = { ...sentence, text: plain.slice(sentence.start, sentence.end) };
      const said = { ...readSentence(spoken, words, last), sentence };
      if (said.who) last = said.who;
      return said;
    });
    // A sentence that is all quotation is said by who speaks in this paragraph.
    const speaker = all.find(({ who }) => who);
    return all.map((said) => {
      const isQuoted = plain.slice(said.sentence.start, said.sentence.end).trim().length < 4;
      return speaker && isQuoted ? { ...said, who: speaker.who, status: speaker.status } : said;
    });
  });
}

export function findClaims(
  paragraphs: readonly string[],
  language: Language,
  speakers: readonly SpokenSentence[][],
): ClaimProposal[] {
  return paragraphs.flatMap((text, paragraph) => claimsOf(text, paragraph, language, speakers[paragraph]!));
}

function readSentence(sentence: Sentence, words: SpeechWords, last: string | null): SpokenSentence {
  const { text } = sentence;
  const at = (index: number, length: number) => {
    const start = sentence.start + index;
    return { start, end: start + length, words: text.slice(index, index + length) };
  };
  const unverified = words.unverified.exec(text);
  const speaker = speakerOf(text, words, last);
  const cue = speaker ? at(speaker.index, speaker.length) : null;
  if (unverified) {
    const verifier = (unverified.groups?.who ?? unverified.groups?.by)?.replace(/\.$/, '') ?? null;
    const own = speaker && speaker.index < unverified.index ? speaker.who : null;
    // *That*, *the claim*: what was said before.
    const who = own ?? (words.pointing.test(text.slice(0, unverified.index)) ? last : null);
    return {
      sentence,
      who,
      status: 'unverified',
      verifier,
      cue: cue ?? at(unverified.index, unverified[0].length),
    };
  }
  if (words.disputed.test(text))
    return { sentence, who: speaker?.who ?? null, status: 'disputed', verifier: null, cue };
  if (!speaker) {
    const hearsay = words.hearsay.exec(text);
    return {
      sentence,
      who: null,
      status: 'unattributed',
      verifier: null,
      cue: hearsay ? at(hearsay.index, hearsay[0].length) : null,
    };
  }
  const status = words.nameless.test(speaker.who) ? 'anonymous' : 'attributed';
  return { sentence, who: speaker.who, status, verifier: null, cue };
}

interface Speaker {
  who: string;
  /** Of the verb or phrase in the sentence. */
  index: number;
  length: number;
}

function speakerOf(text: string, words: SpeechWords, last: string | null): Speaker | null {
  const same = words.same.exec(text);
  const inverted = words.inverted.exec(text);
  const named = inverted?.groups?.who && tidy(inverted.groups.who, words);
  if (inverted && named)
    return {
      who: named,
      index: inverted.index + 1,
      length: inverted[0].length - 1 - inverted.groups!.who!.length,
    };
  if (same && last) {
    const lead = /^[,.”"\s]*/.exec(same[0])![0].length;
    return { who: last, index: same.index + lead, length: same[0].length - lead };
  }
  const by = words.by.exec(text);
  if (by) {
    const rest = text.slice(by.index + by[0].length);
    // Sources are listed with commas; everybody else ends at one.
    const end = words.nameless.test(rest.slice(0, 25)) ? /[.;]|$/ : /[,.;](?!\d)|\s[—–-]\s|$/;
    const who = tidy(rest.slice(0, end.exec(rest)!.index), words);
    if (who) return { who, index: by.index, length: by[0].trimEnd().length };
  }
  const verb = words.verb.exec(text);
  if (!verb) return null;
  const subject = subjectBefore(text.slice(0, verb.index));
  if (words.back.test(subject) && last) return { who: last, index: verb.index, length: verb[0].length };
  const who = tidy(subject, words);
  if (who && words.thing.test(verb[0]) && !words.nouns.test(who)) return null;
  return who ? { who, index: verb.index, length: verb[0].length } : null;
}

/** What is in quotation marks is the speaker's, not about the speaker: blanks of the same length. Nicknames stay. */
const outsideQuotes = (text: string): string =>
  text.replaceAll(/[“"][^”"]{25,}(?:[”"]|$)/g, (quoted) => ' '.repeat(quoted.length));

/** From the last comma on; from an earlier one if the text ends with a nickname or an apposition. */
function subjectBefore(text: string): string {
  const whole = text.trim();
  if (/,\s*["“][^"”]+["”]?,?["”]?$/.test(whole)) return whole;
  const parts = whole.split(/,\s+(?=\S)|[;—–]\s*/);
  const tail = parts.at(-1)!;
  const isApposition = parts.length > 1 && /,$/.test(whole);
  return isApposition ? parts.slice(-2).join(', ') : tail;
}

/** Null if the words are nobody's name: no capital letter, no word for a source, too long. */
function tidy(words: string, { tail, nouns }: SpeechWords): string | null {
  let who = words
    .trim()
    .replace(/,([”"])/g, '$1')
    .replace(/^(?:and|but|dan|namun|tetapi|sementara|while|bahwa|that|sementara itu)\s+/i, '');
  for (let before = ''; before !== who; ) {
    before = who;
    who = who
      .replace(tail, '')
      .replace(/[,;:\s]+$/, '')
      .trim();
  }
  const count = who.split(/\s+/).length;
  const isNamed =
    /(?:^|\s)["“]?\p{Lu}/u.test(who.slice(1)) || /^\p{Lu}\p{Ll}+$/u.test(who) || nouns.test(who);
  const isPronoun =
    /^(?:he|she|it|they|we|i|ia|dia|mereka|kami|kita|ini|itu|hal ini|hal itu|this|that|which|who|yang|there)$/i.test(
      who,
    );
  return who && count <= LONGEST && isNamed && !isPronoun ? who : null;
}

/** One claim for the paragraph if all its sentences have one speaker, else one for each sentence. */
function claimsOf(
  text: string,
  paragraph: number,
  language: Language,
  said: readonly SpokenSentence[],
): ClaimProposal[] {
  const numbers = numbersOf(text, language);
  const spoken = said.filter(({ status, cue }) => status !== 'unattributed' || cue);
  const first = spoken[0];
  const isOne = said.every(
    ({ who, status, verifier }) =>
      who === said[0]!.who && status === said[0]!.status && verifier === said[0]!.verifier,
  );
  const one = (about: SpokenSentence, sentence: number | null): ClaimProposal => ({
    kind: 'claim',
    paragraph,
    start: about.cue?.start ?? about.sentence.start,
    end: about.cue?.end ?? about.sentence.start,
    words: about.cue?.words ?? '',
    tier: 'unsure',
    who: about.who,
    status: about.status,
    verifier: about.verifier,
    sentence,
    reason: reasonOf(about, language),
  });
  if (isOne || !first) return said.length > 0 ? [one(first ?? said[0]!, null)] : [];
  // A sentence without a speaker between two of the same speaker gets no claim, though it may be the same one's: a person decides.
  return said.map((about) => one(about, numbers(about.sentence)));
}

/** The number of a sentence as the story format counts: by the first of those that `Intl.Segmenter` makes of it. */
function numbersOf(text: string, language: Language): (sentence: Sentence) => number {
  const starts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ index }) => index,
  );
  return ({ start }) => starts.filter((index) => index <= start).length;
}

function reasonOf({ cue, status }: SpokenSentence, language: Language): string {
  const { noSpeaker, namesNobody, saysSo } = reasonsOf(language);
  if (!cue) return noSpeaker;
  return status === 'unattributed' ? namesNobody(cue.words) : saysSo(cue.words);
}
