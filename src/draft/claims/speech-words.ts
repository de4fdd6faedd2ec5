/** Words by which a sentence says who says it, in each language. */
import type { Language } from '../language.ts';

export interface SpeechWords {
  /** Verbs after the speaker. */
  verb: RegExp;
  /** Verbs that things have as well: then the speaker must be a source. */
  thing: RegExp;
  /** Words before the speaker: *according to*, *menurut*. */
  by: RegExp;
  /** The speaker is the last one named: *katanya*, *he said*. */
  same: RegExp;
  /** The quotation first, then the speaker: *said Peskov*. */
  inverted: RegExp;
  /** Nobody could check it; the group `who` says who tried. */
  unverified: RegExp;
  /** Reported by nobody in particular. */
  hearsay: RegExp;
  disputed: RegExp;
  /** The speaker has no name. */
  nameless: RegExp;
  /** A speaker without a capital letter. */
  nouns: RegExp;
  /** Words of time and manner at the end of the speaker's words. */
  tail: RegExp;
  /** It points at what was said before. */
  pointing: RegExp;
  /** It is the report or the person that was named before. */
  back: RegExp;
}

const en: SpeechWords = {
  verb: /(?<!["“])\b(?:said|says|told|announced|stated|reported|claimed|claims|added|warned|confirmed|denied|denies|insisted|argued|wrote|declared|acknowledged|alleged|noted|praised|thanked|accused|vowed|estimated|estimates|shows?|showed|urged|called|condemned|described|explained|tweeted|posted|suggested|admitted|rejected)\b/,
  thing: /^(?:shows?|showed|suggested|described|called|noted|praised|rejected|accused|thanked)$/,
  by: /\b(?:according to|citing|as reported by|in the words of)\s+/i,
  same: /(?:^|[,.”"]\s*)(?:he|she|they)\s+(?:also\s+)?(?:said|added|told|wrote|explained|noted|warned|continued|insisted)\b/i,
  inverted: /[,”"]\s*(?:said|says|added|according to)\s+(?<who>\p{Lu}[^,.;“”"]{2,60})/u,
  unverified:
    /(?:(?<who>\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)*)\s+(?:could not|was unable to|were unable to|has not been able to|had not been able to|cannot)\s+(?:immediately\s+|independently\s+)*(?:verify|confirm)|(?:could not|cannot|have not|has not|had not) (?:yet )?(?:immediately |independently )*be(?:en)? (?:immediately |independently )*(?:verified|confirmed)(?: independently)?(?: by (?<by>\p{Lu}[\p{L}.]*))?)/u,
  hearsay:
    /\b(?:reportedly|allegedly|purportedly|it is said|rumou?red|is believed to|are believed to|was reported)\b/i,
  disputed: /\b(?:disputed|contested|both sides (?:claim|accuse)|conflicting (?:reports|accounts|claims))\b/i,
  nameless:
    /\b(?:sources?|(?:an?|one|two|three|several|some|senior) (?:\p{L}+ ){0,2}(?:officials?|diplomats?|persons?|people)|officials? who|unnamed|anonymous|condition of anonymity|people familiar|analysts|experts|witnesses|residents)\b/iu,
  nouns:
    /\b(?:sources?|officials?|ministry|government|police|army|military|report|study|video|statement|spokes\w+|commander|residents|witnesses|experts|analysts|authorities|agency|newspaper|survey|footage|data|court|researchers|scientists|president|minister|governor|mayor|chairman|director|leader|secretary)\b/i,
  tail: /\s+(?:(?:(?:on|in|at|during) )?(?:(?:late|early|mid|last|this|the) )?(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|yesterday|today|\d{4}|\d{1,2} \p{Lu}\p{L}+)\b.*|also|later|earlier|has|have|had|itself)$/iu,
  pointing:
    /^\s*(?:(?:that|this|it|these|those|they)\b|the (?:claims?|reports?|statements?|figures?|accounts?|allegations?)\b(?! (?:of|about|that|by)))/i,
  back: /^(?:the|that|this|its)\s+(?:same\s+)?(?:report|ministry|newspaper|statement|agency|study|official|spokes\w+|commander|source)\b/i,
};

const id: SpeechWords = {
  verb: /\b(?:mengatakan|menyatakan|menyebut(?:kan)?|mengungkapkan|menuturkan|menegaskan|menjelaskan|melaporkan|mengumumkan|membantah|mengklaim|menuding|menuduh|memperingatkan|menambahkan|memuji|mengakui|menilai|mengaku|memperkirakan|menunjukkan|menampilkan|memperlihatkan|menyampaikan|meminta|mendesak|mengecam|menolak|memastikan|mencatat|mengonfirmasi|mengkonfirmasi|menulis|berterima kasih|berharap|menduga)\b/,
  thing:
    /^(?:menegaskan|menunjukkan|menampilkan|memperlihatkan|menyampaikan|meminta|menolak|mencatat|menilai|memastikan|menyebut(?:kan)?)$/,
  by: /\b(?:menurut|berdasarkan (?:keterangan|laporan|data)|mengutip|dikutip dari|seperti dilaporkan|sebagaimana dilaporkan|kata|ujar|tutur|ucap|jelas|tegas|ungkap)\s+(?=\p{L})/iu,
  same: /\b(?:katanya|ujarnya|tuturnya|ucapnya|tambahnya|jelasnya|tegasnya|ungkapnya|imbuhnya|lanjutnya|(?:ia|dia|mereka)\s+(?:juga\s+)?(?:mengatakan|menyatakan|menyebut|menambahkan|menjelaskan|menegaskan|mengaku))\b/i,
  inverted:
    /[,”"]\s*(?:kata|ujar|tutur|ucap|jelas|tegas|ungkap|tambah|imbuh)\s+(?<who>\p{Lu}[^,.;“”"]{2,60})/u,
  unverified:
    /(?:(?:belum|tidak) (?:dapat|bisa) (?:segera )?diverifikasi(?: secara (?:independen|mandiri))?(?: oleh (?<by>\p{Lu}[\p{L}.]*))?|(?<who>\p{Lu}[\p{L}.]*)\s+(?:belum|tidak)\s+(?:dapat|bisa)\s+memverifikasi|belum (?:terverifikasi|terkonfirmasi|dapat dikonfirmasi|dapat dipastikan))/u,
  hearsay: /\b(?:dilaporkan|dikabarkan|kabarnya|konon|diduga|disebut-sebut|diyakini)\b/i,
  disputed: /\b(?:diperdebatkan|dipersengketakan|saling (?:tuding|tuduh|klaim|bantah))\b/i,
  nameless:
    /\b(?:sumber(?:-sumber)?|(?:seorang|sejumlah|beberapa|dua|tiga) (?:\p{L}+ )?(?:pejabat|diplomat|saksi|warga|sumber|ahli|pakar|analis)|tidak (?:mau )?disebutkan? namanya|enggan disebut|anonim|para (?:ahli|pakar|analis|saksi))\b/iu,
  nouns:
    /\b(?:sumber|pejabat|kementerian|pemerintah|polisi|militer|tentara|laporan|studi|penelitian|video|pernyataan|juru bicara|komandan|warga|saksi|ahli|pakar|analis|otoritas|badan|media|koran|surat kabar|survei|rekaman|data|pengadilan|peneliti|ilmuwan|kepolisian|penulis|presiden|menteri|gubernur|bupati|wali kota|ketua|kepala|direktur|pemimpin|perdana menteri)\b/i,
  tail: /\s+(?:(?:pada|dalam|di|saat|ketika|kemarin|hari ini|melalui|lewat|kepada|bulan|tahun|pekan|minggu|senin|selasa|rabu|kamis|jumat|sabtu)\b.*|juga|kemudian|sebelumnya|sendiri|itu|telah|sudah|kembali|pun|turut|belum|tidak|masih|terus|lagi|sempat)$/i,
  pointing:
    /^\s*(?:hal|klaim|laporan|pernyataan|angka|tuduhan|kabar|keterangan)\s+(?:itu|tersebut|ini)\b|sebuah klaim|^\s*(?:itu|ini)\b/i,
  back: /^(?:laporan|kementerian|media|koran|surat kabar|pernyataan|badan|pejabat|juru bicara|komandan|sumber|lembaga)\s+(?:yang sama|itu|tersebut|ini)\b/i,
};

const all: Record<Language, SpeechWords> = { en, id };

export const speechWordsOf = (language: Language): SpeechWords => all[language];
