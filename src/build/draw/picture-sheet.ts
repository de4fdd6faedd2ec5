/** The style of stand-alone pictures: the page's own rules for pictures, with the colours filled in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { type Palette, palettes } from '../../kit/themes.ts';

const rules = ['picture', 'locator'].map((name) =>
  fileURLToPath(new URL(`../../style/first/${name}.css`, import.meta.url)),
);

/** What only a picture with its own frame has: water, finer lines, scale bar, lines of text, an inset of its own look. */
const standAloneRules = `
  .water { fill: var(--water); }
  [data-picture] .river { stroke: var(--river); stroke-width: 0.8; }
  [data-picture] .admin1 { stroke: var(--border); stroke-width: 0.5; stroke-opacity: 0.5; }
  [data-picture] .district {
    stroke: var(--border); stroke-width: 0.7; stroke-opacity: 0.75; stroke-dasharray: 2.1 1.4; stroke-linecap: butt;
  }
  .locator .rim { fill: none; stroke: var(--border); stroke-width: 1.5; }
  .strip { fill: var(--paper); }
  .scale { stroke: var(--ink); stroke-width: 1.5; stroke-linejoin: miter; stroke-linecap: butt; }
  [data-picture] .note { fill: var(--ink-soft); stroke: none; text-anchor: start; letter-spacing: 0; font-size: 1.1em; }
  [data-picture] .ratio-title { fill: var(--ink); font-size: 1.7em; font-weight: 700; }
  .card { fill: var(--panel); stroke: var(--rule); }
  .sample-hatch { stroke: var(--accent); stroke-width: 1.5; }
  .part { fill: var(--accent); stroke: var(--accent); }
  .rest { fill: none; stroke: var(--accent); }
`;

/** Rules in one theme's colours, without custom properties, which some renderers do not know. */
export function sheetIn(palette: Palette, more = ''): string {
  const colours = new Map(Object.entries(palette).map(([name, value]) => [property(name), String(value)]));
  const filled = [...rules.map((file) => readFileSync(file, 'utf8')), standAloneRules, more]
    .join('')
    .replace(/var\(--sans, ([^)]*)\)/g, '$1')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor');
  return minified(filled);
}

/** Light by default, dark if the reader's device asks for it. */
export function sheetForBoth(): string {
  return `${sheetIn(palettes.light)}@media (prefers-color-scheme:dark){${sheetIn(palettes.dark)}}`;
}

const property = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const minified = (css: string): string =>
  transform({ filename: 'picture.css', code: Buffer.from(css), minify: true }).code.toString();
