/** How well an entry fits a name in its article, with the reasons in words. */
import { distance } from '@turf/turf';
import type { EntryKind, GazetteerEntry } from '../gazetteer/entry.ts';
import type { Language } from '../language.ts';
import { countryName, reasonsOf } from '../reasons.ts';
import type { NameSpan } from './span.ts';

/** What the rest of the article says. */
export interface Setting {
  language: Language;
  /** ISO 3166-1, two letters → how often the country or its people is named. */
  countries: ReadonlyMap<string, number>;
  /** Entries that other words of the article mean for certain. */
  anchors: readonly GazetteerEntry[];
  /** Key of a name → the entry that it has where the words around it say more. */
  senses: ReadonlyMap<string, GazetteerEntry>;
}

export interface Scored {
  entry: GazetteerEntry;
  score: number;
  reasons: string[];
}

/** Before anything is known of the article: what a bare name means most often. */
const USUAL: Partial<Record<EntryKind, number>> = {
  country: 3,
  sea: 2,
  canal: 2,
  mountain: 1.8,
  region: 1.6,
  unit: 1.4,
  island: 1.6,
  lake: 1.4,
  river: 1.2,
  district: 1,
  town: 0.8,
  site: 0.8,
  border: 0,
};

/** Kilometres: within these of another place of the article. */
const NEAR = 600;

export function scoreOf(
  entry: GazetteerEntry,
  span: NameSpan,
  setting: Setting,
  others: readonly GazetteerEntry[],
): Scored {
  const scored: Scored = { entry, score: USUAL[entry.kind] ?? 0, reasons: [] };
  const { language } = setting;
  const words = reasonsOf(language);
  const add = (points: number, reason?: string) => {
    scored.score += points;
    if (reason) scored.reasons.push(reason);
  };
  if (entry.feature) add(3, words.ownLayers);
  if (entry.seat === 'C')
    add(2, entry.country ? words.capitalOf(countryName(entry.country, language)) : words.capital);
  else if (entry.seat === '1') add(0.8, words.seat);
  else if (entry.seat === '2') add(0.3);
  if (entry.people > 0) {
    add(
      Math.max(0, Math.log10(entry.people) - 3) * 0.7,
      words.people(new Intl.NumberFormat(language).format(entry.people)),
    );
  }
  if (span.kinds) {
    if (span.kinds.includes(entry.kind)) add(3, words.typeFits);
    else add(-3, words.typeDiffers);
  }
  if (span.isWide && entry.kind === 'town') add(-2, words.larger);
  const isNature = ['sea', 'canal', 'river', 'lake', 'island', 'mountain', 'region'].includes(entry.kind);
  if (span.isDefinite && !/^the /i.test(entry.names.en)) add(isNature ? 1.5 : -1.5);
  if (span.within.some((outer) => holds(outer, entry))) add(4, words.held);
  const named = entry.country ? (setting.countries.get(entry.country) ?? 0) : 0;
  if (named > 0)
    add(Math.min(1.2 + named * 0.2, 2.4), words.countryNamed(countryName(entry.country!, language)));
  if (setting.senses.get(span.words) === entry) add(4, words.elsewhere);
  if (entry.point && entry.kind !== 'country' && isNear(entry, setting.anchors, others)) add(1, words.near);
  return scored;
}

export function holds(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer.key === inner.key || !outer.country || outer.country !== inner.country) return false;
  if (outer.kind === 'country') return true;
  if (outer.kind !== 'unit') return false;
  return outer.admin !== '' ? outer.admin === inner.admin : isNear(inner, [outer], []);
}

function isNear(
  entry: GazetteerEntry,
  anchors: readonly GazetteerEntry[],
  others: readonly GazetteerEntry[],
): boolean {
  return anchors.some(
    (anchor) =>
      anchor.key !== entry.key &&
      !others.includes(anchor) &&
      anchor.point &&
      distance(anchor.point, entry.point!, { units: 'kilometers' }) < NEAR,
  );
}
