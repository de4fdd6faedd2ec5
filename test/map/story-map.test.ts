// @vitest-environment happy-dom
/** `<story-map>` with an engine that only records: what it reflects, asks of the engine and dispatches to the page. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoryHoverEvent, StorySelectEvent } from '../../src/kit/events.ts';
import type { StoryMap } from '../../src/map/story-map.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { scene, story } from '../made-story.ts';
import { RecordingEngine, recordingMap } from './recording-engine.ts';

const words = wordsFor('en');
let element: StoryMap;
let engines: RecordingEngine[];
let dispatched: Event[];
const record = (event: Event) => dispatched.push(event);
const types = [StorySelectEvent.type, StoryHoverEvent.type];

beforeEach(async () => {
  dispatched = [];
  for (const type of types) document.addEventListener(type, record);
  ({ element, engines } = await recordingMap());
});
afterEach(() => {
  for (const type of types) document.removeEventListener(type, record);
  element.remove();
  vi.restoreAllMocks();
});

/** The live map, drawn. */
async function live(): Promise<RecordingEngine> {
  const loading = element.load();
  await vi.waitFor(() => expect(engines).toHaveLength(1));
  engines[0]!.draw();
  await loading;
  await element.updateComplete;
  return engines[0]!;
}
async function show(index: number): Promise<void> {
  element.scene = scene(index);
  await element.updateComplete;
}
const back = () => element.shadowRoot!.querySelector<HTMLButtonElement>('.back');
const fault = () => element.shadowRoot!.querySelector('.fault');

describe('before its engine', () => {
  test('is a picture, with the places in focus and no map', async () => {
    expect(element.getAttribute('state')).toBe('picture');
    expect(element.getAttribute('places')).toBe('oblast');
    expect(element.map).toBeNull();
    await show(2);
    expect(element.getAttribute('places')).toBe('');
  });

  test('has a map that cannot be set', () => {
    expect(() => Object.assign(element, { map: {} })).toThrow(TypeError);
  });
});

describe('loading', () => {
  test('passes through its states, and has the map as soon as there is one', async () => {
    const loading = element.load();
    expect(element.state).toBe('loading');
    await vi.waitFor(() => expect(element.map).toBe(engines[0]?.map));
    expect(element.map).not.toBeNull();
    expect(element.state).toBe('loading');
    engines[0]!.draw();
    await loading;
    await element.updateComplete;
    expect(element.getAttribute('state')).toBe('ready');
  });

  test('asked for twice, happens once', async () => {
    void element.load();
    await live();
    await element.load();
    expect(engines).toHaveLength(1);
  });

  test('shows the scene of the moment, not of the moment it was asked for', async () => {
    let give!: () => void;
    const wait = new Promise<void>((resolve) => {
      give = resolve;
    });
    const loader = element.loader!;
    element.loader = async (request) => {
      await wait;
      return loader(request);
    };
    const loading = element.load();
    await show(3);
    give();
    await vi.waitFor(() => expect(engines).toHaveLength(1));
    engines[0]!.draw();
    await loading;
    expect(engines[0]!.view.focus).toEqual([{ place: 'raion', precision: 'area' }]);
    expect(engines[0]!.view.camera).toEqual(scene(3).camera);
  });

  test.each([
    ['the loader', async () => Promise.reject(new Error('no WebGL'))],
    [
      'the first picture',
      async (...[request]: ConstructorParameters<typeof RecordingEngine>) => {
        const engine = new RecordingEngine(request);
        engines.push(engine);
        engine.fail(new Error('lost'));
        return engine;
      },
    ],
  ])('that fails in %s, leaves the picture, says so and can be tried again', async (_, loader) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const good = element.loader!;
    element.loader = loader;
    await element.load();
    await element.updateComplete;
    expect(element.getAttribute('state')).toBe('failed');
    expect(element.map).toBeNull();
    expect(fault()!.textContent).toContain(words.mapFailed);
    expect(engines.every(({ destroyed }) => destroyed === 1)).toBe(true);
    await show(3);
    expect(element.getAttribute('places')).toBe('raion');
    engines.length = 0;
    element.loader = good;
    fault()!.querySelector('button')!.click();
    await vi.waitFor(() => expect(engines).toHaveLength(1));
    engines[0]!.draw();
    await vi.waitFor(() => expect(element.state).toBe('ready'));
    await element.updateComplete;
    expect(fault()).toBeNull();
  });

  test('of an element that is gone by then, leaves no engine behind', async () => {
    const loading = element.load();
    element.remove();
    await loading;
    expect(engines.map(({ destroyed }) => destroyed)).toEqual(engines.map(() => 1));
    expect(element.map).toBeNull();
    expect(element.state).toBe('picture');
  });
});

describe('the live map', () => {
  test('is shown each scene: places with their precision, and the frame', async () => {
    const engine = await live();
    for (const index of [1, 2, 3, 0]) {
      await show(index);
      expect(engine.view.focus).toEqual(scene(index).places);
      expect(engine.view.camera).toEqual(scene(index).camera);
    }
    expect(engine.returns).toBe(0);
  });

  test('gets how much of the frame the card takes, and so does the picture', async () => {
    const engine = await live();
    element.room = { left: 0, top: 0, right: 312, bottom: 0 };
    await element.updateComplete;
    expect(engine.view.room.right).toBe(312);
    expect(element.style.getPropertyValue('--room-right')).toBe('312px');
  });

  test('gets what is pointed at elsewhere, and the theme', async () => {
    const engine = await live();
    element.lit = 'raion';
    document.documentElement.dataset.theme = 'dark';
    await vi.waitFor(() => expect(engine.view).toMatchObject({ lit: 'raion', theme: 'dark' }));
    expect(element.theme).toBe('dark');
    delete document.documentElement.dataset.theme;
    await vi.waitFor(() => expect(engine.view.theme).toBe('light'));
    element.lit = null;
    await element.updateComplete;
    expect(engine.view.lit).toBeNull();
  });

  test('turns a click into a question about the smallest place, and a click beside all places into none', async () => {
    const { request } = await live();
    request.on.select('raion');
    request.on.select(null);
    expect(
      dispatched.map((event) => [
        event.type,
        (event as StorySelectEvent).kind,
        (event as StorySelectEvent).ids,
      ]),
    ).toEqual([
      ['story-select', 'place', ['raion']],
      ['story-select', 'place', []],
    ]);
    expect(element.getAttribute('places')).toBe('oblast');
  });

  test('dispatches each change of its state', async () => {
    const states: string[] = [];
    element.addEventListener('map-state', () => states.push(element.state));
    const engine = await live();
    expect(states).toEqual(['loading', 'ready']);
    expect(element.isSettled).toBe(true);
    engine.request.on.lost();
    expect(element.isSettled).toBe(false);
    await vi.waitFor(() => expect(states).toEqual(['loading', 'ready', 'loading']));
  });

  test('reports what is pointed at once, and when no longer', async () => {
    const { request } = await live();
    for (const id of ['raion', 'raion', null, null]) request.on.hover(id);
    expect(dispatched.map((event) => (event as StoryHoverEvent).id)).toEqual(['raion', null]);
  });

  test('is released with the element, and asked for again when that comes back', async () => {
    const engine = await live();
    element.remove();
    expect(engine.destroyed).toBe(1);
    expect(element.state).toBe('picture');
    document.body.append(element);
    engines.length = 0;
    const again = await live();
    expect(again.view.camera).toEqual(scene(0).camera);
    expect(element.state).toBe('ready');
  });
});

describe('moved by hand', () => {
  test('offers the way back, which leads there and goes away', async () => {
    const engine = await live();
    expect(back()).toBeNull();
    engine.request.on.explore();
    await element.updateComplete;
    expect(back()!.textContent).toBe(words.backToStory);
    back()!.click();
    await element.updateComplete;
    expect(engine.returns).toBe(1);
    expect(back()).toBeNull();
  });

  test('is brought back by the next scene, whether that has another view or the same', async () => {
    const engine = await live();
    for (const index of [3, 0, 1]) {
      engine.request.on.explore();
      await element.updateComplete;
      const shown = engine.views.length;
      await show(index);
      expect(back()).toBeNull();
      const moved = engine.views
        .slice(shown)
        .some(({ camera }) => camera.viewBox !== engine.views[shown - 1]!.camera.viewBox);
      expect(moved || engine.returns > 0, `scene ${index}`).toBe(true);
    }
  });
});

describe('a visit', () => {
  test('frames the place until it is over', async () => {
    const engine = await live();
    element.visit = story.places[1]!.camera;
    await element.updateComplete;
    expect(engine.view.camera).toEqual(story.places[1]!.camera);
    expect(engine.view.focus).toEqual(scene(0).places);
    expect(back()).not.toBeNull();
    let asked = 0;
    element.addEventListener('map-return', () => {
      asked++;
      element.visit = null;
    });
    back()!.click();
    await element.updateComplete;
    expect(asked).toBe(1);
    expect(engine.view.camera).toEqual(scene(0).camera);
    expect(back()).toBeNull();
  });
});

test('a part that could not be loaded is reported once, and asked for again on demand', async () => {
  const { request } = await live();
  const retry = vi.fn();
  request.on.fault('rivers', () => {
    throw new Error('replaced by the next');
  });
  request.on.fault('rivers', retry);
  await element.updateComplete;
  expect(element.shadowRoot!.querySelectorAll('.fault')).toHaveLength(1);
  expect(fault()!.textContent).toContain(words.partFailed);
  expect(element.state).toBe('ready');
  fault()!.querySelector('button')!.click();
  await element.updateComplete;
  expect(retry).toHaveBeenCalledTimes(1);
  expect(fault()).toBeNull();
});
