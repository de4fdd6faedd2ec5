/** Gives an element the theme that the page shows: the reader's choice (`data-theme`), else the device's. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../kit/themes.ts';

const isTheme = (name: string | undefined): name is Theme => ['light', 'dark', 'contrast'].includes(name!);

/** Keeps `value` true while the host is connected, and asks for an update when it changes. */
export class ThemeController implements ReactiveController {
  value: Theme;
  readonly #host: ReactiveControllerHost;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = matchMedia('(prefers-contrast: more)');
  readonly #forced = matchMedia('(forced-colors: active)');
  readonly #look = (): void => {
    const theme = this.#current();
    if (theme === this.value) return;
    this.value = theme;
    this.#host.requestUpdate();
  };
  readonly #chosen = new MutationObserver(this.#look);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.value = this.#current();
    host.addController(this);
  }

  hostConnected(): void {
    this.#chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    for (const query of [this.#dark, this.#contrast, this.#forced])
      query.addEventListener('change', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    this.#chosen.disconnect();
    for (const query of [this.#dark, this.#contrast, this.#forced])
      query.removeEventListener('change', this.#look);
  }

  #current(): Theme {
    const chosen = document.documentElement.dataset.theme;
    if (isTheme(chosen)) return chosen;
    if (this.#contrast.matches) return 'contrast';
    // The browser forces the page's colours, not those that the map's canvas draws with.
    if (this.#forced.matches && !this.#dark.matches) return 'contrast';
    return this.#dark.matches ? 'dark' : 'light';
  }
}
