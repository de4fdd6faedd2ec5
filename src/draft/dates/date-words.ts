/** Words of dates in each language, as parts of regular expressions. */
import type { Language } from '../language.ts';

export interface DateWords {
  months: string[];
  /** From Sunday. */
  weekdays: string[];
  numbers: Record<string, number>;
  /** Verbs of what is to come, with a participle after them: *will be closed*. */
  future: RegExp;
  past: RegExp;
  /** Just after a date: it is to come. */
  ahead: RegExp;
  /** Just before a date of a sentence that has no verb known: it is to come. */
  towards: RegExp;
  /** Just before a date: it is past. */
  sinceBefore: RegExp;
  /** After a month: of which year. */
  ofYear: RegExp;
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
    /\b(?:(?:will|shall|would|won['’]t|could|may|might|can|must|should)(?! have\b)(?: (?:not|also|likely|soon|then|only|now))*(?: be)?(?: [a-z]+ed\b)?|(?:plans?|planned|hopes?|hoped|aims?|intends?|wants?|vow(?:s|ed)|agreed?|promised?|pledged?|decided|ordered|expect(?:s|ed)?|likely|set|due|scheduled|slated|ready|about|preparing) to(?: be)?(?: [a-z]+ed\b)?|to be (?:held|[a-z]+ed\b)|(?:due|scheduled|slated|planned|upcoming|coming)(?= (?:for|in|on|by|next))|(?:is|are) (?:expected|forecast|due|scheduled|planned)|later this|opens|begins|starts|ends|runs|closes|resumes|returns|expires|(?:goes|go|heads?) to the polls|votes|takes (?:effect|office)|comes into force|enters into force|goes on (?:sale|trial))\b/,
  past: /\b(?:was|were|had|did|been|ago|(?!(?:need|indeed|speed|hundred|exceed|proceed|succeed)\b)[a-z]{2,}ed|said|told|began|came|went|took|made|won|lost|fell|rose|held|met|struck|hit|killed|left|gave|became|saw|broke|sent|shot|fought|built|sank|ran|beat|grew|cut|found|spoke|wrote|swept|flew|drew|led|bought|sold|paid|put|kept)\b/,
  ahead: /^(?!)/,
  towards: /\b(?:until|till|by|before)\s+(?:the\s+)?$/i,
  sinceBefore: /\bsince\s+(?:(?:the|early|mid|late|end of|start of|beginning of)[\s-]+)*$/i,
  ofYear: /^,?\s+(?:of\s+)?(?<year>(?:last|this|next) year)\b/i,
  phase: {
    early: 'early|(?:the )?(?:start|beginning|first weeks|first months) of',
    mid: 'mid|(?:the )?middle of',
    late: 'late|(?:the )?(?:end|close|last weeks|final months) of',
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
    /\b(?:akan|bakal|dijadwalkan|rencananya|berencana|direncanakan|diperkirakan|ditargetkan|hendak|dapat|bisa|mungkin|siap|dimulai|berlaku mulai)\b/,
  past: /\b(?:telah|sudah|pernah|terjadi|tewas|kata|ujar|tutur|ucap|mengatakan|menyatakan|menyebut|menjelaskan|menurut)\b/,
  ahead: /^(?:[^\s.,;]+ ){1,2}(?:mendatang|depan|nanti|besok)\b/,
  towards: /\b(?:hingga|sampai|sebelum|menjelang)\s+$/i,
  sinceBefore: /\b(?:sejak|semenjak)\s+(?:(?:awal|akhir|pertengahan|hari|bulan)\s+)*$/i,
  ofYear: /^\s+(?:(?<year>tahun (?:lalu|ini|depan))|lalu|silam|mendatang|nanti)\b/,
  phase: { early: 'awal|permulaan', mid: 'pertengahan|medio', late: 'akhir|penghujung' },
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
