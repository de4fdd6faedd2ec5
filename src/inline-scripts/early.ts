/** Runs before the first paint, inline in every page: styles the page for its mode and says when its program does not start. */

{
  const root = document.documentElement;
  const asked = (name: string, values: string): string | undefined =>
    (new RegExp(`[?&]${name}=(${values})(?:&|$)`).exec(location.search) || [])[1];
  const mode = asked('mode', 'present|notes|embed') || 'read';
  const layout = mode === 'embed' && (asked('layout', 'steps|scroll|map') || 'steps');
  let theme: string | null | undefined;
  let forClass: string | null | undefined;
  root.dataset.asked = mode;
  /* Styled for the program if the browser can run it; otherwise the plain article. */
  const dress = (isDressed: boolean): void => {
    root.classList.toggle('js', isDressed);
    root.dataset.mode = isDressed ? mode : 'read';
    if (isDressed && layout) root.dataset.layout = layout;
    else delete root.dataset.layout;
  };
  /* Browsers without modules do not ask for the program. */
  if ('noModule' in HTMLScriptElement.prototype) {
    let isStarted = false;
    let hasFailed = false;
    /* A host may have allowed an error to be cached for long: request all files past the cache first. */
    const again = (): void => {
      const elements = document.querySelectorAll<HTMLScriptElement & HTMLLinkElement>(
        'script[src], link[rel=modulepreload]',
      );
      const names = [...elements]
        .map(({ src, href }) => src || href)
        .concat(performance.getEntriesByType('resource').map(({ name }) => name))
        .filter(
          (name) => new URL(name).origin === new URL(document.baseURI).origin && /\.js(on)?$/.test(name),
        );
      const files = [...new Set(names)].map((name) => fetch(name, { cache: 'reload' }).catch(() => {}));
      /* A file that never answers must not keep the reader from trying. */
      const patience = new Promise((resolve) => setTimeout(resolve, 4000));
      Promise.race([Promise.all(files), patience]).then(() => location.reload());
    };
    addEventListener('story-again', again);
    const say = (): void => {
      const line = document.querySelector<HTMLElement>('.unstarted');
      if (!line) return;
      line.hidden = !hasFailed;
      line.querySelector('button')!.onclick = again;
    };
    addEventListener('DOMContentLoaded', say);
    const turn = (isGood: boolean): void => {
      hasFailed = !isGood;
      dress(isGood);
      say();
    };
    dress(true);
    /* The live map's engine is announced once words and picture are painted; src/modes/live-map/load-engine.ts asks for it. */
    const announce = (): void => {
      const engine = document.querySelector<HTMLMetaElement>('meta[name="story-engine"]');
      const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
      const saves =
        (connection || { saveData: false }).saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
      if (!engine || saves) return;
      try {
        new PerformanceObserver((paints, observer) => {
          if (!paints.getEntriesByName('first-contentful-paint').length) return;
          observer.disconnect();
          const link = document.createElement('link');
          link.rel = 'modulepreload';
          link.href = engine.content;
          document.head.append(link);
        }).observe({ type: 'paint', buffered: true });
      } catch {}
    };
    /* When the page has loaded: until then the first paint comes first. */
    if (mode === 'read' || mode === 'present')
      document.addEventListener('readystatechange', announce, { once: true });
    /* If it takes long, a slide or a frame would show only one paragraph until then. */
    const late = mode === 'read' ? 0 : setTimeout(() => isStarted || dress(false), 8000);
    addEventListener('story-start', () => {
      isStarted = true;
      clearTimeout(late);
      turn(true);
    });
    addEventListener('story-fault', () => turn(false));
    const isScript = (target: EventTarget | null): target is HTMLScriptElement =>
      (target as Element).localName === 'script';
    /* A truncated file may still be a valid program that does nothing. */
    document.addEventListener(
      'load',
      ({ target }) => {
        if (isScript(target) && !target.src.includes('/@') && !('program' in root.dataset)) turn(false);
      },
      true,
    );
    /* It did not load, or this browser does not understand it. */
    addEventListener(
      'error',
      ({ target }) => {
        if (!isStarted && (target === window || isScript(target))) turn(false);
      },
      true,
    );
  } else dress(false);
  if (mode === 'embed') {
    theme = asked('theme', 'light|dark|contrast');
    const robots = document.createElement('meta');
    robots.name = 'robots';
    robots.content = 'noindex';
    document.head.append(robots);
  } else {
    try {
      theme = localStorage.getItem('story-theme');
      forClass = localStorage.getItem('story-class');
    } catch {}
  }
  if (theme) root.dataset.theme = theme;
  if (mode === 'read' && (asked('class', '0|1') || forClass) === '1') root.dataset.forClass = '';
}
