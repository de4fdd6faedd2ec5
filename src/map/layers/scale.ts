/** A scale bar, pure: a round length and how long it is drawn. */

/** Length of the equator, km. */
const equator = 40_075.017;

export interface Scale {
  km: number;
  /** px. */
  width: number;
}

/** km in a pixel of Web Mercator at a latitude (degrees), where `world` px are the whole width of the world. */
export const kmPerPixel = (latitude: number, world: number): number =>
  (equator * Math.cos((latitude * Math.PI) / 180)) / world;

/** The longest of 1, 2, 3, 5, 10, … km (or m) that is at most `most` px long. */
export function roundScale(perPixel: number, most: number): Scale {
  const decade = 10 ** Math.floor(Math.log10(perPixel * most));
  const km = [5, 3, 2, 1].map((times) => times * decade).find((length) => length <= perPixel * most)!;
  return { km, width: km / perPixel };
}

const formats = new Map<string, Intl.NumberFormat>();

/** "50 km", "500 m", as a language writes it. */
export function scaleText(km: number, locale: string): string {
  const unit = km < 1 ? 'meter' : 'kilometer';
  const key = `${locale} ${unit}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit });
  formats.set(key, format);
  return format.format(km < 1 ? km * 1000 : km);
}
