/** What the page says of an author's own base map, in English and Indonesian. */

export interface BaseMapStrings {
  /** Whom the page asks; `hosts` is a list in words. */
  hosts: (hosts: string) => string;
  /** The embedded one has taken over. */
  lost: string;
}

export const baseMapStringsEn: BaseMapStrings = {
  hosts: (hosts) =>
    `The base map comes from ${hosts}. When the map loads, your browser asks there for it, which shows your IP address.`,
  lost: 'The base map chosen for this story could not be loaded; a simpler one is shown.',
};

export const baseMapStringsId: BaseMapStrings = {
  hosts: (hosts) =>
    `Peta dasar dimuat dari ${hosts}. Saat peta dimuat, peramban Anda memintanya ke sana, sehingga alamat IP Anda terlihat.`,
  lost: 'Peta dasar pilihan cerita ini gagal dimuat; sebagai gantinya ditampilkan peta yang lebih sederhana.',
};
