/** Words of the story where it stands in another page. */

export interface EmbedStrings {
  /** Link to the story's own page. */
  wholeStory: string;
  previous: string;
  next: string;
  /** Name of the group of buttons that step. */
  steps: string;
  counter: (number: string, total: string) => string;
}

export const embedStringsEn: EmbedStrings = {
  wholeStory: 'Read the whole story',
  previous: 'Previous',
  next: 'Next',
  steps: 'Paragraphs',
  counter: (number, total) => `${number} of ${total}`,
};

export const embedStringsId: EmbedStrings = {
  wholeStory: 'Baca cerita lengkap',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  steps: 'Paragraf',
  counter: (number, total) => `${number} dari ${total}`,
};
