/** A picture in a file of its own is XML, whatever a story's texts are: a strict parser reads it. */
import { Resvg } from '@resvg/resvg-js';
import { s } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { svgText } from '../../../src/build/draw/svg.ts';

const texts = ['<script>x</script>', ']]>', '<!--', '-->', '&amp; & &', '"\'', '<![CDATA[', '<?xml?>'];

describe.each(texts)('%s', (text) => {
  const svg = svgText(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 9 9', width: 9, height: 9 }, [
      s('title', text),
      s('style', `[data-picture]>path{fill:none}`),
      s('g', { ariaLabel: text, dataId: text }, [s('text', { x: 1, y: 5 }, text)]),
    ]),
  );
  test('as text and in attributes', () => {
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  });
});
