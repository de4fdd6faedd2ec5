/** Words of the page that shows how the story looks in other pages. */

export interface DemoStrings {
  masthead: string;
  note: string;
  title: string;
  lead: string;
  about: Record<'steps' | 'scroll' | 'map', string>;
}

export const demoStringsEn: DemoStrings = {
  masthead: 'The Example',
  note: 'A page for trying things out, not a newspaper.',
  title: 'A story map in a news page',
  lead: 'The same story stands here three times, each time in another layout. The page around it scrolls as it always does.',
  about: {
    steps:
      'The map with one paragraph below or beside it. The frame is as high as the longest paragraph needs.',
    scroll:
      'All paragraphs, with a picture of the map wherever the view changes. Nothing scrolls inside the frame.',
    map: 'The page’s own paragraphs lead the map as they pass by.',
  },
};

export const demoStringsId: DemoStrings = {
  masthead: 'Halaman Contoh',
  note: 'Halaman untuk mencoba, bukan surat kabar.',
  title: 'Peta cerita di halaman berita',
  lead: 'Cerita yang sama tampil tiga kali di sini, setiap kali dengan tata letak berbeda. Halaman di sekelilingnya bergulir seperti biasa.',
  about: {
    steps:
      'Peta dengan satu paragraf di bawah atau di sampingnya. Tinggi bingkai mengikuti paragraf terpanjang.',
    scroll:
      'Semua paragraf, dengan gambar peta setiap kali tampilan berganti. Tidak ada yang bergulir di dalam bingkai.',
    map: 'Paragraf di halaman ini memandu peta saat bergulir melewatinya.',
  },
};
