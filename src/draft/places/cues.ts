/** Words around a name that say what it is, for each language. */
import type { EntryKind } from '../gazetteer/entry.ts';
import type { Language } from '../language.ts';

export interface Cues {
  /** Before a name: it is a place. */
  locative: ReadonlySet<string>;
  /** Before a name: a place or somebody's origin. */
  weak: ReadonlySet<string>;
  /** Before the first of two names. */
  between: string;
  /** Between a preposition and a name. */
  skipped: ReadonlySet<string>;
  /** Before a name, as *kota X* or *city of X*: what it must be; an empty list says only that it is a place. */
  typeBefore: ReadonlyMap<string, readonly EntryKind[]>;
  /** After a name, as *X district*. */
  typeAfter: ReadonlyMap<string, readonly EntryKind[]>;
  /** Before a name, also in capitals: the name is that of an office or a body, not a place. */
  office: ReadonlySet<string>;
  /** Capital words that begin no person's name: months, days, *Mayor*. */
  plainCapitals: ReadonlySet<string>;
  /** Before a person's name. */
  titles: ReadonlySet<string>;
  /** After a name: it is who speaks. */
  speech: ReadonlySet<string>;
  /** After an adjective: it says where, not who. */
  ground: ReadonlySet<string>;
  /** In the words before a name, and after it: only a part of it, or somewhere near it. */
  vagueBefore: RegExp;
  vagueAfter: RegExp;
  /** Before a name: a group of countries that makes or does something elsewhere. */
  members: RegExp;
  /** The same after it: *NATO countries*. */
  membersAfter: RegExp;
  /** Before a country or after it: sources that are not named are from there, it does not act itself. */
  sourcesBefore: RegExp;
  sourcesAfter: RegExp;
  /** The common noun for a border. */
  border: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const types = (table: Record<string, EntryKind[]>): ReadonlyMap<string, readonly EntryKind[]> =>
  new Map(
    Object.entries(table).flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const)),
  );

const areas: EntryKind[] = ['unit', 'district', 'region', 'island'];

const en: Cues = {
  locative: set(
    'in at near into inside outside across around throughout toward towards within onto above below beyond shelled attacked bombed bombarded reached entered visited captured seized besieged retook recaptured liberated invaded crossed fled occupied annexed left',
  ),
  weak: set('from to through over off along of'),
  between: 'between',
  skipped: set(
    'the a whole entire all nearby neighbouring neighboring northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown greater mainland rural occupied besieged war-torn coastal remote border capital nearby far upper lower both parts part areas area some much most of outskirts suburbs centre center heart coast south’s and or',
  ),
  typeBefore: types({
    'city town village settlement capital port suburb hamlet resort': ['town'],
    'province state region oblast county prefecture governorate republic territory peninsula': areas,
    'district regency municipality raion': ['district', 'unit'],
    'island islands archipelago': ['island', 'unit'],
    river: ['river'],
    'sea gulf strait bay': ['sea'],
    'lake lakes': ['lake'],
    'mount mountain volcano': ['mountain'],
  }),
  typeAfter: types({
    'city town village suburb': ['town'],
    'province region oblast county prefecture governorate krai peninsula state': areas,
    'district regency raion municipality': ['district', 'unit'],
    'island islands': ['island', 'unit'],
    river: ['river'],
    'sea strait': ['sea'],
  }),
  office: set(
    'university ministry bank institute airport stadium hospital court club united fc embassy times post daily university college church museum hotel street road avenue bridge tower marathon open agreement accords treaty protocol declaration process',
  ),
  plainCapitals: set(
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mayor governor president minister prime police state province oblast region district city county regency island river sea north south east west northern southern eastern western the in on at but and a an when after before while since as if however meanwhile both he she they it we i mr mrs foreign defence defense interior government army navy forces parliament time',
  ),
  titles: set(
    'president minister general colonel commander chancellor king queen prince sheikh mr mrs ms dr prof professor senator governor mayor captain sergeant spokesman spokeswoman ambassador judge lawyer coach actor singer named called',
  ),
  speech: set(
    'said says denied denies accused accuses warned warns announced announces vowed insisted insists claimed claims rejected rejects responded demanded urged confirmed called condemned criticised criticized agreed argued fears hopes wants believes',
  ),
  ground: set(
    'city town village region province oblast district state border soil territory coast capital airspace waters port island islands side county peninsula mainland provinces cities towns',
  ),
  vagueBefore:
    /\b(?:(?:parts?|areas?|regions?|swathes?|pockets?|corners?|villages|towns|settlements|districts|outskirts|suburbs|somewhere|elsewhere|countryside) (?:of|in|across)|near|outside|around|(?:north|south|east|west|(?:north|south)(?:east|west)) of|(?:north|south|east|west|central|(?:north|south)(?:east|west))(?:ern)?|(?:kilomet(?:re|er)s|km|miles) from|off the coast of|off)\s+(?:(?:the|its|rural|coastal|city|province|region|state|island)\s+)*(?:of\s+)?$/i,
  vagueAfter: /^\s*(?:['’]s\s+)?(?:countryside|outskirts|suburbs|surroundings|area\b)/i,
  membersAfter: /^\s+(?:countries|members?|states|nations|allies)\b/i,
  members: /\b(?:countries|members|states|nations|allies)\s+(?:of\s+)?(?:the\s+)?$/i,
  sourcesBefore: /\bsources?\s+(?:in|from)\s+$/i,
  sourcesAfter: /^(?:(?:,| and)\s+(?:\p{Lu}\p{L}+\s*)+)*\s+(?:\p{Ll}+\s+)?sources?\b/u,
  border:
    /\b(?:the|its|their|shared|state)\s+(?:\p{L}+[–-]\p{L}+\s+)?border\b(?!\s+(?:guard|police|force|control|agenc|crossing))/iu,
};

const id: Cues = {
  locative: set(
    'di ke dekat sekitar seputar menuju menembaki mengebom mencapai memasuki menduduki mencaplok memasuki seluruh sepanjang seberang kawasan wilayah daerah menyerang menginvasi mengunjungi meninggalkan melintasi menguasai merebut mengguncang melanda menerjang merendam menghantam menyapu menyerbu',
  ),
  weak: set('dari hingga sampai lewat melalui asal dalam luar'),
  between: 'antara',
  skipped: set(
    'sejumlah beberapa sebagian seluruh semua bagian utara selatan timur barat tengah tenggara pusat pinggiran pesisir perairan dalam luar ibu kota-kota perbatasan wilayah-wilayah dekat sekitar pantai lepas arah sebelah kawasan wilayah daerah bekas dan atau negara',
  ),
  typeBefore: types({
    'kota desa kelurahan kampung dusun permukiman nagari ibukota pelabuhan': ['town'],
    'provinsi oblast prefektur negara-bagian kawasan wilayah daerah semenanjung': areas,
    'kabupaten distrik kecamatan raion': ['district', 'unit'],
    'pulau kepulauan': ['island', 'unit'],
    sungai: ['river'],
    'laut teluk selat samudra samudera perairan': ['sea'],
    danau: ['lake'],
    'gunung pegunungan': ['mountain'],
  }),
  typeAfter: types({}),
  office: set(
    'universitas kementerian bank institut bandara bandar stadion rumah pengadilan klub persatuan kedutaan museum hotel jalan jembatan polda polres polresta polrestabes kodam korem kejaksaan kejati dinas dprd bpbd pemprov pemkot pemkab pesantren masjid gereja perjanjian kesepakatan protokol deklarasi pasar stasiun terminal sumber sumber-sumber pejabat media harian',
  ),
  plainCapitals: set(
    'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu presiden menteri gubernur bupati wali kota walikota kabupaten provinsi kecamatan distrik pulau sungai laut gunung danau di ke dari pada dan dalam oleh setelah sebelum saat ketika sejak menurut namun sementara komandan juru pemimpin utara selatan timur barat pasukan tentara pemerintah perdana polisi banyak para seorang sekitar sejumlah tahun bulan ia dia mereka kami kita video peran laporan ini itu',
  ),
  titles: set(
    'presiden menteri jenderal kolonel komandan kanselir raja ratu pangeran sultan tuan nyonya dr prof profesor senator gubernur bupati kapten sersan pemimpin ketua hakim pengacara pelatih aktor penyanyi bernama panggilan direktur kepala',
  ),
  speech: set(
    'mengatakan menyatakan menyebut membantah menuduh menuding memperingatkan mengumumkan mengklaim menolak menuntut mendesak mengonfirmasi mengecam menegaskan menambahkan berharap ingin kata ujar menilai meminta',
  ),
  ground: set(''),
  vagueBefore:
    /(?:\b(?:sejumlah|beberapa|sebagian|banyak|bagian (?:utara|selatan|timur|barat|tengah|tenggara)|di sebelah (?:utara|selatan|timur|barat)|sebelah (?:utara|selatan|timur|barat)|dekat|sekitar|seputar|di luar|pinggiran|pedalaman|lepas pantai|pesisir|perairan)\s+(?:(?:dari|kota|wilayah|daerah|kawasan|kabupaten|provinsi|pulau|desa|tempat|di|utara|selatan|timur|barat)\s+)*|\b(?:kilometer|km|mil) (?:dari|di (?:utara|selatan|timur|barat(?: laut| daya)?|tenggara|timur laut))\s+(?:(?:pusat|kota|arah)\s+)*)$/i,
  vagueAfter:
    /^\s+(?:bagian\s+(?:utara|selatan|timur|barat|tengah|tenggara|dalam)|dan sekitarnya|sebelah\s+(?:utara|selatan|timur|barat))\b/i,
  membersAfter: /^$/,
  members: /\bnegara(?:-negara)?\s+(?:anggota\s+|kelompok\s+)?$/i,
  sourcesBefore: /\bsumber(?:-sumber)?\s+(?:(?:\p{Lu}\p{L}+\s?)+,?\s+)*(?:dan\s+)?$/u,
  sourcesAfter: /^$(?!)/,
  border: /\b(?:per?batasan)\b(?!\s+(?:jumlah|usia|waktu|kecepatan))/iu,
};

const all: Record<Language, Cues> = { en, id };

export const cuesOf = (language: Language): Cues => all[language];
