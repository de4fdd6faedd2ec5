/** The colours of page, map and timeline: one table per theme, from which styles and pictures are made. */

export interface Palette {
  paper: string;
  ink: string;
  inkSoft: string;
  rule: string;
  panel: string;
  land: string;
  /** Tints of countries that border on one with the tint before; none represents a side. */
  landB: string;
  landC: string;
  landD: string;
  province: string;
  water: string;
  river: string;
  border: string;
  /** "What this paragraph speaks of", and nothing else. */
  accent: string;
  /** The accent for small text. */
  accentInk: string;
}

export type Theme = 'light' | 'dark' | 'contrast';

export const palettes: Record<Theme, Palette> = {
  light: {
    paper: '#fbfaf7',
    ink: '#1b1b1a',
    inkSoft: '#5c5850',
    rule: '#ddd7cb',
    panel: '#ffffff',
    land: '#efece6',
    landB: '#eae2da',
    landC: '#e4e5e3',
    landD: '#f3eedd',
    province: '#e3dccf',
    water: '#cfe0e8',
    river: '#a9c6d4',
    border: '#7f786c',
    accent: '#c8442b',
    accentInk: '#a8351f',
  },
  dark: {
    paper: '#14161a',
    ink: '#e8e6e1',
    inkSoft: '#a9a59c',
    rule: '#33373f',
    panel: '#1c1f25',
    land: '#22252b',
    landB: '#302a2a',
    landC: '#2b2d31',
    landD: '#232f33',
    province: '#393f4a',
    water: '#1b2a34',
    river: '#35505f',
    border: '#8f8a80',
    accent: '#f07a5e',
    accentInk: '#f58f76',
  },
  contrast: {
    paper: '#ffffff',
    ink: '#000000',
    inkSoft: '#1f1f1f',
    rule: '#000000',
    panel: '#ffffff',
    land: '#ffffff',
    landB: '#f7f0ea',
    landC: '#f4f5f4',
    landD: '#f6f8e6',
    province: '#e2e2e2',
    water: '#b9d4e3',
    river: '#3f7590',
    border: '#000000',
    accent: '#a81c06',
    accentInk: '#8f1804',
  },
};

/** The name of a colour as a CSS custom property: `inkSoft` → `--ink-soft`. */
const property = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const declarations = (theme: Theme): string =>
  `color-scheme:${theme === 'dark' ? 'dark' : 'light'};${Object.entries(palettes[theme])
    .map(([name, colour]) => `${property(name)}:${colour}`)
    .join(';')}`;

/** The themes as CSS: light, or the device's choice unless a script has set `data-theme` to the reader's. */
export function themeCss(): string {
  return [
    `:root{${declarations('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${declarations('dark')}}}`,
    `@media (prefers-contrast:more){:root:not([data-theme]){${declarations('contrast')}}}`,
    `:root[data-theme=dark]{${declarations('dark')}}`,
    `:root[data-theme=contrast]{${declarations('contrast')}}`,
  ].join('\n');
}
