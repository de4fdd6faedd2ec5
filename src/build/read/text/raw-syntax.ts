/** Finds what still looks like syntax once Markdown has been parsed: readers would see the signs themselves, or what is meant for others. */

/** Something that was meant, and what to do; `offset` is within the text checked. */
interface RawSyntax {
  offset: number;
  message: string;
}

/** What to do instead of Markdown's own way to write a picture. */
export const HOW_IMAGE =
  'a picture has a line of its own: write ::image[what it shows]{src="media/x.jpg" credit="…"} below the paragraph';

/** Names of characters that look like others, or like nothing. */
const names: Record<string, string> = {
  '00A0': 'NO-BREAK SPACE',
  '00AD': 'SOFT HYPHEN',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2009': 'THIN SPACE',
  '202F': 'NARROW NO-BREAK SPACE',
  '2060': 'WORD JOINER',
  '2018': 'LEFT SINGLE QUOTATION MARK',
  '2019': 'RIGHT SINGLE QUOTATION MARK',
  '201C': 'LEFT DOUBLE QUOTATION MARK',
  '201D': 'RIGHT DOUBLE QUOTATION MARK',
  '201E': 'DOUBLE LOW-9 QUOTATION MARK',
  '3000': 'IDEOGRAPHIC SPACE',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FF03: 'FULLWIDTH NUMBER SIGN',
  FF08: 'FULLWIDTH LEFT PARENTHESIS',
  FF1A: 'FULLWIDTH COLON',
  FF3B: 'FULLWIDTH LEFT SQUARE BRACKET',
};

/** "U+200B ZERO WIDTH SPACE". */
function codePointName(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}${names[code] ? ` ${names[code]}` : ''}`;
}

/** Spaces, and what has no width. */
const odd = String.raw`[\s\p{Z}\p{Cf}\u2800]`;
/** One that is neither a plain space nor a tab nor a line end, or a look-alike of a sign. */
const strange = /[^\P{Z} ]|\p{Cf}|\u2800|[：∷﹕＃（［｛]/u;

const because = (text: string): string => {
  const found = strange.exec(text)?.[0];
  return found ? ` (it has ${codePointName(found)}: remove it)` : '';
};

type Rule = [pattern: RegExp, message: (found: string) => string];

const lineRules: Rule[] = [
  [
    /^::[a-z-]+.*\{[^}]*=\s*[“”„«»‘’]/u,
    (found) =>
      `this :: line cannot be parsed: it has ${codePointName(found.at(-1)!)}, as word processors write it; write key="value" with the plain quotes of a keyboard`,
  ],
  [
    new RegExp(`^${odd}*(?:[:：﹕]${odd}*[:：﹕]|∷)${odd}*[a-z-]*|^${odd}*:[a-z-]+[[{]`, 'u'),
    (found) =>
      `this looks like a :: line but cannot be parsed${because(found)}: write ::name[text]{key=value} at the start of a line, with two colons and closed brackets`,
  ],
  [
    new RegExp(`^${odd}*[#＃]{1,6}${odd}|^${odd}*[#＃]{2,6}`, 'u'),
    (found) =>
      `this looks like a heading but is none${because(found)}: write ## at the start of a line, one plain space, and the words`,
  ],
  [
    new RegExp(
      `^${odd}*\\p{Cf}${odd}*(?:[-+*]|\\d+[.)]|>) |^[-+*•‣◦][\\u00a0\\u2000-\\u200b\\u3000]|^[•‣◦]`,
      'u',
    ),
    (found) =>
      `this looks like a list or a quote but is none${because(found)}: write "- words", "1. words" or "> words"`,
  ],
  [
    /^[\s|:-]*-[\s|:-]*\|[\s|:-]*$|^[\s|:-]*\|[\s|:-]*-[\s|:-]*$/,
    () => 'tables are not allowed: write sentences, or a list',
  ],
];

const edge = String.raw`[\s\p{Z}\p{Ps}\p{Pi}"'—–-]`;
const end = String.raw`[\s\p{Z}\p{Pe}\p{Pf}.,;:!?"'—–-]`;

const rules: Rule[] = [
  [
    new RegExp(
      `[\\]］】]${odd}*[(（［[{｛]${odd}*(?:place|event|party|term|https?|mailto)${odd}*[:：]`,
      'iu',
    ),
    (found) =>
      `Markdown does not read this as a link${because(found)}: write [words](place:id) with no space before or inside the address`,
  ],
  [
    /[(（]\s*(?:place|event|party|term)[:：][a-z]/iu,
    () => 'the address of a mention without its words: write [words](place:id)',
  ],
  [
    /[:：]{2}(?:paragraph|claim|remark|note|no-place|map|camera|question|term|image|video|audio)(?![\p{L}-])/u,
    () => 'a :: line inside a paragraph: put it on a line of its own, directly below',
  ],
  [/\{#[\w-]+\}|\{[a-z]+=[^}]*\}/u, () => 'attributes in { } are read only in a :: line: remove them'],
  [/!\[/, () => HOW_IMAGE],
  [/\[\^[^\]]*\]/, () => 'footnotes are not allowed: write a ::remark below the paragraph, or a sentence'],
  [/~~/, () => 'strike-through (~~) is not allowed: leave the words out'],
  [/==(?=\S)[^=]+==/, () => 'marked text (==) is not allowed: write *words* for emphasis'],
  [/\[[ xX]\] /, () => 'boxes for ticking are not allowed: write the words alone'],
  [
    /\{\{|\}\}|\{%|\[\[|\]\]/,
    () => 'a template or an embed ({{ }}, [[ ]]) is not read: write a link, [words](https://…)',
  ],
  [/`/, () => 'a backtick that is not closed, and code is not allowed: write the words without backticks'],
  [
    /(?:https?:\/\/|www\.)\S|[\w.+-]+@[\w-]+\.[a-z]{2,}/iu,
    () =>
      'a bare address: write [words](https://…), or [words](mailto:…), so that readers know where it leads',
  ],
  [
    new RegExp(
      `(?:^|${edge})(?:\\*{1,3}|_{1,3})(?=[\\p{L}\\p{N}\\p{Ps}\\p{Pi}"'])|[\\p{L}\\p{N}\\p{Pe}\\p{Pf}.!?"'](?:\\*{1,3}|_{1,3})(?=$|${end})`,
      'u',
    ),
    () => 'emphasis that is not closed, or has a space inside: write *words*, or \\* for the sign itself',
  ],
];

/** What is found in a line of a text node as written in the file, escapes and entities included; each kind once. */
export function findRawSyntax(written: string): RawSyntax[] {
  const text = masked(written);
  return rules.flatMap((rule) => first([rule], text) ?? []);
}

/** The same for one line of a paragraph, seen from its start. */
export function findRawLine(line: string): RawSyntax | null {
  return first(lineRules, masked(line));
}

/** What the author escaped is meant as the sign itself. */
const masked = (text: string): string =>
  text.replace(/\\[!-/:-@[-`{-~]/g, 'xx').replace(/&(?:#\w+|\w+);/g, (entity) => 'x'.repeat(entity.length));

function first(all: readonly Rule[], text: string): RawSyntax | null {
  for (const [pattern, message] of all) {
    const found = pattern.exec(text);
    if (found) return { offset: found.index, message: message(found[0]) };
  }
  return null;
}

/** Whether readers would see nothing at all. */
export const isBlank = (words: string): boolean => /^[\s\p{Z}\p{Cf}\u2800\u3164]*$/u.test(words);
