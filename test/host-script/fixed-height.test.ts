/** What a host may write in `data-height`. */
import { expect, test } from 'vitest';
import { fixedHeight } from '../../src/host-script/fixed-height.ts';

test.each([
  ['600', 600],
  ['600px', 600],
  [' 600 PX ', 600],
  ['480.5', 480.5],
  ['1e3', 1000],
  ['100%', null],
  ['40em', null],
  ['auto', null],
  ['-5', null],
  ['-5px', null],
  ['0', null],
  ['', null],
  ['px', null],
  ['NaN', null],
  ['Infinity', null],
  ['1e999', null],
  [undefined, null],
])('%j is %j', (text, height) => expect(fixedHeight(text)).toBe(height));
