/** Words for what happens, in each language. */
import type { Language } from '../language.ts';

export interface EventWords {
  /** Nouns of events. */
  noun: RegExp;
  /** *37 of 64 settlements*. */
  ratio: RegExp;
  /** A number of people and what befell them. */
  toll: RegExp;
  /** Where a clause ends. */
  clause: RegExp;
  /** A word that says that something happens: verbs. */
  verb: RegExp;
  /** In a clause that says who says something. */
  says: RegExp;
  /** Before a date. */
  preposition: RegExp;
}

const en: EventWords = {
  noun: /\b(?:attacks?|incursion|invasion|offensive|airstrikes?|strikes?|shelling|treaty|agreement|pact|accord|ceasefire|truce|election|referendum|summit|talks|visit|earthquake|quake|flood(?:s|ing)?|eruption|landslide|storm|typhoon|hurricane|wildfires?|explosion|blast|crash|collapse|protests?|coup|strike|trial|verdict|massacre|siege|exercises?|launch|outbreak)\b/i,
  ratio: /\b(?<part>\d{1,4}) (?:out )?of (?:the |its |their )?(?<whole>\d{1,4}) (?<label>[^,.;]{3,60})/i,
  toll: /\b(?<count>\d[\d,.]*|dozens|hundreds|thousands|scores)(?: [\p{L}-]+){0,5}? (?:killed|dead|died|injured|wounded|missing|displaced|evacuated)\b/iu,
  clause: /,\s+|;\s+|\s[—–-]\s|\s(?:and|but|while|when|after which|as)\s/g,
  verb: /\b(?:is|are|was|were|has|have|had|will|\p{L}+ed|began|came|went|took|made|won|lost|fell|rose|held|met|struck|hit|left|gave|became|saw|broke|sent|shot|fought|built|sank|said|says|begins?|opens?|plans?|beat|blew|bought|burst|caught|cut|drew|drove|fed|fled|flew|found|froze|grew|hid|kept|lay|led|paid|put|quit|ran|rode|sang|set|shook|shut|slid|sold|spent|spoke|spread|stole|swept|threw|told|tore|wrote)\b/u,
  says: /\b(?:said|says|told|according to)\b/i,
  preposition: /(?:\b(?:on|in|at|during|of|by|since|the|from)\s+)+$/i,
};

const id: EventWords = {
  noun: /\b(?:serangan|invasi|serbuan|ofensif|serangan udara|penembakan|pengeboman|perjanjian|kesepakatan|pakta|gencatan senjata|pemilu|pemilihan|pilkada|referendum|KTT|konferensi|perundingan|kunjungan|gempa|banjir|erupsi|letusan|longsor|tsunami|badai|topan|kebakaran|ledakan|kecelakaan|demonstrasi|unjuk rasa|kudeta|mogok|sidang|vonis|pembantaian|pengepungan|latihan militer|peluncuran|wabah|penggerebekan|operasi militer)\b/i,
  ratio: /\b(?<part>\d{1,4}) dari (?<whole>\d{1,4}) (?<label>[^,.;]{3,60})/i,
  toll: /\b(?<count>\d[\d.,]*|puluhan|ratusan|ribuan|belasan)(?: [\p{L}-]+){0,6}? (?:tewas|meninggal|gugur|terluka|luka-luka|hilang|mengungsi|dievakuasi)\b/iu,
  clause: /,\s+|;\s+|\s[—–-]\s|\s(?:dan|tetapi|namun|sementara|ketika|sehingga)\s/g,
  verb: /\b(?:(?:me|mem|men|meng|meny|di|ter|ber)[a-z]{3,}|tewas|meninggal|tiba|pergi|datang|jatuh|tutup|kata|lahir|gugur|akan|telah|sudah|masih)\b/u,
  says: /\b(?:menurut|kata|ujar|tutur|ucap)\b/i,
  preposition: /(?:\b(?:pada|sejak|di|tanggal|hari|dari|dalam|per)\s+)+$/i,
};

const all: Record<Language, EventWords> = { en, id };

export const eventWordsOf = (language: Language): EventWords => all[language];
