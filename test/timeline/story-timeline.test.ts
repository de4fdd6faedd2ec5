// @vitest-environment happy-dom
/** The element: what it reflects, dispatches, announces, and leaves alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoryHoverEvent, StorySelectEvent } from '../../src/kit/events.ts';
import '../../src/timeline/story-timeline.ts';
import type { StoryTimeline } from '../../src/timeline/story-timeline.ts';
import { wordsFor } from '../../src/words/words-for.ts';
import { kurskEvents, kurskFocus, makeEvent, makeStory, spanOf } from './kursk-events.ts';

let element: StoryTimeline;
let dispatched: Event[];
const record = (event: Event) => dispatched.push(event);
const types = [StorySelectEvent.type, StoryHoverEvent.type];

beforeEach(async () => {
  dispatched = [];
  for (const type of types) document.addEventListener(type, record);
  element = document.createElement('story-timeline');
  element.words = wordsFor('en');
  element.story = makeStory();
  document.body.append(element);
  await element.updateComplete;
});
afterEach(() => {
  for (const type of types) document.removeEventListener(type, record);
  element.remove();
});

const root = () => element.shadowRoot!;
const buttons = () => [...root().querySelectorAll('button')];
const buttonOf = (id: string) => buttons().find((button) => button.dataset.events!.split(' ').includes(id))!;
const markOf = (id: string) => root().querySelector(`[data-event="${id}"]`)!;
async function focusOn(...events: string[]) {
  element.scene = { events };
  await element.updateComplete;
}

it('is first drawn in a task of its own, which leaves the article to the frame before', async () => {
  const other = document.createElement('story-timeline');
  Object.assign(other, { words: element.words, story: element.story });
  document.body.append(other);
  for (let turn = 0; turn < 20; turn++) await null;
  expect(other.shadowRoot!.querySelector('svg')).toBeNull();
  await other.updateComplete;
  expect(other.shadowRoot!.querySelector('svg')).not.toBeNull();
  other.remove();
});

describe('the attribute `events`', () => {
  it('is there from the first scene on, empty if nothing is in focus', async () => {
    expect(element.hasAttribute('events')).toBe(false);
    await focusOn();
    expect(element.getAttribute('events')).toBe('');
    await focusOn('incursion', 'held');
    expect(element.getAttribute('events')).toBe('incursion held');
    element.scene = null;
    expect(element.getAttribute('events')).toBe('');
  });

  it('is set at once, without waiting for a rendering', () => {
    element.scene = { events: ['held'] };
    expect(element.getAttribute('events')).toBe('held');
  });

  it('written by the page beforehand: the first scene is drawn all the same', async () => {
    element.setAttribute('events', 'held');
    await focusOn('held');
    expect(markOf('held').classList.contains('current')).toBe(true);
  });

  it('an equal scene changes nothing', async () => {
    await focusOn('held');
    element.scene = { events: ['held'] };
    expect(element.isUpdatePending).toBe(false);
  });
});

/** Ids of the events that are named, apart from rows of the crowded day that are not current. */
const namesShown = () =>
  [...root().querySelectorAll('[data-name]')]
    .filter((one) => one.closest('.current, .lit'))
    .map((one) => one.getAttribute('data-name'))
    .sort();

describe('what is current, and what is lit', () => {
  it('exactly the events in focus, and no longer when they leave it', async () => {
    await focusOn('incursion', 'losses');
    const lit = () =>
      [...root().querySelectorAll('.event.current')].map((g) => g.getAttribute('data-event')).sort();
    expect(lit()).toEqual(['incursion', 'losses']);
    expect(namesShown()).toEqual(['incursion', 'losses']);
    await focusOn('held');
    expect(lit()).toEqual(['held']);
  });

  it('one mark answers: it has the ring, its name is there, and the others step back', async () => {
    await focusOn('held', 'losses');
    expect(root().querySelectorAll('.ring')).toHaveLength(0);
    element.lit = 'held';
    await element.updateComplete;
    expect(element.getAttribute('lit')).toBe('held');
    expect([...root().querySelectorAll('.event:has(.ring)')]).toEqual([markOf('held')]);
    expect(root().querySelectorAll('.event.lit')).toHaveLength(1);
    expect(markOf('losses').classList.contains('back')).toBe(true);
    expect(markOf('held').classList.contains('back')).toBe(false);
    element.lit = null;
    await element.updateComplete;
    expect(element.hasAttribute('lit')).toBe(false);
    expect(root().querySelectorAll('.back, .ring, .lit')).toHaveLength(0);
  });

  it('a lit event that the paragraph does not mention is named too', async () => {
    await focusOn('held');
    element.lit = 'entry-ban';
    await element.updateComplete;
    expect(markOf('entry-ban').classList.contains('lit')).toBe(true);
    expect(markOf('held').classList.contains('back')).toBe(true);
    expect(namesShown()).toEqual(['entry-ban', 'held']);
  });

  it('ids that the story does not have harm nothing', async () => {
    element.lit = 'nobody';
    await focusOn('nobody', 'held');
    expect(root().querySelectorAll('.event.current')).toHaveLength(1);
  });
});

describe('every current event is named', () => {
  const text = () => root().querySelector('.plot > svg')!.textContent!.replaceAll('\u00a0', ' ');
  it.each(kurskFocus.map((ids) => [ids.join(' '), ids] as const))('%s', async (_, ids) => {
    for (const slim of [false, true]) {
      element.slim = slim;
      await focusOn(...ids);
      expect(namesShown()).toEqual([...ids].sort());
      for (const id of ids) expect(text()).toContain(kurskEvents.find((event) => event.id === id)!.short);
    }
  });

  it('with its number at its mark and before its name, if there is no room beside', async () => {
    element.slim = true;
    await focusOn('deployment', 'losses', 'treaty');
    const numbers = [...root().querySelectorAll('[data-number]')].map((one) => [
      one.getAttribute('data-number'),
      one.textContent,
    ]);
    expect(numbers.sort()).toEqual([
      ['deployment', '1'],
      ['losses', '2'],
      ['treaty', '3'],
    ]);
    expect(text()).toMatch(/1 Troops sent.*2 Deaths \(figures conflict\).*3 Treaty signed/);
  });
});

describe('what it dispatches', () => {
  it('a click names every event behind the button, and moves nothing here', async () => {
    await focusOn('held');
    buttonOf('peskov').click();
    const [event] = dispatched as StorySelectEvent[];
    expect(event).toBeInstanceOf(StorySelectEvent);
    expect(event!.kind).toBe('event');
    expect(event!.ids).toEqual(buttonOf('peskov').dataset.events!.split(' '));
    expect(event!.ids.length).toBeGreaterThan(1);
    expect(element.getAttribute('events')).toBe('held');
  });

  it('a click on a long bar, outside of any button, names its event', () => {
    markOf('deployment').dispatchEvent(new Event('click', { bubbles: true }));
    expect((dispatched as StorySelectEvent[]).map(({ ids }) => ids)).toEqual([['deployment']]);
  });

  it('pointing at a mark moves no node, or the click that follows would miss it', async () => {
    const before = [...root().querySelectorAll('.event')];
    const idsBefore = before.map((node) => node.getAttribute('data-event'));
    markOf('deployment').dispatchEvent(new Event('pointerenter'));
    expect((dispatched as StoryHoverEvent[]).map(({ id }) => id)).toEqual(['deployment']);
    element.lit = 'deployment';
    await element.updateComplete;
    expect(markOf('deployment').classList.contains('lit')).toBe(true);
    expect([...root().querySelectorAll('.event')]).toEqual(before);
    expect(before.map((node) => node.getAttribute('data-event'))).toEqual(idsBefore);
  });

  it('what comes into focus is drawn last and keeps its node', async () => {
    const node = markOf('deployment');
    await focusOn('deployment');
    expect(markOf('deployment')).toBe(node);
    expect([...root().querySelectorAll('.event')].at(-1)).toBe(node);
  });

  it.each([
    ['pointerenter', 'pointerleave'],
    ['focus', 'blur'],
  ])('%s and %s: hover, and hover no longer', async (enter, leave) => {
    buttonOf('treaty').dispatchEvent(new Event(enter));
    buttonOf('treaty').dispatchEvent(new Event(leave));
    expect((dispatched as StoryHoverEvent[]).map(({ kind, id }) => [kind, id])).toEqual([
      ['event', 'treaty'],
      ['event', null],
    ]);
  });

  it('of several events behind one button a hover names the one in focus', async () => {
    await focusOn('commanders');
    buttonOf('commanders').dispatchEvent(new Event('pointerenter'));
    expect((dispatched[0] as StoryHoverEvent).id).toBe('commanders');
  });
});

describe('for a screen reader', () => {
  it('a named group with a list of named buttons; the drawing is silent', () => {
    const svgs = [...root().querySelectorAll('svg')];
    expect(svgs.every((svg) => svg.closest('[aria-hidden="true"]'))).toBe(true);
    expect(root().querySelector('[role="group"]')!.getAttribute('aria-label')).toBe('Timeline');
    for (const button of buttons()) expect(button.closest('li')!.parentElement!.localName).toBe('ul');
  });

  it('every dated event is named once, with its dates, context said to be context', () => {
    const names = buttons().map((button) => button.getAttribute('aria-label')!);
    for (const { title } of kurskEvents) expect(names.filter((name) => name.includes(title))).toHaveLength(1);
    expect(buttonOf('treaty').getAttribute('aria-label')).toContain(
      'Russia and North Korea sign a partnership treaty, 19 June 2024 (not from the article)',
    );
    expect(buttonOf('losses').getAttribute('aria-label')).toContain('as of 14 November 2025');
    expect(buttonOf('losses').getAttribute('aria-label')).toMatch(/^\d+ events: /u);
  });

  it('exactly the buttons with something in focus are current', async () => {
    await focusOn('treaty');
    expect(buttons().filter((button) => button.getAttribute('aria-current') === 'true')).toEqual([
      buttonOf('treaty'),
    ]);
    await focusOn();
    expect(buttons().filter((button) => button.hasAttribute('aria-current'))).toEqual([]);
  });
});

it('speaks the strings that it is given', async () => {
  element.words = wordsFor('id');
  await element.updateComplete;
  expect(root().querySelector('[role="group"]')!.getAttribute('aria-label')).toBe('Lini masa');
  expect(buttonOf('treaty').getAttribute('aria-label')).toContain('(bukan dari artikel)');
});

it('explains in its legend only what is drawn, in at most four items', async () => {
  const legend = () => [...root().querySelectorAll('.legend span')].map((one) => one.textContent!.trim());
  expect(legend()).toEqual(['some time within', 'on, by, after a day', 'from elsewhere']);
  element.story = makeStory(kurskEvents.filter(({ id }) => id === 'mod-statement'));
  await element.updateComplete;
  expect(legend()).toEqual(['on, by, after a day']);
  const stated = { article: spanOf('2024-08-06/2024-08-20') };
  element.story = makeStory([...kurskEvents, makeEvent('days', 'Days', stated)]);
  await element.updateComplete;
  expect(legend()).toHaveLength(4);
});

it('another story replaces the marks of the first', async () => {
  element.story = makeStory([makeEvent('undated', 'Undated')]);
  await element.updateComplete;
  expect(root().querySelectorAll('.event')).toHaveLength(0);
  expect(buttons()).toHaveLength(0);
});

it('without a story it is empty, and does not fail', async () => {
  element.story = null;
  await element.updateComplete;
  expect(root().querySelector('svg')).toBeNull();
});

it('writes no style attribute into its templates', () => {
  // Positions are set through the CSSOM, which a strict CSP allows; everything else must have none.
  const styled = [...root().querySelectorAll('[style]')].filter((element) => element.localName !== 'button');
  expect(styled).toEqual([]);
});
