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
  /** Before a person's name, or before that of what the person heads. */
  titles: ReadonlySet<string>;
  /** Before a person's name alone. */
  persons: ReadonlySet<string>;
  /** Capital words beside a country's name that leave it what it is: *Indian Supreme Court*. */
  bodies: ReadonlySet<string>;
  /** Before a name: all of something large. */
  wide: ReadonlySet<string>;
  /** Beside an institution's name: what is named is a thing of it. */
  thingsBefore: RegExp;
  thingsAfter: RegExp;
  /** Beside an adjective: a language or what people make, no actor. */
  culture: RegExp;
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
    'in at near into inside outside across around throughout toward towards within onto above below beyond amid shelled attacked bombed bombarded reached reach reaches reaching entered enter enters entering visited visit visits visiting captured capture seized seize besieged besiege retook retake recaptured liberated invaded invade invading crossed cross crosses fled flee fleeing occupied annexed left leave leaving hit hits hitting struck strike strikes striking battered batter lashed lash pounded rocked swept flooded devastated ravaged paralysed paralyzed toured tour touring approached approaching departed evacuated pummelled pummeled',
  ),
  weak: set(
    'from to through over off along of via took take takes taking held hold control controls controlled',
  ),
  between: 'between',
  skipped: set(
    'the a whole entire all nearby neighbouring neighboring northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern downtown greater mainland rural occupied besieged war-torn coastal remote border capital nearby far upper lower both parts part areas area some much most of outskirts suburbs centre center heart coast south’s and or',
  ),
  typeBefore: types({
    'city town village settlement capital port suburb hamlet resort': ['town'],
    'country countries nation nations': ['country'],
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
    'university ministry bank institute airport stadium hospital court club united fc embassy times post daily university college church museum hotel street road avenue bridge tower marathon open agreement accords treaty protocol declaration process festival foundation',
  ),
  plainCapitals: set(
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mayor governor president minister prime police state province oblast region district city county regency island river sea north south east west northern southern eastern western the in on at but and a an when after before while since as if however meanwhile both he she they it we i mr mrs foreign defence defense interior government army navy forces parliament time',
  ),
  titles: set(
    'president minister general colonel commander chancellor king queen prince sheikh mr mrs ms dr prof professor senator governor mayor captain sergeant spokesman spokeswoman ambassador judge lawyer coach actor singer named called',
  ),
  persons: set(
    'mr mrs ms miss dr prof professor colonel lieutenant major sergeant captain corporal private brigadier admiral sir lord lady dame detective inspector constable justice judge pope cardinal archbishop rabbi imam reverend father sister actor actress singer author novelist coach midfielder striker defender goalkeeper winger drummer guitarist chef nurse',
  ),
  bodies: set(
    'president prime minister vice deputy foreign interior defence defense finance energy health secretary supreme constitutional leader opposition chief national central federal state court congress senate house parliament ministry army navy air force forces coast guard embassy ambassador consulate government chancellor king queen prince emperor sultan general admiral marines marine police treasury and in on',
  ),
  wide: set('across throughout'),
  thingsBefore: /^(?!)/,
  thingsAfter:
    /^(?:['’]s?)?\s+(?:resolutions?|charter|summits?|conventions?|treat(?:y|ies)|headquarters|member(?:ship)?|flags?|climate (?:talks|summit|conference)|conference|convoys?|standards?|figures?|data|levels?|sanctions|funding|aid)\b/i,
  culture:
    /^\s+(?:languages?|wine|food|cuisine|coffee|tea|restaurants?|films?|cinema|novels?|novelist|literature|cultur(?:e|al)|music|art|artists?|poet(?:ry)?|painters?|football|rugby|cricket|league|cup|dishes|cars?|goods|products|brands?|fashion|history|winter|summer|descent|origin|accent|roots|folk|pop|opera|architecture|cheese|beer|whisky|rice|(?:national |youth |women['’]s |men['’]s )*(?:team|squad|players?|striker|midfielder|goalkeeper|coach|fans))\b/iu,
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
    'di ke dekat sekitar seputar menuju menembaki mengebom mencapai memasuki menduduki mencaplok memasuki seluruh sepanjang seberang kawasan wilayah daerah menyerang menginvasi mengunjungi meninggalkan melintasi menguasai merebut mengguncang melanda menerjang merendam menghantam menyapu menyerbu meninggalkan membanjiri menyeberangi mengepung menggempur membombardir menghujani dilanda antero seantero lereng hulu hilir bertolak',
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
    'universitas kementerian bank institut bandara bandar stadion rumah pengadilan klub persatuan kedutaan museum hotel jalan jembatan polda polres polresta polrestabes kodam korem kejaksaan kejati dinas dprd bpbd pemprov pemkot pemkab pesantren masjid gereja perjanjian kesepakatan protokol deklarasi pasar stasiun terminal sumber sumber-sumber pejabat media harian festival yayasan kopi taman',
  ),
  plainCapitals: set(
    'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu presiden menteri gubernur bupati wali kota walikota kabupaten provinsi kecamatan distrik pulau sungai laut gunung danau di ke dari pada dan dalam oleh setelah sebelum saat ketika sejak menurut namun sementara komandan juru pemimpin utara selatan timur barat pasukan tentara pemerintah perdana polisi banyak para seorang sekitar sejumlah tahun bulan ia dia mereka kami kita video peran laporan ini itu',
  ),
  titles: set(
    'presiden menteri jenderal kolonel komandan kanselir raja ratu pangeran sultan tuan nyonya dr prof profesor senator gubernur bupati kapten sersan pemimpin ketua hakim pengacara pelatih aktor penyanyi bernama panggilan direktur kepala bicara',
  ),
  persons: set(
    'kolonel letkol mayor mayjen letjen brigjen laksamana marsekal kombes akbp kompol akp iptu ipda aiptu bripka kapten sersan prajurit tuan nyonya dr drs ir prof profesor bapak ibu pak bu kiai haji hj ustaz ustazah uskup paus pendeta hakim jaksa pengacara aktor aktris penyanyi penulis pelatih penyerang kiper gelandang sutan raden gus bernama berinisial',
  ),
  bodies: set(
    'presiden perdana menteri wakil luar negeri dalam pertahanan keuangan energi kesehatan kementerian mahkamah konstitusi agung pemimpin tertinggi oposisi kepala staf angkatan darat laut udara tentara pasukan polisi kedutaan duta besar konsulat pemerintah kanselir raja ratu pangeran sultan jenderal laksamana parlemen kongres senat sentral di ke dan pada warga negara republik kerajaan federasi pejabat sumber sumber-sumber media',
  ),
  wide: set('seluruh sepanjang seantero'),
  thingsBefore:
    /\b(?:resolusi|piagam|ktt|konvensi|traktat|markas|keanggotaan|bendera|konferensi|sidang umum|data|sanksi|bantuan|standar)\s+$/i,
  thingsAfter: /^(?!)/,
  culture:
    /\b(?:bahasa|film|drama|masakan|makanan|restoran|kopi|teh|anggur|musik|lagu|budaya|sastra|novel|liga|klub|produk|mobil|motor|mode|gaya|asal|berdarah|keturunan|bahan|kuliner|penyanyi|aktor|pelukis|penyair|timnas|tim nasional|skuad|pemain|pelatih|penyerang|kiper)\s+$/i,
  speech: set(
    'mengatakan menyatakan menyebut membantah menuduh menuding memperingatkan mengumumkan mengklaim menolak menuntut mendesak mengonfirmasi mengecam menegaskan menambahkan berharap ingin kata ujar menilai meminta',
  ),
  ground: set(''),
  vagueBefore:
    /(?:\b(?:sejumlah|beberapa|sebagian|banyak|bagian (?:utara|selatan|timur|barat|tengah|tenggara)|di sebelah (?:utara|selatan|timur|barat)|sebelah (?:utara|selatan|timur|barat)|dekat|sekitar|seputar|di luar|pinggiran|pedalaman|lepas pantai|pesisir|perairan)\s+(?:(?:dari|kota|wilayah|daerah|kawasan|kabupaten|provinsi|pulau|desa|tempat|di|utara|selatan|timur|barat)\s+)*|\b(?:kilometer|km|mil(?: laut)?) (?:dari|di (?:utara|selatan|timur|barat(?: laut| daya)?|tenggara|timur laut))\s+(?:(?:pusat|kota|arah)\s+)*)$/i,
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
