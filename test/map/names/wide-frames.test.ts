/** Frames much wider than high, as embeds have them: a view for orientation names the unit of which its caption speaks. */
import { expect, test } from 'vitest';
import { boxOf, frameFor } from '../../../src/build/draw/frame.ts';
import { placeLabels } from '../../../src/build/draw/names/place-labels.ts';
import { drawingIn, kurskSource, storyIn } from '../../build/draw/support.ts';

test.each([
  ['id', 'Oblast Kursk'],
  ['en', 'Kursk oblast'],
])('the story’s own unit is named however wide the frame is (%s)', async (lang, name) => {
  const source = await kurskSource();
  const drawing = drawingIn(source);
  const { neutral } = storyIn(source, lang);
  for (const [width, height] of [
    [809, 316],
    [1150, 350],
    [1350, 435],
    [1920, 435],
    [2560, 435],
  ] as const) {
    const frame = frameFor(boxOf(neutral.viewBox), width, height);
    const names = placeLabels({ drawing, lang, frame, focus: [] });
    expect(
      names.map(({ lines }) => lines.join(' ').toLowerCase()),
      `${width} × ${height}`,
    ).toContain(name.toLowerCase());
  }
});
