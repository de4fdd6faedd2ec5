/** EDTF to spans and labels, in both languages, whatever the time zone of the machine. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkEdtf, formatDay, parseSpan, resolveSpan } from '../../src/story/time.ts';
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
    ['14/11/2025', 'is not a date in EDTF'],
    ['2024-8', 'is not a date in EDTF'],
    ['2024-13', 'is not a date in EDTF'],
    ['2024-02-30', 'is not a date in EDTF'],
    ['2024-04-31', 'is not a date in EDTF'],
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
    ['[2024,2025]', 'the only sets allowed'],
    ['[2024-01..2024-05]', 'the only sets allowed'],
    ['2024-XX', 'leave out'],
    ['202X', 'leave out'],
    ['2024-21', 'seasons'],
    ['2024-08-06T10:00:00Z', 'without the time'],
    ['0000', 'between 0001'],
    ['-0044', 'between 0001'],
    ['20', 'a year, a month or a day'],
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
