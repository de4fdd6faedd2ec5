/** Texts with gaps: `{name}` marks where a value goes; plural variants are chosen by the rules of the language; names of paragraphs. */

/** A text that has each of these gaps at least once: a literal without one of them fails the type check. */
export type Text<Gap extends string> = Holding<Gap> & { readonly gaps?: Gap };

type Holding<Gap extends string> = (
  Gap extends string
    ? (text: `${string}{${Gap}}${string}`) => void
    : never
) extends (text: infer T) => void
  ? T
  : never;

/**
 * Variants of a text by plural category (`one`, `few` …), as the language has them; `other` is for all the rest. A category that holds
 * one number alone, as the Arabic dual, may do without the gap.
 */
export type Plural<Gap extends string> = Partial<Record<'few' | 'many', Text<Gap>>> &
  Partial<Record<'zero' | 'one' | 'two', string>> & { other: Text<Gap> };

/** Fills every gap. Throws a RangeError if the text has one without a value: a text from a file is not type-checked. */
export function fill<Gap extends string>(text: Text<Gap>, values: Record<NoInfer<Gap>, string>): string {
  return (text as string).replace(/\{(\w+)\}/g, (gap, name: Gap) => {
    if (!Object.hasOwn(values, name)) throw new RangeError(`"${text}" has no value for ${gap}`);
    return values[name];
  });
}

/** The variant for a count. */
export function pluralOf<Gap extends string>(forms: Plural<Gap>, count: number, locale: string): Text<Gap> {
  return (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other) as Text<Gap>;
}

/** How a paragraph is named by its number, or several by theirs: "¶ 4", "¶ 4–9"; no line ends after the sign. */
export const paragraphMark = (numbers: string | number): string => `¶\u00a0${numbers}`;
