/** Questions to the page, asked alike in every engine. */
import { expect } from 'vitest';
import type { Engine } from './engine.ts';

/** Opens a page and listens for its faults from the first moment that the protocol allows. */
export async function openWatched(engine: Engine, address: string): Promise<void> {
  // Away from the page first: another fragment alone would not load it again.
  await engine.open('about:blank').catch(() => {});
  await engine.open(address);
  await engine.run(() => {
    const faults: string[] = [];
    Object.assign(window, { faults });
    addEventListener(
      'error',
      ({ message, target }) => {
        // A hint, which Firefox drops once the page asks for the file itself.
        if (target instanceof HTMLLinkElement && target.rel === 'prefetch') return;
        faults.push(`error: ${message ?? (target as HTMLElement)?.outerHTML}`);
      },
      true,
    );
    addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${reason}`));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      faults.push(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
}

export const faultsIn = (engine: Engine): Promise<string[]> =>
  engine.run(() => (window as unknown as { faults: string[] }).faults);

/** Asks until it is so; says what it was instead where it never is. */
export async function until<Result>(
  ask: () => Promise<Result>,
  wanted: (result: Result) => boolean,
  what: string,
  seconds = 15,
): Promise<Result> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const result = await ask();
    if (wanted(result)) return result;
    if (Date.now() > end) expect.fail(`${what}: still ${JSON.stringify(result)} after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const currentIn = (engine: Engine): Promise<string> =>
  engine.run(() =>
    [...document.querySelectorAll('article [aria-current=true]')].map(({ id }) => id).join(' '),
  );

export const untilCurrent = (engine: Engine, id: string) =>
  until(
    () => currentIn(engine),
    (current) => current === id,
    `${id} is current`,
  );

export const untilReady = (engine: Engine) =>
  until(
    () =>
      engine.run(() => {
        const map = document.querySelector('story-map');
        return [map?.getAttribute('state'), map?.shadowRoot?.querySelector('.fault')?.textContent]
          .join(' ')
          .trim();
      }),
    (state) => state === 'ready',
    'the map is ready',
    45,
  );

/** What map, timeline, address and paragraph show. */
export const shownIn = (engine: Engine) =>
  engine.run(() => {
    const words = (text?: string | null) => (text ?? '').split(' ').filter(Boolean).sort();
    const current = [...document.querySelectorAll<HTMLElement>('article [aria-current=true]')];
    return {
      current: current.map(({ id }) => id),
      places: words(document.querySelector('story-map')!.getAttribute('places')),
      events: words(document.querySelector('story-timeline')!.getAttribute('events')),
      status: words(current[0]?.dataset.status),
      hash: location.hash,
    };
  });

/** Where the middle of an element lies, px; scrolled into view first. */
export const middleOf = (engine: Engine, selector: string) =>
  engine.run((selector) => {
    const element = document.querySelector(selector)!;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + Math.min(width, 20) / 2, y: y + height / 2 };
  }, selector);

/** How many colours the map's canvas shows: a blank one has one. Read right after MapLibre has drawn. */
export const coloursOfMap = (engine: Engine) =>
  engine.run(
    () =>
      new Promise<number>((resolve) => {
        const { map } = document.querySelector('story-map') as unknown as {
          map: {
            once(type: string, done: () => void): void;
            triggerRepaint(): void;
            getCanvas(): HTMLCanvasElement;
          };
        };
        map.once('render', () => {
          const canvas = map.getCanvas();
          const copy = document.createElement('canvas');
          [copy.width, copy.height] = [120, 90];
          const pen = copy.getContext('2d')!;
          pen.drawImage(canvas, 0, 0, copy.width, copy.height);
          const { data } = pen.getImageData(0, 0, copy.width, copy.height);
          const colours = new Set<number>();
          for (let at = 0; at < data.length; at += 4) {
            colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
          }
          resolve(colours.size);
        });
        map.triggerRepaint();
      }),
  );
