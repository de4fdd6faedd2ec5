/** What is said where a part of the page could not be loaded; each is followed by a way to try again. */

export interface FaultStrings {
  /** The program as a whole: the page is plain. */
  page: string;
  /** A way to read (presenter, notes, embed): the reader stands in. */
  mode: string;
  share: string;
  /** The slide with the page's link. */
  link: string;
}

export const faultStringsEn: FaultStrings = {
  page: 'The interactive map and the timeline could not be loaded; the story can still be read.',
  mode: 'This view could not be loaded; the story can be read here.',
  share: 'The share dialog could not be loaded.',
  link: 'The link could not be loaded.',
};

export const faultStringsId: FaultStrings = {
  page: 'Peta interaktif dan lini masa gagal dimuat; ceritanya tetap dapat dibaca.',
  mode: 'Tampilan ini gagal dimuat; ceritanya dapat dibaca di sini.',
  share: 'Kotak berbagi gagal dimuat.',
  link: 'Tautan gagal dimuat.',
};
