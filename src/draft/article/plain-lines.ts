/** Lines that an article has beside its paragraphs: bylines, datelines, links to other articles, subheads without marks. */

const BYLINE =
  /^(?:(?:sumber|source|reporter|editor|penulis|oleh|by|pewarta|laporan|kontributor|tim redaksi)\s*:|(?:additional )?(?:reporting|writing|editing) by\s|(?:by|oleh)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|dan|&)){0,6}$)/iu;
const SOURCE = /(?:sumber|source)\s*:\s*([^|/]+)/iu;
const ASIDE =
  /^(?:baca juga|baca selengkapnya|lihat juga|simak juga|artikel terkait|pilihan editor|lanjutkan membaca|read more|read also|also read|see also|gulir untuk|scroll to)\b|^(?:related(?: (?:articles?|stories|coverage|news|links?))?|advertisement|iklan)\s*(?:[:–-]|$)|^(?:share|bagikan|tags?|topics?|topik|foto|photo|halaman)\s*:|^(?:copyright|hak cipta|©|\(c\))\s|^\[gambas:|^our standards:|^(?:simak (?:berita|video|breaking)|dapatkan (?:update|berita)|sign up (?:here|for)|subscribe (?:to|now)|follow us|ikuti (?:kami|saluran))\b|^(?:updated|published|last updated|diperbarui|diterbitkan|dipublikasikan)\b[^a-z]*(?:\p{L}{3,9}\b[^a-z]*){0,4}$/iu;

/** Who the line names as source, or null in `publisher`; null if the line is no byline. */
export function readByline(line: string): { publisher: string | null } | null {
  if (line.length > 120 || !BYLINE.test(line)) return null;
  return { publisher: SOURCE.exec(line)?.[1]?.trim() ?? null };
}

/** A link to another article, or an advertisement's line. */
export const isAside = (line: string): boolean => line.length < 160 && ASIDE.test(line);

/** Place in capitals, a day and an agency before a dash or a full stop. */
const DATELINES = [
  // KONTAN.CO.ID - MOSKOW. … and JAKARTA, KOMPAS.com – …
  /^(?<agency>[A-Z][\w]*(?:\.[A-Za-z]{2,4}){1,2})\s*[-–—,]\s*(?:\p{Lu}[\p{Lu}\s,.'-]{2,40}?)\s*[.\-–—:]\s+(?=\S)/u,
  /^(?:\p{Lu}[\p{Lu}\s.'-]{2,30}),?\s+(?<agency>[A-Z][\w]*(?:\.[A-Za-z]{2,4}){1,2})\s*[-–—]+\s*/u,
  // MOSCOW, Nov 14 (Reuters) - … and (AP) —
  /^(?:\p{Lu}[\p{L}\s.,'’/-]{1,60},?\s*)?(?:[A-Z][\p{L}.]{2,9}\s+\d{1,2}(?:,\s*\d{4})?\s*)?\((?<agency>\p{Lu}[\p{L}\s/.-]{1,24})\)\s*[-–—]+\s*/u,
  // KOMPAS.com - … and TEMPO.CO, Jakarta - …
  /^(?<agency>[A-Z][\w]*(?:\.[A-Za-z]{2,4}){1,2})(?:,\s+\p{Lu}[\p{L}\s]{1,30}?)?\s*[-–—]+\s+(?=\S)/u,
  /^(?:\p{Lu}[\p{Lu}\s.'’-]{2,30})(?:,\s+\p{Lu}[\p{L}\s.]{1,20})?\s*[-–—]+\s+(?=\p{Lu})/u,
];

/** The paragraph without its dateline, and the agency that this names. */
export function splitDateline(text: string): { text: string; agency: string | null } {
  for (const pattern of DATELINES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const agency = found.groups?.agency?.trim() ?? null;
    return { text: text.slice(found[0].length), agency: agency && tidy(agency) };
  }
  return { text, agency: null };
}

/** `KONTAN.CO.ID` → `Kontan.co.id`; an agency in ordinary letters stays. */
function tidy(agency: string): string {
  return agency.includes('.') ? agency[0]! + agency.slice(1).toLowerCase() : agency;
}

/** A short line that ends no sentence and has a longer one after it. */
export function isHeadingLine(line: string, next: string | undefined): boolean {
  if (line.length > 90 || !next || next.length < line.length) return false;
  if (/[.!?…,;:]["”’»)]*$/.test(line) || /^["“„«]/.test(line)) return false;
  // What somebody is quoted with ends in a full stop; a heading quotes without one.
  return line.split(/\s+/).length <= 14;
}
