/** What is the same in the pictures of all languages is made for the first of them alone. */
import { expect, test, vi } from 'vitest';
import { inlinePicture } from '../../../src/build/draw/inline-picture.ts';
import { drawn, kurskSource, storyIn } from './support.ts';

const { prepared, simplified } = vi.hoisted(() => ({ prepared: vi.fn(), simplified: vi.fn() }));

vi.mock('../../../src/build/draw/shapes/ground.ts', async (load) => {
  const real = await load<typeof import('../../../src/build/draw/shapes/ground.ts')>();
  const groundOf: typeof real.groundOf = (shapes, detail) => {
    prepared();
    const ground = real.groundOf(shapes, detail);
    return (tolerance) => {
      simplified(tolerance);
      return ground(tolerance);
    };
  };
  return { ...real, groundOf };
});

test('the ground of the picture in the page: once in each fineness, in whatever language and however often a text is changed', async () => {
  const source = await kurskSource();
  const [drawing, first] = drawn(source, 'id');
  inlinePicture(drawing, first);
  expect(prepared).toHaveBeenCalledTimes(1);
  const tolerances = simplified.mock.calls.flat();
  expect(new Set(tolerances).size).toBe(tolerances.length);
  const [, second] = drawn(source, 'en');
  inlinePicture(drawing, second);
  inlinePicture(drawing, { ...first, story: { ...storyIn(source, 'id'), title: 'Judul lain' } });
  expect(prepared).toHaveBeenCalledTimes(1);
  const all = simplified.mock.calls.flat();
  expect(new Set(all).size).toBe(all.length);
});
