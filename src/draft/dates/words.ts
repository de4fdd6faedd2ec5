/** Words of dates in each language, as parts of regular expressions. */
import type { Language } from '../language.ts';

export interface DateWords {
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  numbers: Record<string, number>;
  future: RegExp;
  past: RegExp;
  /** Just before a date: which part of it. */
  phase: { early: string; mid: string; late: string };
  /** Just before a date, or before its phase. */
  since: string;
  until: string;
  before: string;
  after: string;
  about: string;
  /** Before the first date of a range, and between both. */
  from: string;
  to: string;
  duration: RegExp;
}

const en: DateWords = {
  months: 'january february march april may june july august september october november december'.split(' '),
  weekdays: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
  numbers: {
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    several: 0,
    few: 0,
    some: 0,
    couple: 2,
  },
  future:
    /\b(?:will|shall|would|won['’]t|next|upcoming|coming|scheduled|due|plans?|planned to|set to|expected|expects?|hopes?|aims?|to be held|later this)\b/i,
  past: /\b(?:was|were|had|did|been|ago|last|[a-z]{2,}ed|said|told|began|came|went|took|made|won|lost|fell|rose|held|met|struck|hit|killed|left|gave|became|saw|broke|sent|shot|fought|built|sank)\b/,
  phase: {
    early: 'early|(?:the )?(?:start|beginning) of',
    mid: 'mid|(?:the )?middle of',
    late: 'late|(?:the )?end of',
  },
  since: 'since|ever since|starting in|starting|beginning in|effective',
  until: 'until|till|up to|up until|through',
  before: 'before|by|prior to|no later than|by the end of',
  after: 'after|following',
  about: 'around|about|circa|approximately|roughly',
  from: 'from|between',
  to: 'to|until|till|through|and',
  duration:
    /\b(?:for|over) (?:the (?:next|following) )?(?:about |around |nearly |almost |more than |at least )?(?:several|some|many|a few|\d+|a|one|two|three|four|five|six|seven|eight|nine|ten) (?:days?|weeks?|months?|years?)\b/i,
};

const id: DateWords = {
  months: 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' '),
  weekdays: 'minggu senin selasa rabu kamis jumat sabtu'.split(' '),
  numbers: {
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
    beberapa: 0,
  },
  future:
    /\b(?:akan|bakal|mendatang|depan|dijadwalkan|rencananya|berencana|direncanakan|diperkirakan|nanti)\b/i,
  past: /\b(?:lalu|telah|sudah|pernah|silam|kemarin|terjadi|tewas)\b/i,
  phase: { early: 'awal', mid: 'pertengahan', late: 'akhir|penghujung' },
  since: 'sejak|semenjak|mulai|terhitung(?: sejak| mulai)?',
  until: 'hingga|sampai(?: dengan)?',
  before: 'sebelum|menjelang|paling lambat',
  after: 'setelah|sesudah|usai|selepas',
  about: 'sekitar|kira-kira|kurang lebih',
  from: 'dari|antara|sejak|mulai|periode',
  to: 'hingga|sampai(?: dengan)?|s\\.?d\\.?|dan|ke',
  duration:
    /\bselama (?:sekitar |hampir |lebih dari |sedikitnya )?(?:beberapa|berhari-hari|berminggu-minggu|berbulan-bulan|bertahun-tahun|\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|se(?:hari|pekan|minggu|bulan|tahun))(?: (?:hari|pekan|minggu|bulan|tahun))?\b/i,
};

const all: Record<Language, DateWords> = { en, id };

export const dateWordsOf = (language: Language): DateWords => all[language];
