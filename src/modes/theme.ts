/** The reader's choice of appearance, which lasts; without one the page looks as the device asks. */
import { store } from '../kit/dom.ts';

/** src/inline-scripts/early.ts reads it before the first paint. */
const key = 'story-theme';

/** Takes over the switch in the bar. What depends on the theme watches `data-theme` itself (src/map/theme-controller.ts). */
export function startTheme(control: HTMLElement | null): void {
  const select = control?.querySelector('select');
  if (!control || !select) return;
  control.hidden = false;
  select.value = document.documentElement.dataset.theme ?? '';
  select.addEventListener('change', () => {
    showTheme(select.value);
    store('local', key, select.value || null);
  });
}

/** Shows the page in a theme; empty: the device's. */
export function showTheme(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
}
