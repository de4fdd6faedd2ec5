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

/** Asks until it is so; says what it was instead if it never is. The time is for what hangs: a slow machine is slow. */
export async function until<Result>(
  ask: () => Promise<Result>,
  wanted: (result: Result) => boolean,
  what: string,
  seconds = 60,
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

/** Clicks an element with the mouse, once it rests where it is with nothing over it. `path`: selectors, each in the shadow tree of the one before. */
export async function click(engine: Engine, ...path: string[]): Promise<void> {
  const point = await until(
    () =>
      engine.run(async (path) => {
        const find = () => {
          let root: Document | ShadowRoot = document;
          for (const host of path.slice(0, -1)) root = root.querySelector(host)!.shadowRoot!;
          return { root, element: root.querySelector(path.at(-1)!) };
        };
        const frame = () => new Promise(requestAnimationFrame);
        find().element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const places: { x: number; y: number }[] = [];
        for (let count = 0; count < 4; count++) {
          await frame();
          const box = find().element?.getClientRects()[0];
          if (!box) return null;
          places.push({ x: box.x + Math.min(box.width, 20) / 2, y: box.y + box.height / 2 });
        }
        const { x, y } = places[0]!;
        if (places.some((place) => place.x !== x || place.y !== y)) return null;
        const { root, element } = find();
        return element!.contains(root.elementFromPoint(x, y)) ? { x, y } : null;
      }, path),
    Boolean,
    `${path.join(' ')} rests`,
  );
  await engine.click(point!.x, point!.y);
}

/** Waits until the map's canvas shows more than five colours: a blank one has one. */
export const untilDrawn = (engine: Engine) =>
  until(
    () => coloursOfMap(engine),
    (colours) => colours > 5,
    'colours of the map',
  );

/** Read right after MapLibre has drawn. */
const coloursOfMap = (engine: Engine) =>
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
