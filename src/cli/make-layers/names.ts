/** Names of units and places in the project's languages. */
import type { Tags } from './shapes.ts';

/** Countries whose code no locale data knows; a3 code → names. */
const UNCODED: Record<string, { en: string; id: string }> = {
  IOA: { en: 'Indian Ocean Territories', id: 'Wilayah Samudra Hindia' },
  XKX: { en: 'Kosovo', id: 'Kosovo' },
  CYN: { en: 'Northern Cyprus', id: 'Siprus Utara' },
  KAS: { en: 'Siachen Glacier', id: 'Gletser Siachen' },
  SOL: { en: 'Somaliland', id: 'Somaliland' },
};

/** What locale data returns for a code that is not a country's. */
const UNKNOWN = 'ZZ';

/** Names for which locale data is clumsy on a map. */
const PLAIN: Record<string, { en?: string; id?: string }> = {
  TUR: { en: 'Turkey', id: 'Turki' },
};

/** The languages of the states that this project's first story is about; a3 code → BCP 47. */
const LOCAL: Record<string, string> = { RUS: 'ru', UKR: 'uk', BLR: 'be' };

/** Indonesian names that differ from the English ones. */
const INDONESIAN: Record<string, string> = { Moscow: 'Moskwa' };

/** ISO 3166-1 code of two letters, by the numeric one, as locale data takes it; XK for Kosovo, null for what has none. */
export function iso2Of(a3: string, code: string): string | null {
  if (a3 === 'XKX') return 'XK';
  const region = UNCODED[a3] ? undefined : new Intl.Locale(`und-${code}`).region;
  return region && region !== UNKNOWN && /^[A-Z]{2}$/.test(region) ? region : null;
}

/** Names of a country from the locale data of the Node that runs this; `code` is ISO 3166-1 numeric. */
export function countryNames(a3: string, code: string): Tags {
  const uncoded = UNCODED[a3];
  if (uncoded) return { 'name:en': uncoded.en, 'name:id': uncoded.id };
  const region = new Intl.Locale(`und-${code}`).region;
  if (!region || region === UNKNOWN) throw new Error(`No region code for ${a3} (${code}).`);
  const name = (language: string): string => {
    const found = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region);
    if (!found) throw new Error(`No name of ${a3} in ${language}.`);
    return found;
  };
  const tags: Tags = { 'name:en': PLAIN[a3]?.en ?? name('en'), 'name:id': PLAIN[a3]?.id ?? name('id') };
  const local = LOCAL[a3];
  return local ? { ...tags, [`name:${local}`]: name(local), local } : tags;
}

/** «Sumy Oblast»: the unit's full name, its short label, and the local names. */
export function oblastNames(english: string, russian: string, ukrainian?: string): Tags {
  const label = english.replace(/ Oblast$/, '');
  return {
    'name:en': english,
    'name:id': `Oblast ${label}`,
    ...localNames(russian, ukrainian),
    'label:en': label,
    'label:id': label,
  };
}

export function districtNames(english: string, russian: string): Tags {
  const label = english.replace(/ District$/, '');
  return {
    'name:en': english,
    'name:id': `Distrik ${label}`,
    ...localNames(russian),
    'label:en': label,
    'label:id': label,
  };
}

export function placeNames(english: string, russian: string | null, ukrainian?: string | null): Tags {
  return {
    'name:en': english,
    'name:id': INDONESIAN[english] ?? english,
    ...localNames(russian, ukrainian),
  };
}

/** In Ukraine the Ukrainian name is the local one; the Russian name is kept beside it. */
function localNames(russian?: string | null, ukrainian?: string | null): Tags {
  return {
    ...(ukrainian ? { 'name:uk': ukrainian } : {}),
    ...(russian ? { 'name:ru': russian } : {}),
    ...(ukrainian ? { local: 'uk' } : russian ? { local: 'ru' } : {}),
  };
}

/** `Bolshoye Soldatskoye` → `bolshoye-soldatskoye`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Natural Earth's spellings that differ from the usual English ones. */
const RIVERS: Record<string, string> = {
  Dnepr: 'Dnieper',
  Dnepre: 'Dnieper',
  Byarezina: 'Berezina',
  'Seversky Donets': 'Siverskyi Donets',
  Seym: 'Seim',
};

export function riverName(english: string | null): string | null {
  return english && (RIVERS[english] ?? english);
}
