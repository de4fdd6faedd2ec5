/** What the page says of its saved copy. */

export interface OfflineStrings {
  updated: string;
  show: string;
  saved: string;
  close: string;
}

const en: OfflineStrings = {
  updated: 'An updated story is there.',
  show: 'Show it',
  saved: 'No connection. This is the copy saved on this device.',
  close: 'Close',
};

const id: OfflineStrings = {
  updated: 'Ada versi cerita yang lebih baru.',
  show: 'Tampilkan',
  saved: 'Tidak ada koneksi. Ini salinan yang tersimpan di perangkat ini.',
  close: 'Tutup',
};

/** In the language of a catalogue; English where there are none. */
export const offlineStringsFor = (lang: string): OfflineStrings => ({ en, id })[lang] ?? en;
