/** EDTF to spans and labels, in both languages, whatever the time zone of the machine. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/story/date-label.ts';
import { checkEdtf, parseSpan, resolveSpan } from '../../src/story/time.ts';
import { wordsFor } from '../../src/words/words-for.ts';

const label = (edtf: string, lang: string) => resolveSpan(edtf, lang, wordsFor(lang).time).label;

describe('spans', () => {
  test.each<[string, string | null, string | null, string, boolean, boolean, boolean]>([
    ['2025-11-14', '2025-11-14', '2025-11-14', 'day', false, false, false],
    ['2024-08', '2024-08-01', '2024-08-31', 'month', false, false, false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', false, false, false],
    ['2023-02', '2023-02-01', '2023-02-28', 'month', false, false, false],
    ['2024-12', '2024-12-01', '2024-12-31', 'month', false, false, false],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day', false, false, false],
    ['2024', '2024-01-01', '2024-12-31', 'year', false, false, false],
    ['0099', '0099-01-01', '0099-12-31', 'year', false, false, false],
    ['9999', '9999-01-01', '9999-12-31', 'year', false, false, false],
    ['2024-10/2025-02', '2024-10-01', '2025-02-28', 'interval', false, false, false],
    ['2024-08-06/2024-08', '2024-08-06', '2024-08-31', 'interval', false, false, false],
    ['2024/2024', '2024-01-01', '2024-12-31', 'interval', false, false, false],
    ['2024-08/', '2024-08-01', null, 'interval', false, true, false],
    ['2024-08/..', '2024-08-01', null, 'interval', false, true, false],
    ['/2024', null, '2024-12-31', 'interval', true, false, false],
    ['../2024', null, '2024-12-31', 'interval', true, false, false],
    ['[..2025-11-14]', null, '2025-11-14', 'day', true, false, false],
    ['[2025-11..]', '2025-11-01', null, 'month', false, true, false],
    ['2024?', '2024-01-01', '2024-12-31', 'year', false, false, true],
    ['2024-08~', '2024-08-01', '2024-08-31', 'month', false, false, true],
    ['2024-08-06%', '2024-08-06', '2024-08-06', 'day', false, false, true],
    ['2024?/2025', '2024-01-01', '2025-12-31', 'interval', false, false, true],
    ['2024/2025~', '2024-01-01', '2025-12-31', 'interval', false, false, true],
    ['-0489-09-12', '-000489-09-12', '-000489-09-12', 'day', false, false, false],
    ['-0489', '-000489-01-01', '-000489-12-31', 'year', false, false, false],
    ['0000', '0000-01-01', '0000-12-31', 'year', false, false, false],
    ['Y12024', '+012024-01-01', '+012024-12-31', 'year', false, false, false],
    ['2024-08-06T10:30:00Z', '2024-08-06T10:30:00Z', '2024-08-06T10:30:00Z', 'day', false, false, false],
    [
      '2024-08-06T10:30+07',
      '2024-08-06T10:30:00+07:00',
      '2024-08-06T10:30:00+07:00',
      'day',
      false,
      false,
      false,
    ],
    ['2024-21', '2024-01-01', '2024-12-31', 'year', false, false, true],
    ['2024-25', '2024-03-01', '2024-05-31', 'year', false, false, false],
    ['2024-28', '2024-12-01', '2025-02-28', 'year', false, false, false],
    ['2024-32', '2024-06-01', '2024-08-31', 'year', false, false, false],
    ['2024-36', '2024-10-01', '2024-12-31', 'year', false, false, false],
    ['2024-41', '2024-07-01', '2024-12-31', 'year', false, false, false],
    ['2024-XX', '2024-01-01', '2024-12-31', 'year', false, false, false],
    ['2024-08-XX', '2024-08-01', '2024-08-31', 'month', false, false, false],
    ['201X', '2010-01-01', '2019-12-31', 'year', false, false, false],
    ['20XX', '2000-01-01', '2099-12-31', 'year', false, false, false],
    ['1950S2', '1900-01-01', '1999-12-31', 'year', false, false, false],
    ['2004-06~-11', '2004-06-11', '2004-06-11', 'day', false, false, true],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31', 'interval', false, false, true],
    ['2024-06-XX/2024-07-03', '2024-06-01', '2024-07-03', 'interval', false, false, false],
  ])('%s', (edtf, start, end, grain, openStart, openEnd, uncertain) => {
    expect(checkEdtf(edtf)).toBeNull();
    expect(parseSpan(edtf)).toEqual({ edtf, start, end, grain, openStart, openEnd, uncertain });
  });
});

describe('labels', () => {
  test.each([
    ['2025-11-14', '14 November 2025', '14 November 2025'],
    ['2024-08', 'August 2024', 'Agustus 2024'],
    ['2024', '2024', '2024'],
    ['2024-10/2025-02', 'October 2024 – February 2025', 'Oktober 2024 – Februari 2025'],
    ['2024-08/', 'from August 2024, end not stated', 'sejak Agustus 2024, akhir tidak disebutkan'],
    ['2024-08/..', 'from August 2024, continuing', 'sejak Agustus 2024, masih berlangsung'],
    ['/2024', 'until 2024, start not stated', 'sampai 2024, awal tidak disebutkan'],
    ['../2024', 'until 2024', 'sampai 2024'],
    [
      '[..2025-11-14]',
      'by 14 November 2025, day not stated',
      'paling lambat 14 November 2025, hari tidak disebutkan',
    ],
    [
      '[2025-11-14..]',
      'no earlier than 14 November 2025, day not stated',
      'paling awal 14 November 2025, hari tidak disebutkan',
    ],
    ['2024?', '2024 (uncertain)', '2024 (belum pasti)'],
    ['2024-08~', 'about August 2024', 'sekitar Agustus 2024'],
    ['2024%', 'about 2024 (uncertain)', 'sekitar 2024 (belum pasti)'],
    ['2024?/2025~', '2024 (uncertain) – about 2025', '2024 (belum pasti) – sekitar 2025'],
    ['-0489-09-12', '12 September 490 BC', '12 September 490 SM'],
    ['0079-08-24', '24 August 79', '24 Agustus 79'],
    ['2024-08-06T10:30', '6 August 2024, 10:30', '6 Agustus 2024, pukul 10.30'],
    ['2024-08-06T10:30:05Z', '6 August 2024, 10:30:05 UTC', '6 Agustus 2024, pukul 10.30.05 UTC'],
    ['2024-08-06T10:30+05:30', '6 August 2024, 10:30 UTC+5:30', '6 Agustus 2024, pukul 10.30 UTC+5:30'],
    ['2024-21', 'spring 2024', 'musim semi 2024'],
    ['2024-29', 'spring 2024 (southern hemisphere)', 'musim semi 2024 (belahan bumi selatan)'],
    ['2024-34', 'quarter 2 of 2024', 'triwulan 2 2024'],
    ['2024-08-XX', 'some time in August 2024', 'suatu waktu dalam Agustus 2024'],
    ['201X', 'some time in 2010 – 2019', 'suatu waktu dalam 2010 – 2019'],
    ['[1667,1668,1670..1672]', 'in 1667, 1668 or 1670 – 1672', 'pada 1667, 1668, atau 1670 – 1672'],
    [
      '2024-08?/',
      'from August 2024 (uncertain), end not stated',
      'sejak Agustus 2024 (belum pasti), akhir tidak disebutkan',
    ],
  ])('%s', (edtf, en, id) => {
    expect(label(edtf, 'en')).toBe(en);
    expect(label(edtf, 'id')).toBe(id);
  });

  test('a region given by the story is kept', () => {
    expect(formatDay('2025-11-14', 'day', 'en-US')).toBe('November 14, 2025');
    expect(formatDay('2025-11-14', 'day', 'pt-BR')).toBe('14 de novembro de 2025');
  });

  test('the calendar is the Gregorian one in every language', () => {
    expect(formatDay('2025-11-14', 'year', 'th')).toContain('2025');
  });

  test('words: exact tag, then language, then English', () => {
    expect(wordsFor('id-ID').time).toBe(wordsFor('id').time);
    expect(wordsFor('constructor').time).toBe(wordsFor('en').time);
  });
});

describe('faults in plain words', () => {
  test.each([
    ['', 'is not a date in EDTF'],
    ['August 2024', 'is not a date in EDTF'],
    ['2010-02-27T04:28:00-03:00~', 'a time of day has no ? or ~'],
    ['14/11/2025', 'is not a date in EDTF'],
    ['2024-8', 'is not a date in EDTF'],
    ['2024-13', 'is not a date in EDTF'],
    ['2024-02-30', 'is not a date in EDTF: February 2024 has 29 days and no 30'],
    ['2024-04-31', 'is not a date in EDTF: April 2024 has 30 days and no 31'],
    ['2023-02-30/2024', 'February 2023 has 28 days'],
    ['2024-W05', 'weeks'],
    ['[..2024-06-02T01:40:00+02:00]', 'no time of day'],
    ['2024-219', 'days of the year'],
    ['79', 'years have four digits'],
    ['490 BC', '-0489 is 490 BC'],
    ['2024-08-06T25:00', 'a time of day'],
    ['{1667,1668}', 'cannot be used here: a list { } names several dates'],
    ['156X-12-25', 'cannot be used here: open digits'],
    ['Y17E7', 'cannot be used here: a year before'],
    ['2024-08-06T12:00Z/2024-08-06T11:59Z', 'ends before it starts'],
    [' 2024', 'is not a date in EDTF'],
    ['2024 ', 'is not a date in EDTF'],
    ['[..]', 'is not a date in EDTF'],
    ['2024'.repeat(100_000), 'is not a date in EDTF'],
    ['2023-02-29', 'is not a leap year'],
    ['1900-02-29', 'is not a leap year'],
    ['2023-02-29/2024', 'is not a leap year'],
    ['2025/2024', 'ends before it starts'],
    ['2024-08-07/2024-08-06', 'ends before it starts'],
    ['/', 'a start or an end'],
    ['../..', 'a start or an end'],
    ['[..2024,2025]', 'one date'],
    ['2024-0X', 'open digits'],
    ['XXXX', 'open digits'],
    ['20', 'years have four digits'],
  ])('%#: %.40s', (edtf, message) => {
    expect(checkEdtf(edtf)).toContain(message);
    expect(checkEdtf(edtf)!.length).toBeLessThan(300);
    expect(() => parseSpan(edtf)).toThrow(RangeError);
    expect(() => resolveSpan(edtf, 'en', wordsFor('en').time)).toThrow(RangeError);
  });
});

test.each(['Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
  'the same days in %s',
  (TZ) => {
    const module = fileURLToPath(new URL('../../src/story/time.ts', import.meta.url));
    const words = fileURLToPath(new URL('../../src/words/words-for.ts', import.meta.url));
    const script = `
    const { resolveSpan } = await import(${JSON.stringify(module)});
    const { wordsFor } = await import(${JSON.stringify(words)});
    const spans = ['2024-08', '2025-11-14', '2024'].map((edtf) => resolveSpan(edtf, 'id', wordsFor('id').time));
    console.log(new Date(2024, 0).getTimezoneOffset(), JSON.stringify(spans.map((span) => [span.start, span.end, span.label])));`;
    const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    const offsets = { 'Asia/Jakarta': -420, 'America/Los_Angeles': 480, 'Pacific/Kiritimati': -840, UTC: 0 };
    expect(run.stdout.trim()).toBe(
      `${offsets[TZ as keyof typeof offsets]} ${JSON.stringify([
        ['2024-08-01', '2024-08-31', 'Agustus 2024'],
        ['2025-11-14', '2025-11-14', '14 November 2025'],
        ['2024-01-01', '2024-12-31', '2024'],
      ])}`,
    );
  },
  30_000,
);
