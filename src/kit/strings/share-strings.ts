/** Words of the share dialog. */

export interface ShareStrings {
  open: string;
  title: string;
  link: string;
  linkHere: string;
  copy: string;
  copied: string;
  notCopied: string;
  embed: string;
  embedHint: string;
  code: string;
  layout: string;
  layouts: Record<'steps' | 'scroll' | 'map', string>;
  height: string;
  heightAuto: string;
  /** In pixels. */
  heightOf: (pixels: string) => string;
  language: string;
  start: string;
  startFirst: string;
  startHere: (paragraph: string) => string;
  preview: string;
}

export const shareStringsEn: ShareStrings = {
  open: 'Share',
  title: 'Share this story',
  link: 'Link',
  linkHere: 'Link to this paragraph',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not copy: the text is selected, so copy it by hand',
  embed: 'Embed it in a page',
  embedHint: 'Paste this code where the story should stand.',
  code: 'Code',
  layout: 'Layout',
  layouts: {
    steps: 'One paragraph at a time',
    scroll: 'The whole story',
    map: 'Map and timeline only',
  },
  height: 'Height',
  heightAuto: 'As needed',
  heightOf: (pixels) => `${pixels} pixels`,
  language: 'Language',
  start: 'Start',
  startFirst: 'At the beginning',
  startHere: (paragraph) => `At paragraph ${paragraph}`,
  preview: 'Preview',
};

export const shareStringsId: ShareStrings = {
  open: 'Bagikan',
  title: 'Bagikan cerita ini',
  link: 'Tautan',
  linkHere: 'Tautan ke paragraf ini',
  copy: 'Salin',
  copied: 'Tersalin',
  notCopied: 'Gagal menyalin: teks sudah dipilih, silakan salin sendiri',
  embed: 'Pasang di halaman lain',
  embedHint: 'Tempelkan kode ini di tempat cerita akan ditampilkan.',
  code: 'Kode',
  layout: 'Tata letak',
  layouts: {
    steps: 'Satu per satu paragraf',
    scroll: 'Seluruh cerita',
    map: 'Peta dan lini masa saja',
  },
  height: 'Tinggi',
  heightAuto: 'Sesuai isi',
  heightOf: (pixels) => `${pixels} piksel`,
  language: 'Bahasa',
  start: 'Mulai',
  startFirst: 'Dari awal',
  startHere: (paragraph) => `Dari paragraf ${paragraph}`,
  preview: 'Pratinjau',
};
