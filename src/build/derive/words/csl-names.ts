/** Names of CSL-JSON as they are read: particles before the family name, suffixes after it, East Asian names family first. */
import type { CslName } from '../../read/story-source.ts';

/** Scripts in which a family name comes first, without a space. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・ー\s]+$/u;

/** Empty if nothing is known. */
export function personName(name: CslName): string {
  const { literal, family = '', given = '', suffix = '' } = name;
  if (literal !== undefined) return literal;
  const isEastAsian = family !== '' && given !== '' && eastAsian.test(family + given);
  if (isEastAsian) return family + given;
  const last = joined(name['non-dropping-particle'] ?? '', family);
  const first = [given, name['dropping-particle'] ?? ''].filter(Boolean).join(' ');
  const whole = isSet(name['static-ordering'])
    ? [last, first].filter(Boolean).join(' ')
    : joined(first, last);
  return suffix === '' ? whole : `${whole}${isSet(name['comma-suffix']) ? ', ' : ' '}${suffix}`;
}

/** A particle that ends with an apostrophe or a hyphen is written together with the name. */
const joined = (before: string, after: string): string =>
  before === '' || after === ''
    ? before + after
    : /['’-]$/.test(before)
      ? before + after
      : `${before} ${after}`;

const isSet = (flag: CslName['comma-suffix']): boolean =>
  flag !== undefined && !['', '0', 'false'].includes(String(flag));
