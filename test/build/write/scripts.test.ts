/** The scripts inside a page: no types, no imports, and an early one that browsers of 2018 can read. */
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { inlineScript } from '../../../src/build/write/head/scripts.ts';

test.each(['early', 'classroom'] as const)('%s is a plain script', (name) => {
  const code = inlineScript(process.cwd(), name);
  const { errors, module } = parseSync(`${name}.js`, code);
  expect(errors).toEqual([]);
  expect(module.hasModuleSyntax).toBe(false);
});

test('what an older browser cannot read would keep the early script from saying so', () => {
  expect(inlineScript(process.cwd(), 'early')).not.toMatch(/\?\?|\?\.\D/);
});
