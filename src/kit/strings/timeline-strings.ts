/** The words that the timeline itself says, in English and Indonesian; titles and dates come with the story. */

export interface TimelineStrings {
  /** Name of the whole group for a screen reader. */
  timeline: string;
  /** The day for which a figure or state is given; `date` is already formatted. */
  asOf: (date: string) => string;
  /** A date that comes from outside the article. */
  elsewhere: (date: string) => string;
  /** Several events behind one button or label. */
  several: (count: number) => string;
  legend: {
    article: string;
    context: string;
    fade: string;
    uncertain: string;
    asOf: string;
  };
}

export const timelineStringsEn: TimelineStrings = {
  timeline: 'Timeline',
  asOf: (date) => `as of ${date}`,
  elsewhere: (date) => `${date} (not from the article)`,
  several: (count) => `${count} events`,
  legend: {
    article: 'in the article',
    context: 'from elsewhere',
    fade: 'start or end not stated',
    uncertain: 'date uncertain',
    asOf: 'state on that day',
  },
};

export const timelineStringsId: TimelineStrings = {
  timeline: 'Lini masa',
  asOf: (date) => `per ${date}`,
  elsewhere: (date) => `${date} (bukan dari artikel)`,
  several: (count) => `${count} peristiwa`,
  legend: {
    article: 'dari artikel',
    context: 'dari sumber lain',
    fade: 'awal atau akhir tidak disebutkan',
    uncertain: 'tanggal tidak pasti',
    asOf: 'keadaan pada hari itu',
  },
};
