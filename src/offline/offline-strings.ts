/** What the page says of its saved copy. */

export interface OfflineStrings {
  updated: string;
  show: string;
  saved: string;
  /** Something answers that is not the site, or not whole. */
  wrongAnswer: string;
  tryAgain: string;
  close: string;
}

const en: OfflineStrings = {
  updated: 'An updated story is there.',
  show: 'Show it',
  saved: 'No connection. This is the copy saved on this device.',
  wrongAnswer: 'The site did not answer as it should. This is the copy saved on this device.',
  tryAgain: 'Try again',
  close: 'Close',
};

const id: OfflineStrings = {
  updated: 'Ada versi cerita yang lebih baru.',
  show: 'Tampilkan',
  saved: 'Tidak ada koneksi. Ini salinan yang tersimpan di perangkat ini.',
  wrongAnswer: 'Situs tidak menjawab sebagaimana mestinya. Ini salinan yang tersimpan di perangkat ini.',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
};

/** In the language of a catalogue; English where there are none. */
export const offlineStringsFor = (lang: string): OfflineStrings => ({ en, id })[lang] ?? en;
