/** Why something is proposed, in words of the article's language: a person reads them on the review page. */
import type { EntryKind } from './gazetteer/entry.ts';
import type { Language } from './language.ts';

interface Reasons {
  kinds: Record<EntryKind, string>;
  in: (kind: string, country: string) => string;
  ownLayers: string;
  ownBorder: string;
  capitalOf: (country: string) => string;
  capital: string;
  seat: string;
  people: (count: string) => string;
  typeFits: string;
  typeDiffers: string;
  larger: string;
  held: string;
  countryNamed: (country: string) => string;
  elsewhere: string;
  near: string;
  countryAlone: string;
  countryAfter: string;
  countryPerhaps: string;
  sameName: string;
  institution: string;
  government: string;
  unknown: string;
  saysWhen: (words: string) => string;
  partOfWhole: string;
  toll: string;
  statement: string;
  happens: (words: string) => string;
  noSpeaker: string;
  namesNobody: (words: string) => string;
  saysSo: (words: string) => string;
}

const en: Reasons = {
  kinds: {
    country: 'country',
    unit: 'first-level unit',
    district: 'district',
    town: 'town',
    border: 'border',
    sea: 'sea',
    canal: 'canal',
    river: 'river',
    lake: 'lake',
    island: 'island',
    mountain: 'mountain',
    region: 'region',
    site: 'site',
    actor: 'institution',
  },
  in: (kind, country) => `${kind} in ${country}`,
  ownLayers: 'in the story’s own layers',
  ownBorder: 'a border of the story’s own layers; its sides are named',
  capitalOf: (country) => `capital of ${country}`,
  capital: 'a capital',
  seat: 'seat of a first-level unit',
  people: (count) => `${count} people`,
  typeFits: 'the word beside the name fits',
  typeDiffers: 'the word beside the name says otherwise',
  larger: 'the word before it is of something larger',
  held: 'the name after the comma holds it',
  countryNamed: (country) => `${country} is named in the article`,
  elsewhere: 'the article means it elsewhere',
  near: 'near other places of the article',
  countryAlone: 'a country without a word that says where',
  countryAfter: 'a country after a word that says where',
  countryPerhaps: 'a country after a word that may say where',
  sameName: 'has the same name',
  institution: 'an institution',
  government: 'a capital that speaks stands for its government',
  unknown: 'not in the gazetteer: a name without a place',
  saysWhen: (words) => `“${words}” says when`,
  partOfWhole: 'a part of a whole',
  toll: 'a number of people and what befell them',
  statement: 'somebody says so; the day is not stated',
  happens: (words) => `“${words}” is something that happens`,
  noSpeaker: 'no word says who says it',
  namesNobody: (words) => `“${words}” names nobody`,
  saysSo: (words) => `“${words}” says so`,
};

const id: Reasons = {
  kinds: {
    country: 'negara',
    unit: 'satuan tingkat pertama',
    district: 'distrik',
    town: 'kota',
    border: 'perbatasan',
    sea: 'laut',
    canal: 'terusan',
    river: 'sungai',
    lake: 'danau',
    island: 'pulau',
    mountain: 'gunung',
    region: 'kawasan',
    site: 'lokasi',
    actor: 'lembaga',
  },
  in: (kind, country) => `${kind} di ${country}`,
  ownLayers: 'ada dalam layer cerita sendiri',
  ownBorder: 'perbatasan dalam layer cerita sendiri; kedua sisinya disebut',
  capitalOf: (country) => `ibu kota ${country}`,
  capital: 'ibu kota',
  seat: 'pusat satuan tingkat pertama',
  people: (count) => `${count} penduduk`,
  typeFits: 'kata di sampingnya cocok',
  typeDiffers: 'kata di sampingnya menyebut hal lain',
  larger: 'kata di depannya untuk sesuatu yang lebih luas',
  held: 'nama setelah koma mencakupnya',
  countryNamed: (country) => `${country} disebut dalam artikel`,
  elsewhere: 'artikel memaksudkannya di bagian lain',
  near: 'dekat tempat lain dalam artikel',
  countryAlone: 'negara tanpa kata yang menunjukkan tempat',
  countryAfter: 'negara setelah kata yang menunjukkan tempat',
  countryPerhaps: 'negara setelah kata yang mungkin menunjukkan tempat',
  sameName: 'bernama sama',
  institution: 'lembaga',
  government: 'ibu kota yang berbicara mewakili pemerintahnya',
  unknown: 'tidak ada dalam gazetir: nama tanpa tempat',
  saysWhen: (words) => `“${words}” menyebut waktunya`,
  partOfWhole: 'sebagian dari keseluruhan',
  toll: 'jumlah orang dan apa yang menimpa mereka',
  statement: 'seseorang mengatakannya; harinya tidak disebut',
  happens: (words) => `“${words}” adalah sesuatu yang terjadi`,
  noSpeaker: 'tidak ada kata yang menyebut siapa yang mengatakannya',
  namesNobody: (words) => `“${words}” tidak menyebut siapa pun`,
  saysSo: (words) => `“${words}” menyatakannya`,
};

const all: Record<Language, Reasons> = { en, id };

export const reasonsOf = (language: Language): Reasons => all[language];

/** A country's name in the language of the article. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
