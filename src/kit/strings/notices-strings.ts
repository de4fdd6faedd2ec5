/** Words of the page of licences and notices. */

export interface NoticesStrings {
  /** The link to it, and its title. */
  link: string;
  title: string;
  back: string;
  program: string;
  programNote: string;
  data: string;
  dataNote: string;
  world: string;
  cities: string;
  publicDomain: string;
  libraries: string;
  librariesNote: string;
  noText: string;
}

export const noticesStringsEn: NoticesStrings = {
  link: 'All licences and notices',
  title: 'Licences and notices',
  back: 'Back to the story',
  program: 'The program of this page',
  programNote: 'Anyone may use, change and pass on the story map’s program under the MIT licence.',
  data: 'Map data',
  dataNote: 'Each layer of the map has a licence of its own.',
  world: 'World map',
  cities: 'Cities for comparing sizes',
  publicDomain: 'public domain',
  libraries: 'Libraries that come with this page',
  librariesNote: 'The licences are given as their makers wrote them.',
  noText: 'This package comes without the text of its licence.',
};

export const noticesStringsId: NoticesStrings = {
  link: 'Semua lisensi dan keterangan',
  title: 'Lisensi dan keterangan',
  back: 'Kembali ke cerita',
  program: 'Program halaman ini',
  programNote:
    'Siapa pun boleh memakai, mengubah, dan menyebarkan program peta cerita ini dengan lisensi MIT.',
  data: 'Data peta',
  dataNote: 'Setiap lapisan peta memiliki lisensinya sendiri.',
  world: 'Peta dunia',
  cities: 'Kota untuk membandingkan luas',
  publicDomain: 'domain publik',
  libraries: 'Pustaka yang ikut dalam halaman ini',
  librariesNote: 'Lisensi dikutip dalam bahasa aslinya, seperti ditulis pembuatnya.',
  noText: 'Paket ini tidak menyertakan teks lisensinya.',
};
