// @vitest-environment happy-dom
/** What is lit is one value: what is pointed at, else the open card's, else what is played. */
import { beforeEach, expect, it } from 'vitest';
import type { Selection, StoryCard } from '../../../src/card/story-card.ts';
import { StoryHoverEvent } from '../../../src/kit/events.ts';
import { Lights, litFor } from '../../../src/modes/lit-marks/lights.ts';

let card: HTMLElement & { selection: Selection | null };
let lights: Lights;
let shown: (string | null)[];
beforeEach(() => {
  card = Object.assign(document.createElement('div'), { selection: null });
  lights = new Lights(card as unknown as StoryCard);
  // Lights of earlier tests go on listening to the same document: each has a list of its own.
  const own: (string | null)[] = [];
  shown = own;
  lights.subscribe((lit) => own.push(lit && `${lit.kind} ${lit.id}`));
});

const point = (kind: 'place' | 'event', id: string | null) =>
  document.dispatchEvent(new StoryHoverEvent(kind, id));
const open = (selection: Selection | null) => {
  card.selection = selection;
  card.dispatchEvent(new Event('card-change'));
};

it('the pointer comes before the card, the card before what is played', () => {
  lights.play('storm');
  open({ kind: 'place', ids: ['harbour'] });
  point('event', 'drill');
  point('event', null);
  open(null);
  lights.play(null);
  expect(shown).toEqual([
    'event storm',
    'place harbour',
    'event drill',
    'place harbour',
    'event storm',
    null,
  ]);
});

it('the same again changes nothing, and a place is not an event of the same id', () => {
  point('place', 'kursk');
  point('place', 'kursk');
  point('event', 'kursk');
  expect(shown).toEqual(['place kursk', 'event kursk']);
});

it('a card of several has no mark of its own', () => {
  open({ kind: 'event', ids: ['storm', 'drill'] });
  expect(shown).toEqual([]);
});

it('a view shows its own kind, and steps back for the other', () => {
  const lit = { kind: 'place', id: 'kursk' } as const;
  expect(litFor('place', lit)).toEqual({ lit: 'kursk', isBack: true });
  expect(litFor('event', lit)).toEqual({ lit: null, isBack: true });
  expect(litFor('event', null)).toEqual({ lit: null, isBack: false });
});
