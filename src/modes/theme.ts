/** The appearance: the device's, or the reader's choice, which lasts. */
import { store } from '../kit/dom.ts';
import type { Theme } from '../kit/themes.ts';

const key = 'story-theme';
const themes: readonly string[] = ['light', 'dark', 'contrast'];

const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const forced = matchMedia('(forced-colors: active)');

/** The theme that the page shows now. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme ?? '';
  if (themes.includes(chosen)) return chosen as Theme;
  if (contrast.matches) return 'contrast';
  // The browser forces the page's colours, not those that the map's canvas draws with.
  if (forced.matches && !dark.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

/** Takes over the switch in the bar; `onChange` is called after each change, of the device's too. */
export function startTheme(control: HTMLElement | null, onChange: (theme: Theme) => void): void {
  for (const query of [dark, contrast, forced])
    query.addEventListener('change', () => onChange(currentTheme()));
  const select = control?.querySelector('select');
  if (!control || !select) return;
  control.hidden = false;
  select.value = document.documentElement.dataset.theme ?? '';
  select.addEventListener('change', () => {
    chooseTheme(select.value);
    onChange(currentTheme());
  });
}

/** Sets the theme ('' = the device's) and remembers it where the browser lets us. */
function chooseTheme(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
  store('local', key, theme || null);
}
