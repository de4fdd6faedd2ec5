/** The part of the package `edtf` that we use; it ships no types. */
declare module 'edtf' {
  export interface ParsedDate {
    type?: string;
    level: number;
    /** Date: year, month from 0, day; time follows. Set, List and Interval: dates. */
    values: unknown[];
    uncertain?: boolean | number;
    approximate?: boolean | number;
    unspecified?: number;
    /** Of a time of day: minutes east of UTC, and as `+07:00` if it is stated. */
    offset?: number;
    timeZone?: string;
    /** How many digits of a year count. */
    significant?: number;
    earlier?: boolean;
    later?: boolean;
  }
  /** Throws if the text is not EDTF of that level. */
  export function parse(text: string, constraints?: { level?: number; types?: string[] }): ParsedDate;
}
