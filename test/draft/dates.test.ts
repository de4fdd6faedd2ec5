/** Dates of sentences in EDTF, as in an article of Friday 14 November 2025: each rule beside chrono-node has a line. */
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/draft/dates/find-dates.ts';
import { checkEdtf } from '../../src/story/time.ts';

const read = (text: string, language: 'en' | 'id') =>
  findDates(text, language, '2025-11-14').map(({ edtf }) => edtf);

describe('Indonesian', () => {
  test.each([
    ['pada Jumat (14/11).', ['2025-11-14']],
    ['pada Senin (3/2/2025).', ['2025-02-03']],
    ['pada Rabu (31/12).', ['2025-12-31']],
    ['pada 1945.', ['1945']],
    ['sejak 2022.', ['2022/']],
    ['hingga 2030.', ['/2030']],
    ['sebelum Maret 2024.', ['[..2024-03]']],
    ['setelah Maret 2024.', ['[2024-03..]']],
    ['Putin pada April lalu menyatakan itu.', ['2025-04']],
    ['pada November lalu.', ['2024-11']],
    ['sejak April tahun lalu.', ['2024-04/']],
    ['Acara akan digelar pada Maret mendatang.', ['2026-03']],
    ['tahun lalu, bulan lalu.', ['2024', '2025-10']],
    ['pekan lalu.', ['2025-11-03/2025-11-09']],
    ['akhir pekan lalu.', ['2025-11-08/2025-11-09']],
    ['Senin pekan lalu.', ['2025-11-03']],
    ['kemarin lusa.', ['2025-11-12']],
    ['tiga tahun yang lalu.', ['2022']],
    ['dua pekan terakhir.', ['2025-10-31/2025-11-14']],
    ['pada tahun 1990-an.', ['1990/1999']],
    ['pada abad ke-19 dan abad XX.', ['1801/1900', '1901/2000']],
    ['awal 2024.', ['2024-01~/2024-04~']],
    ['akhir tahun lalu.', ['2024-09~/2024-12~']],
    ['pertengahan Maret 2024.', ['2024-03']],
    ['semester pertama 2025.', ['2025-01/2025-06']],
    ['kuartal III 2024.', ['2024-07/2024-09']],
    ['dari 2014 hingga 2018.', ['2014/2018']],
    ['antara Maret dan Mei 2024.', ['2024-03/2024-05']],
    ['3-5 Mei 2024.', ['2024-05-03/2024-05-05']],
    ['Pada Agustus 2024, mereka menguasainya selama beberapa bulan.', ['2024-08', '2024-08/']],
    ['Minggu (9/11), dan tiba hari Minggu.', ['2025-11-09', '2025-11-09']],
    ['Ia akan berkunjung, kata juru bicara, Kamis.', ['2025-11-13']],
    ['Pada malam 10 September 2023, bendungan jebol.', ['2023-09-10']],
    ['antara 3 dan 9 November.', ['2025-11-03/2025-11-09']],
    [
      'dari Jumat hingga Minggu. Pameran sudah dibuka dari Jumat hingga Minggu.',
      ['2025-11-14/2025-11-16', '2025-11-07/2025-11-09'],
    ],
    ['sejak awal 2020 hingga akhir 2022.', ['2020-01~/2022-12~']],
    ['Jumat kemarin, Senin besok.', ['2025-11-07', '2025-11-17']],
    ['tadi malam, pagi ini, kemarin sore.', ['2025-11-13', '2025-11-14', '2025-11-13']],
    ['dua dekade lalu; dekade terakhir.', ['2005', '2015/2025']],
    ['hingga akhir tahun; sejak awal tahun.', ['/2025-12~', '2025-01~/']],
    ['sembilan bulan pertama 2025; semester II-2025.', ['2025-01/2025-09', '2025-07/2025-12']],
    ['pada tahun 80-an; abad ke-5 SM; 400 SM.', ['1980/1989', '-0499/-0400', '-0399']],
    ['musim 2022/23; Piala Dunia 2018.', ['2022/2023', '2018']],
    ['dua hari kemudian; setiap Selasa; resolusi 2231; Boeing 737; pukul 1930 WIB.', []],
    ['Sudah dua minggu hujan; 37 dari 64 rumah; pukul 10.30 WIB; sekitar 14.000 tentara.', []],
    ['sebanyak 2000 orang dari 1945 rumah.', []],
  ])('%s', (text, dates) => {
    expect(read(text, 'id')).toEqual(dates);
  });
});

describe('English', () => {
  test.each([
    ['He said on Friday.', ['2025-11-14']],
    ['It was hit last Friday.', ['2025-11-07']],
    ['They will meet next Tuesday.', ['2025-11-18']],
    ['In April he said so.', ['2025-04']],
    ['It opens on 3 December.', ['2025-12-03']],
    ['On Dec. 4, 2024.', ['2024-12-04']],
    ['in 1945.', ['1945']],
    ['since 2022.', ['2022/']],
    ['It will be law from 2027.', ['2027/']],
    ['by 2030.', ['[..2030]']],
    ['until March 2025.', ['/2025-03']],
    ['The 2014 annexation.', ['2014']],
    ['from March to May 2024.', ['2024-03/2024-05']],
    ['between 2015 and 2019; 2014–2018.', ['2015/2019', '2014/2018']],
    ['in early March 2024.', ['2024-03']],
    [
      'in early 2024, mid-2023 and late last year.',
      ['2024-01~/2024-04~', '2023-05~/2023-08~', '2024-09~/2024-12~'],
    ],
    ['in the 1990s and the late 1980s.', ['1990/1999', '1987~/1989~']],
    ['the 19th century.', ['1801/1900']],
    [
      'the first half of 2024; the second quarter of 2024; Q3 2024.',
      ['2024-01/2024-06', '2024-04/2024-06', '2024-07/2024-09'],
    ],
    ['last week.', ['2025-11-03/2025-11-09']],
    ['last weekend.', ['2025-11-08/2025-11-09']],
    ['two weeks ago; three months ago; two years ago.', ['2025-10-31~', '2025-08', '2023']],
    ['over the past three months.', ['2025-08/2025-11']],
    ['earlier this month.', ['2025-11']],
    ['in the summer of 2024.', ['2024']],
    ['In August 2024 they held it for several months.', ['2024-08', '2024-08/']],
    ['since May.', ['2025-05/']],
    ['He said on 12 November that they would go on.', ['2025-11-12']],
    ['He will resign, the minister said on Thursday.', ['2025-11-13']],
    ['The mine will be closed in March.', ['2026-03']],
    ['It has been shut since early September and will not open.', ['2025-09/']],
    ['Flights were suspended until January 31; it was flooded until October.', ['/2026-01-31', '/2025-10']],
    ['Moldova holds a runoff on November 30, the commission announced.', ['2025-11-30']],
    ['In December the company said so.', ['2024-12']],
    ['on the night of September 10, 2023; by the end of October 2019.', ['2023-09-10', '[..2019-10]']],
    ['between 3 and 9 November; November 8 and 9.', ['2025-11-03/2025-11-09', '2025-11-08/2025-11-09']],
    [
      'It runs from Friday to Sunday. It was open from Friday to Sunday.',
      ['2025-11-14/2025-11-16', '2025-11-07/2025-11-09'],
    ],
    ['between 2019 and early 2021; from late 2020 to mid-2022.', ['2019/2021-04~', '2020-09~/2022-08~']],
    ['It was shut from November to March.', ['2024-11/2025-03']],
    ['October last year; early October this year.', ['2024-10', '2025-10']],
    [
      'Monday next week; the week of November 3; last night.',
      ['2025-11-17', '2025-11-03/2025-11-09', '2025-11-13'],
    ],
    ['a decade ago; over the past decade; the last two decades.', ['2015', '2015/2025', '2005/2025']],
    ['since the start of the year; by the end of the year.', ['2025-01~/', '[..2025-12~]']],
    ['the first nine months of 2025.', ['2025-01/2025-09']],
    ['the 5th century BC; 400 BC; 79 AD; the ’80s.', ['-0499/-0400', '-0399', '0079', '1980/1989']],
    ['the 2022-23 season; the disputed 2024 election; forecast for 2026.', ['2022/2023', '2024', '2026']],
    ['two days later; every Tuesday; the last Sunday of the month; Easter Sunday; 9,000 years ago.', []],
    ['resolution 2231; flight 1982; at 1945 GMT; two F-16s after; 2 hours 41 minutes; $2025.', []],
    ['He may go; 30 people; at 10:30; troops march.', []],
  ])('%s', (text, dates) => {
    expect(read(text, 'en')).toEqual(dates);
  });
});

test('every date is one that a story may have', () => {
  const text = 'early 2024, the 1990s, since May, by 2030, last weekend, two weeks ago, the 19th century';
  const dates = read(text, 'en');
  expect(dates).toHaveLength(7);
  expect(dates.map(checkEdtf)).toEqual(dates.map(() => null));
});
