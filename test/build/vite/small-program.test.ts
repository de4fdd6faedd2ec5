/** What shrinks the program while the story is compiled. */
import type { NormalizedOutputOptions } from 'rolldown';
import { minify } from 'terser';
import { expect, test, vi } from 'vitest';
import { smallProgram } from '../../../src/build/vite/small-program.ts';

const code = 'const add = (a, b) => a + b;\nconst once = () => add(1, 2);\nglobalThis.shown = once();\n';

type RenderChunk = (
  code: string,
  chunk: { isEntry: boolean },
  options?: NormalizedOutputOptions,
) => Promise<string | null>;

test('a process of its own shrinks the entry, and what waits for it begins meanwhile', async () => {
  const meanwhile = vi.fn();
  const render = smallProgram(meanwhile).find(({ name }) => name === 'inlined')!.renderChunk as RenderChunk;
  expect(await render(code, { isEntry: false })).toBeNull();
  expect(meanwhile).not.toHaveBeenCalled();
  let isDone = false;
  const shrunk = render(code, { isEntry: true }).then((text) => {
    isDone = true;
    return text;
  });
  await vi.waitFor(() => expect(meanwhile).toHaveBeenCalledTimes(1), { timeout: 20_000, interval: 1 });
  expect(isDone).toBe(false);
  const compress = { passes: 3, keep_fargs: false };
  expect(await shrunk).toBe((await minify(code, { module: true, mangle: false, compress })).code);
});
