/** The words of the handout: used when the page is made, not loaded with it. */

export interface HandoutStrings {
  /** Where pupils write theirs. */
  name: string;
  group: string;
  date: string;
  map: (number: string) => string;
  timeline: string;
  worksheet: string;
  task: string;
  legendTask: string;
  answers: string;
}

const en: HandoutStrings = {
  name: 'Name',
  group: 'Class',
  date: 'Date',
  map: (number) => `Map ${number}`,
  timeline: 'Timeline',
  worksheet: 'Worksheet: a map without names',
  task: 'Write the name beside each number. Then draw on the map what the article says, and leave out what it does not say.',
  legendTask: 'Explain here what your marks mean.',
  answers: 'Answers',
};

const id: HandoutStrings = {
  name: 'Nama',
  group: 'Kelas',
  date: 'Tanggal',
  map: (number) => `Peta ${number}`,
  timeline: 'Lini masa',
  worksheet: 'Lembar kerja: peta tanpa nama',
  task: 'Tulis nama di samping setiap nomor. Lalu gambarlah di peta apa yang dikatakan artikel, dan jangan gambar apa yang tidak dikatakannya.',
  legendTask: 'Jelaskan di sini arti tanda yang kamu buat.',
  answers: 'Jawaban',
};

/** The words in the language of a catalogue; English where there are none. */
export const handoutStringsFor = (lang: string): HandoutStrings => ({ en, id })[lang] ?? en;
