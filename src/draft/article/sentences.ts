/** Sentences of a paragraph and the tokens in them, with their offsets in the paragraph. */

export interface Sentence {
  /** Offsets in the paragraph, the end exclusive. */
  start: number;
  end: number;
  text: string;
}

/** `Intl.Segmenter` breaks a sentence after these. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Dr|Drs|Ir|Prof|Mr|Mrs|Ms|St|Sgt|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Gov|Sen|Rep|Rev|Hon|Jr|Sr|No|Nos|vs|cf|approx|est|dept|Inc|Ltd|Co|Corp|PT|CV|Tbk|Kol|Jend|Mayjen|Letjen|Brigjen|Kec|Kab|Kel|Ds|Jl|Gg|Tgl|Rp|dkk|dll|dsb|hlm|a\.n|u\.p|H|Hj|K\.H|KH|M|Moh|Muh|S\.H|[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m)\.\s*$/;

/** Sentences in order; together they are the whole paragraph. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1);
    const goesOn = last && (ABBREVIATION.test(last.text) || /^[\p{Ll}\d(]/u.test(segment));
    if (last && goesOn) {
      last.text += segment;
      last.end = index + segment.length;
    } else sentences.push({ start: index, end: index + segment.length, text: segment });
  }
  return sentences;
}

export interface Token {
  /** As written. */
  text: string;
  /** Lower case, without accents and apostrophes. */
  key: string;
  start: number;
  end: number;
  /** What is before it, from the end of the token before. */
  gap: string;
  isCapital: boolean;
}

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’ʼ`]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*/gu;
const POSSESSIVE = /['’](?:s|S)$/;

export function tokensOf(text: string, from = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(POSSESSIVE, '');
    const start = match.index;
    tokens.push({
      text: word,
      key: keyOfName(word),
      start: from + start,
      end: from + start + word.length,
      gap: text.slice(at, start),
      isCapital: /^\p{Lu}/u.test(word),
    });
    at = start + word.length;
  }
  return tokens;
}

/** Letters that Unicode does not take apart. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  Ł: 'l',
  Ø: 'o',
  Đ: 'd',
  Æ: 'ae',
  Œ: 'oe',
};

/** The form in which names are compared: `Côte d’Ivoire` → `cote divoire`. */
export function keyOfName(name: string): string {
  // Most names, and much faster.
  if (/^[A-Za-z ]+$/.test(name)) return name.toLowerCase().trim();
  return name
    .normalize('NFKD')
    .replaceAll(/[łøđıßæœðþŁØĐÆŒ]/g, (letter) => PLAIN[letter]!)
    .replaceAll(/[\p{M}'’ʼ`.]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
